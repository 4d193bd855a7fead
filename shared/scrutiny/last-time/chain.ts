/** Which earlier reports a report is compared with. Rule R200 of SPEC.md. Pure. */
import type { FollowsView } from '../../core/follows.ts';
import type { ReportId } from '../../core/ids.ts';

type Said = Pick<FollowsView, 'rid' | 'earlier' | 'says'>;

/** The one that it follows, those that this one follows, and so on; each once, the nearest first. */
export function chainOf(rid: ReportId, said: readonly Said[]): readonly ReportId[] {
  const found = new Set([rid]);
  for (const later of found)
    for (const each of said) if (each.rid === later && each.says === 'follows') found.add(each.earlier);
  found.delete(rid);
  return [...found];
}

/** Whether a member has said anything of these two. */
export function isSaid(rid: ReportId, earlier: ReportId, said: readonly Said[]): boolean {
  return said.some((each) => each.rid === rid && each.earlier === earlier);
}
