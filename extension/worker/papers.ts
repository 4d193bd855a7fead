/** Papers that the member asks for in a tab: a page of ours fetches them, because the worker may be ended any time. */
import type { World } from '../../shared/core/ids.ts';
import { requestOrigin } from '../browser/permissions.ts';
import { runInTab } from '../browser/scripts.ts';
import type { Tab } from '../browser/tabs.ts';
import { councilPattern } from '../councils.ts';
import { askForPaper } from '../papers/paper-wish.ts';

const WORLD: World = {
  now: () => Date.now(),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

/** Where the tab shows a PDF, it is opened in a page of ours, where it can be marked. */
export async function readShownPaper({ id, url, title }: Tab): Promise<void> {
  const type = await runInTab(id, () => document.contentType, []);
  if (type !== 'application/pdf' || url === undefined) return;
  await askForPaper({ url, isShown: true, ...(title === undefined ? {} : { name: title }) }, id, WORLD);
}

/** Call it in the member's gesture: it opens the tab's own site; another one is asked for, once. */
export function readLinkedPaper(tab: Tab, link: string): void {
  if (!/^https?:/i.test(link) || !URL.canParse(link)) return;
  const isOwn = tab.url !== undefined && new URL(tab.url).origin === new URL(link).origin;
  const pattern = isOwn ? undefined : councilPattern(link);
  // Refused, the page says so, and offers to ask again.
  void (pattern === undefined ? Promise.resolve(true) : requestOrigin(pattern)).then(() =>
    askForPaper({ url: link, isShown: false }, tab.id, WORLD),
  );
}
