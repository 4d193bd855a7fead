import type { FindingView, ReportView } from '../../core/view.ts';
import type { FindingCardProps } from '../../ui/finding-props.ts';
import { DISCLOSURE } from '../../ui/strings/met.ts';
import { cardRights, type CardRights } from './card-rights.ts';
import { metBy, metKey } from './met.ts';
import { isTold } from './note-told.ts';
import type { SharingModel } from './sharing-model.ts';

/** The rights of this member in a card, and what it has to say besides, as groups, workspaces and settings stand now. */
export function rightsIn(
  model: Pick<SharingModel, 'desk'>,
  view: Pick<ReportView, 'rid' | 'readOnly' | 'findings'>,
  finding: FindingView,
): CardRights & Pick<FindingCardProps, 'met' | 'noteHint'> {
  const { sharing, workspaces } = model.desk;
  const own = workspaces.value.find((each) => each.kind === 'own' && each.primary)?.ws;
  const settings = model.desk.settings.values.value;
  const met = finding.author.isMe ? metBy(settings[metKey(view.rid)], view, finding.id) : [];
  return {
    ...cardRights(finding, view, sharing.groups.value, own),
    ...(met.length === 0 ? {} : { met: met.map(({ id, author, kind, at }) => ({ id, author, kind, at })) }),
    ...(isTold(settings) ? {} : { noteHint: DISCLOSURE }),
  };
}
