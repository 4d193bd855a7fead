import type { FileHash } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import type { Desk } from '../../shared/desk/desk.ts';
import { checkSnapshot } from '../../shared/documents/paper/snapshot.ts';
import type { PageIdentity } from './identify-page.ts';

/**
 * Cleans a page's snapshot and keeps its bytes, if its folded text is the very string that the page's was: its hash is
 * the edition. `snapshot-differs` otherwise, and nothing is kept.
 */
export async function keepSnapshot(desk: Desk, page: PageIdentity, html: string): Promise<Result<FileHash>> {
  const clean = checkSnapshot(html, page.text);
  if (!clean.ok) return clean;
  return await desk.keepBytes(new TextEncoder().encode(clean.value));
}
