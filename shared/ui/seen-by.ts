import type { WorkspaceId } from '../core/ids.ts';
import type { Audience, FindingView } from '../core/view.ts';

/** Who can see a finding: all groups that have it, or else the one audience that is no group. Pure. */
export function seenBy(finding: Pick<FindingView, 'audience' | 'audiences'>): readonly Audience[] {
  const groups = finding.audiences.filter((audience) => audience.kind === 'group');
  return groups.length === 0 ? [finding.audience] : groups;
}

/** How many findings each layer shows. Pure. */
export function countLayers(
  findings: readonly Pick<FindingView, 'audience' | 'audiences'>[],
): ReadonlyMap<WorkspaceId, number> {
  const counts = new Map<WorkspaceId, number>();
  for (const { ws } of findings.flatMap(seenBy)) counts.set(ws, (counts.get(ws) ?? 0) + 1);
  return counts;
}
