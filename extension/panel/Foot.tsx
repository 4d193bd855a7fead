import type { JSX } from 'preact';
import { writeRoute } from '../../shared/app/route.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { LiveRegion } from '../../shared/ui/LiveRegion.tsx';
import { SharedMark } from '../../shared/ui/SharedMark.tsx';
import { SavedMark } from '../../shared/ui/StatusLine.tsx';
import { extensionUrl } from '../browser/ports.ts';
import { openTab } from '../browser/tabs.ts';
import type { PanelModel } from './panel-model.ts';
import { PANEL } from './words.ts';

/** What was just done, what is saved and shared, and the way to the full page. */
export function Foot({ model }: { readonly model: PanelModel }): JSX.Element {
  const view = model.view.value;
  const route = view === null ? ({ page: 'library' } as const) : ({ page: 'reader', rid: view.rid } as const);
  return (
    <footer class="panel-foot">
      <Toast model={model} />
      <div class="panel-status">
        <SavedMark
          saved={model.desk.saved.value}
          isEmpty={view === null && model.desk.library.value.findings === 0}
          device={model.device}
        />
        <SharedMark shared={model.desk.sharing.state.value} now={model.world.now} />
      </div>
      <Button look="primary" wide onClick={() => void openTab(extensionUrl(`app.html${writeRoute(route)}`))}>
        {PANEL.open}
      </Button>
      <LiveRegion said={model.said.value} />
    </footer>
  );
}

function Toast({ model }: { readonly model: PanelModel }): JSX.Element | null {
  const toast = model.toast.value;
  if (toast === undefined) return null;
  return (
    <div class="panel-toast">
      <span>{toast.words}</span>
      {toast.undo === undefined ? null : (
        <button type="button" class="rp-toast-undo" onClick={toast.undo}>
          Undo
        </button>
      )}
    </div>
  );
}
