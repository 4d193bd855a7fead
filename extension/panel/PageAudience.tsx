import type { JSX } from 'preact';
import { SHARING } from '../../shared/app/strings/sharing.ts';
import type { GroupView } from '../../shared/core/sharing-view.ts';
import type { Audience } from '../../shared/core/view.ts';
import { AudienceLine } from '../../shared/ui/AudienceLine.tsx';
import { Button } from '../../shared/ui/Button.tsx';
import type { PageStatus } from '../messages.ts';
import type { CardState } from './card-actions.ts';
import type { PanelModel } from './panel-model.ts';
import { PANEL } from './words.ts';

interface PageAudienceProps {
  readonly model: PanelModel;
  readonly status: PageStatus;
  readonly cards: CardState;
}

/** Who will read what is marked on this page, and how to share it. A restricted page says so above and has no way. */
export function PageAudience({ model, status, cards }: PageAudienceProps): JSX.Element | null {
  const { sharing } = model.desk;
  if (status.restricted || status.readOnly !== undefined) return null;
  const all = sharing.sharesAll(status.rid);
  const group = sharing.groups.value.find((each) => each.ws === all);
  const audience: Audience =
    group === undefined ? { ws: '', kind: 'own' } : { ws: group.ws, kind: 'group', name: group.name };
  return (
    <section class="panel-audience" aria-label={PANEL.audience}>
      <div>
        <p class="rp-meta">{PANEL.audience}</p>
        <AudienceLine audience={audience} sentence />
      </div>
      <div class="panel-actions">
        <Button icon="people" label={PANEL.shareHint} onClick={cards.shareMany}>
          {SHARING.share}
        </Button>
        {group === undefined ? null : (
          <Button look="link" onClick={cards.actions.onStopAll}>
            {SHARING.stopAll}
          </Button>
        )}
      </div>
      {groupsAlone(model).map(({ ws, name }) => (
        <p key={ws} class="rp-meta">
          {PANEL.alone(name)}{' '}
          <Button look="link" onClick={() => (model.dialog.value = { kind: 'invite', ws })}>
            {PANEL.invite}
          </Button>
        </p>
      ))}
    </section>
  );
}

/** Groups that have something of this page, and where nobody else is yet. */
function groupsAlone({ view, desk }: PanelModel): readonly GroupView[] {
  const layers = new Set(view.value?.layers.map(({ ws }) => ws));
  return desk.sharing.groups.value.filter(
    ({ ws, people }) => layers.has(ws) && people.every(({ isMe }) => isMe),
  );
}
