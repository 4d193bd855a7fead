import { inject } from 'vitest';
import type { Page } from 'playwright';
import { enter, openMarking, samplePath, waitForPaint, waitForTools } from './extension-steps.ts';
import type { ExtensionBrowser } from './harness/extension.ts';
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';

/** Words of the sample report that these tests mark. */
export const WORDS = 'In some areas senior leaders have raised the quality of practice markedly';

/** Others, that are marked later. */
export const LATER = 'the commitment of all political parties';

/** Origin of the PWA. */
export function app(): string {
  const server = inject('server');
  if (server === undefined) throw new Error('there is no server');
  return server.app;
}

/** The six digits, as both sides show them. */
export function digitsIn(text: string): string {
  const found = /(\d{3})\s+(\d{3})/.exec(text);
  if (!found) throw new Error(`no digits in ${text}`);
  return `${found[1]} ${found[2]}`;
}

/** Marks words of the sample report and waits until the mark and the page are kept. The tab is closed again. */
export async function markOne(ext: ExtensionBrowser, words: string, key: string): Promise<void> {
  const { page, surface, panel } = await openMarking(ext, await samplePath('Outcome of the Ofsted'));
  await waitForTools(page);
  await selectText(page, words);
  await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
  await page.keyboard.press(key);
  // Pages break lines anywhere: only the last word is sure to stand whole.
  await waitForPaint(page, words.split(' ').at(-1)!);
  await panel.waitForText('Kept offline');
  await page.close();
}

/** Joins extension and PWA through panel and page; the PWA's tab stays open. */
export async function pair(ext: ExtensionBrowser): Promise<Page> {
  const page = await ext.context.newPage();
  await page.goto(`${app()}/`);
  const { panel } = await enter(ext, page);
  await panel.click('button', 'Join this library');
  await panel.waitForText('Join only if both sides show these digits');
  await panel.click('button', 'They are the same: join');
  await page.getByText('are one library now').waitFor();
  return page;
}

/** The report in the PWA, with its kept page shown. */
export async function openReader(ext: ExtensionBrowser): Promise<Page> {
  const page = await ext.context.newPage();
  await page.goto(`${app()}/`);
  await page
    .getByRole('link', { name: /Ofsted/ })
    .first()
    .click();
  await page.frameLocator('iframe').getByText(WORDS.slice(0, 40)).first().waitFor();
  return page;
}

/** Every byte of the page's IndexedDB and files, as text. */
export function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const out: string[] = [];
    const text = (value: unknown): string =>
      JSON.stringify(value, (_key, each: unknown) =>
        each instanceof Uint8Array ? new TextDecoder('latin1').decode(each) : each,
      ) ?? '';
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
      });
      out.push(name!);
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done) => {
          const all = database.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => done(all.result);
        });
        out.push(...rows.map(text));
      }
      database.close();
    }
    const files = await (await navigator.storage.getDirectory()).getDirectoryHandle('files');
    for await (const handle of files.values()) {
      out.push(await (await (handle as FileSystemFileHandle).getFile()).text());
    }
    return out.join('\n');
  });
}

/** How often the later words stand in what the page stores: once in the kept page, more often when marked. */
export async function countLater(page: Page): Promise<number> {
  const stored = await everythingStored(page).catch(() => '');
  return stored.match(/commitment of all\s+political\s+parties/g)?.length ?? 0;
}
