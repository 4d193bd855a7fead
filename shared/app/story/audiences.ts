/** Who may see what a member writes about a theme: only me first, then groups that have what it names. */
import type { Audience } from '../../core/view.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { AppModel } from '../app-model.ts';

/** With the words of a finding as evidence. Of a restricted paper only this device. */
export function audiencesOfFinding({ desk }: AppModel, finding: LedgerFinding): readonly Audience[] {
  if (desk.isRestricted(finding.rid))
    return audiencesIn(desk, ({ kind, primary }) => kind === 'device' && primary);
  return audiencesIn(
    desk,
    ({ ws, kind, primary }) =>
      (kind === 'own' && primary) || (kind === 'group' && finding.layers.includes(ws)),
  );
}

/** Without one: any group that this member is in. */
export function audiencesOfAll({ desk }: AppModel): readonly Audience[] {
  return audiencesIn(desk, ({ kind, primary }) => (kind === 'own' && primary) || kind === 'group');
}

type Desk = AppModel['desk'];
type Workspace = Desk['workspaces']['value'][number];

function audiencesIn(desk: Desk, isWanted: (workspace: Workspace) => boolean): readonly Audience[] {
  const order = ['device', 'own', 'group'];
  return desk.workspaces.value
    .filter(isWanted)
    .map(({ ws, kind, name }) => (name === undefined ? { ws, kind } : { ws, kind, name }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
