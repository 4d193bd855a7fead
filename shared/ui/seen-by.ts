import type { Audience, FindingView } from '../core/view.ts';

/** Who can see a finding: all groups that have it, or else the one audience that is no group. Pure. */
export function seenBy(finding: Pick<FindingView, 'audience' | 'audiences'>): readonly Audience[] {
  const groups = finding.audiences.filter((audience) => audience.kind === 'group');
  return groups.length === 0 ? [finding.audience] : groups;
}
