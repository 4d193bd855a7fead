import type { FindingView, ReportView } from '../../core/view.ts';
import type { AppModel } from '../app-model.ts';
import { cardRights, type CardRights } from './card-rights.ts';

/** The rights of this member in a card, as groups and workspaces stand now. */
export function rightsIn(model: AppModel, view: ReportView, finding: FindingView): CardRights {
  const { sharing, workspaces } = model.desk;
  const own = workspaces.value.find((each) => each.kind === 'own' && each.primary)?.ws;
  return cardRights(finding, view, sharing.groups.value, own);
}
