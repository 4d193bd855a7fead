import { requestOrigin } from '../browser/permissions.ts';
import { councilPattern } from '../councils.ts';
import { askForPaper, type PaperWish } from './paper-wish.ts';

export function isWebAddress(url: string): boolean {
  return /^https?:/i.test(url) && URL.canParse(url);
}

/**
 * Opens a paper that a page links to. Call it in the member's gesture: the page's own site may be asked already, another
 * one the browser asks the member for first. Refused, the page that opens says so, and offers to ask again.
 * @param from the page that links to it, and its tab
 */
export async function askForLinked(
  wish: PaperWish,
  from: { readonly url?: string; readonly tab: Promise<{ readonly id: number } | undefined> },
): Promise<void> {
  if (!isWebAddress(wish.url)) return;
  const isOwn = from.url !== undefined && new URL(from.url).origin === new URL(wish.url).origin;
  const pattern = isOwn ? undefined : councilPattern(wish.url);
  if (pattern !== undefined) await requestOrigin(pattern);
  await askForPaper(wish, (await from.tab)?.id);
}
