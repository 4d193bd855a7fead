import type { FindingView, ReportView } from '../../core/view.ts';
import { cardRights, type CardRights } from './card-rights.ts';
import type { SharingModel } from './sharing-model.ts';

/** The rights of this member in a card, as groups and workspaces stand now. */
export function rightsIn(
  model: Pick<SharingModel, 'desk'>,
  view: Pick<ReportView, 'readOnly'>,
  finding: FindingView,
): CardRights {
  const { sharing, workspaces } = model.desk;
  const own = workspaces.value.find((each) => each.kind === 'own' && each.primary)?.ws;
  return cardRights(finding, view, sharing.groups.value, own);
}
