import type { EditionId } from './ids.ts';
import { hashText } from './sha256.ts';

/** The edition id of a page: SHA-256 of `fold/1`, a line feed and the page's folded text, in UTF-8. */
export async function editionIdOf(folded: string): Promise<EditionId> {
  return hashText(`fold/1\n${folded}`);
}
