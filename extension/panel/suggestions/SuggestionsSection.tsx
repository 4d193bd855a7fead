import type { JSX } from 'preact';
import { Lazy } from '../../../shared/app/shell/Lazy.tsx';
import { wantsSuggestions } from '../../../shared/app/suggest/read-suggestions.ts';
import type { PageStatus } from '../../messages.ts';
import type { PanelModel } from '../panel-model.ts';
import { PANEL_SUGGEST } from './words.ts';

const load = () => import('./PanelSuggestions.tsx').then((m) => m.PanelSuggestions);

export interface SuggestionsSectionProps {
  readonly model: PanelModel;
  readonly status: PageStatus;
}

/** What the rules suggest on this page, once it is kept: rules read what is kept, never the page. */
export function SuggestionsSection({ model, status }: SuggestionsSectionProps): JSX.Element | null {
  const view = model.view.value;
  if (!wantsSuggestions(model) || status.readOnly !== undefined || status.trouble !== undefined) return null;
  const edition = view?.editions.find(({ id, file }) => id === status.edition && file !== undefined);
  return (
    <section class="panel-findings panel-pencil" aria-labelledby="pencil-title">
      {view === null || edition === undefined || view.readOnly !== undefined ? (
        <>
          <h2 id="pencil-title">{PANEL_SUGGEST.title}</h2>
          <p class="rp-meta">
            {status.kept || status.keeping ? PANEL_SUGGEST.reading : PANEL_SUGGEST.keepFirst}
          </p>
        </>
      ) : (
        <Lazy over load={load} props={{ model, view, edition }} />
      )}
    </section>
  );
}
