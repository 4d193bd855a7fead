/** The key of a row in `meta.part`. Pure. */
import type { PaperVersion } from './command.ts';
import type { MemberId } from './ids.ts';
import { isPages, type PageRange } from './part-row.ts';

export function partKey({ rid, edition }: PaperVersion, member: MemberId, { from, to }: PageRange): string {
  return [rid, edition, member, from, to].join('|');
}

/** Undefined for a key that is none. */
export function readPartKey(
  key: string,
): { readonly paper: PaperVersion; readonly member: MemberId; readonly pages: PageRange } | undefined {
  const [rid, edition, member, first, last, ...more] = key.split('|');
  if (!rid || !edition || !member || more.length > 0) return undefined;
  const pages = { from: Number(first), to: Number(last) };
  return isPages(pages) ? { paper: { rid, edition }, member, pages } : undefined;
}
