/** Papers that the member asks for in a tab: a page of ours fetches them, because the worker may be ended any time. */
import { runInTab } from '../browser/scripts.ts';
import type { Tab } from '../browser/tabs.ts';
import { askForLinked, isWebAddress } from '../papers/ask-linked.ts';
import { askForPaper } from '../papers/paper-wish.ts';

/** Where the tab shows a PDF, it is opened in a page of ours, where it can be marked. */
export async function readShownPaper({ id, url, title }: Tab): Promise<void> {
  const type = await runInTab(id, () => document.contentType, []);
  if (type !== 'application/pdf' || url === undefined) return;
  await askForPaper({ url, isShown: true, ...(title === undefined ? {} : { name: title }) }, id);
}

/** From a link in a page: where the site was not allowed, the page that opens says so and offers to ask. */
export function readPressedPaper(url: string, name: string, tab: number | undefined): Promise<void> {
  return isWebAddress(url) ? askForPaper({ url, name, isShown: false }, tab) : Promise.resolve();
}

/** From the browser's own menu, in the member's gesture. */
export function readLinkedPaper(tab: Tab, link: string): void {
  const from = { tab: Promise.resolve(tab), ...(tab.url === undefined ? {} : { url: tab.url }) };
  void askForLinked({ url: link, isShown: false }, from);
}
