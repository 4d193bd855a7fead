import type { EditionId } from '../../shared/core/ids.ts';

/** SHA-256 in hex of `fold/1\n` and the folded text in UTF-8: a page's edition (ARCHITECTURE, "Words"). */
export async function editionOf(text: string): Promise<EditionId> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`fold/1\n${text}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
