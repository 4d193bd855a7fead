import { fold } from '../../../anchoring/fold.ts';
import { hash32, mix } from '../../../anchoring/hash.ts';
import { finish, type Steps } from '../../../anchoring/steps.ts';
import type { PageList } from '../../../core/page-list.ts';
import { linesInSteps } from './pdf-lines.ts';
import type { PdfPageText } from './pdf-page.ts';

/** A page with no more characters than this is not told by them: a title page, a divider, a picture. */
const LEAST = 80;

/** What tells the pages of a PDF from others. Equal pages give equal entries, whatever stands before and after them. */
export function pageList(pages: readonly PdfPageText[]): PageList {
  return finish(pageListInSteps(pages));
}

/** A step is a page. */
export function* pageListInSteps(pages: readonly PdfPageText[]): Steps<PageList> {
  const [hashes, letters, sizes]: [string[], number[], string[]] = [[], [], []];
  for (const page of pages) {
    const words = wordsOf(page);
    hashes.push(words.length > LEAST ? hash64(words) : '');
    letters.push(words.length);
    sizes.push(sizeOf(page));
    yield;
  }
  const labels = pages.flatMap(({ label }) => label ?? []);
  return { hashes, letters, sizes, ...(labels.length === pages.length ? { labels } : {}) };
}

/**
 * Folded, without white space and hyphens: where lines and blocks end depends on the other pages. All that is at the
 * edges is left out: a pack writes its own numbers there, and what repeats there depends on the neighbours.
 */
function wordsOf(page: PdfPageText): string {
  const { lines } = finish(linesInSteps([page]));
  const body = lines.flatMap(({ words, isEdge }) => (isEdge ? [] : [words]));
  return fold(body.join(' ')).replaceAll(/[\s-]+/g, '');
}

/** Twice 32 bits, the second with the text's other end first. Not for security. */
function hash64(text: string): string {
  const first = hash32(text);
  let second = mix(first ^ text.length);
  for (let at = text.length - 1; at >= 0; at--) second = Math.imul(second ^ text.charCodeAt(at), 0x01000193);
  return [first, mix(second)].map((half) => half.toString(16).padStart(8, '0')).join('');
}

/** In whole points, with its corner and how it is turned. */
function sizeOf({ width, height, origin = [0, 0], rotate }: PdfPageText): string {
  return [width, height, ...origin, rotate ?? 0].map(Math.round).join(' ');
}
