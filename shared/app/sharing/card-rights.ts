/** Who may write what in a finding's card. Pure. */
import type { WorkspaceId } from '../../core/ids.ts';
import type { GroupView } from '../../core/sharing-view.ts';
import type { Audience, FindingView, ReportView } from '../../core/view.ts';

export interface CardRights {
  /** Nothing but a note of one's own can be written. */
  readonly readOnly: boolean;
  /** Who may see a note written here, the narrowest first; undefined where there is no choice to speak of. */
  readonly noteAudiences?: readonly Audience[];
}

/**
 * What a member may do with a finding: everything with what is only theirs; where a group has it, as much as their role
 * in it allows; a note for oneself always, except in a paper that cannot be written at all.
 */
export function cardRights(
  finding: FindingView,
  view: Pick<ReportView, 'readOnly'>,
  groups: readonly Pick<GroupView, 'ws' | 'role'>[],
  own: WorkspaceId | undefined,
): CardRights {
  if (view.readOnly !== undefined) return { readOnly: true };
  const inGroups = finding.audiences.filter((audience) => audience.kind === 'group');
  if (inGroups.length === 0) return { readOnly: false };
  const writable = inGroups.filter(
    (audience) => groups.find((group) => group.ws === audience.ws)?.role !== 'reader',
  );
  const mine: readonly Audience[] = own === undefined ? [] : [{ ws: own, kind: 'own' }];
  return { readOnly: writable.length === 0, noteAudiences: [...mine, ...writable] };
}
