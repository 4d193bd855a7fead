/** A paper that the member asked for: the worker notes it, a page of ours fetches it. Lasts as long as the browser runs. */
import { readKey, writeStored } from '../browser/storage.ts';
import { extensionUrl } from '../browser/ports.ts';
import { openTab } from '../browser/tabs.ts';

export interface PaperWish {
  readonly url: string;
  /** The words of its link, or its tab's title. */
  readonly name?: string;
  /** The browser shows a PDF there: another answer means that the site gives it to a form only. */
  readonly isShown: boolean;
}

const PARAMETER = 'paper';
const keyOf = (id: string): string => `paper/${id}`;

/** Opens the page that fetches it, next to the tab in which it was asked for. */
export async function askForPaper(wish: PaperWish, tab: number | undefined): Promise<void> {
  const id = crypto.randomUUID();
  await writeStored('session', keyOf(id), wish);
  await openTab(extensionUrl(`app.html?${PARAMETER}=${id}`), tab);
}

/** What this page was opened for. Undefined where it was for nothing, or the browser was started anew. */
export async function readWish(search: string): Promise<PaperWish | undefined> {
  const id = new URLSearchParams(search).get(PARAMETER);
  const kept = id === null ? undefined : await readKey('session', keyOf(id));
  const { url, name, isShown } = (kept ?? {}) as Partial<Record<keyof PaperWish, unknown>>;
  if (typeof url !== 'string' || !/^https?:/.test(url)) return undefined;
  return { url, isShown: isShown === true, ...(typeof name === 'string' ? { name } : {}) };
}
