/** Kept public papers of a meeting for everybody in a group: the registry's rows, and the bytes by the server. */
import type { WorkspaceId } from '../../core/ids.ts';
import { reportIdOf } from '../../core/paper-key.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';

/**
 * Only for papers that our server fetched: it has no cookies of anybody, so the public can see what it brings. What is
 * restricted by its own words all the same stays here.
 */
export async function givePaper(desk: Desk, key: string, to: WorkspaceId, at: number): Promise<Result<void>> {
  const rid = await reportIdOf(key);
  if (desk.isRestricted(rid)) return ok(undefined);
  const said = await desk.sharing.sayPublic(rid);
  if (!said.ok) return said;
  const known = await desk.run({ type: 'share', rid, findings: [], to, notes: false, at });
  return known.ok ? await desk.sharing.sharePaper(rid, to) : known;
}
