import type { Page } from 'playwright';
import { allowHost, attachToPanel, clickAction, type ExtensionBrowser } from '../e2e/harness/extension.ts';
import { selectText } from '../e2e/harness/page-tools.ts';
import { poll } from '../e2e/harness/poll.ts';
import type { Surface } from '../e2e/harness/surface.ts';
import type { OpenBench } from './bench.ts';
import { openAtHome, type Home, openPaper, passagesOf, sampleAddress, type OpenPaper } from './open-home.ts';

const ROUNDS = 20;
const PAPER = 'Outcome of the Ofsted';

/** Since 1970, in ms and parts of it: comparable between pages of one machine. */
interface Seen {
  benchSeen: { key: number; change: number };
}

/** Runs in a page: when the last key came, in the page's capture phase. */
function watchKeys(): void {
  const seen = ((globalThis as unknown as Seen).benchSeen = { key: 0, change: 0 });
  addEventListener('keydown', ({ timeStamp }) => (seen.key = performance.timeOrigin + timeStamp), {
    capture: true,
  });
}

/** Runs in a page: when so many of `selector` first held `words`, in the document as it will be painted next. */
function watchFor(selector: string, words: string, count: number): void {
  const world = globalThis as unknown as Seen;
  world.benchSeen ??= { key: 0, change: 0 };
  world.benchSeen.change = 0;
  const look = (): void => {
    const found = [...document.querySelectorAll(selector)].filter((one) => one.textContent.includes(words));
    if (found.length < count) return;
    world.benchSeen.change = performance.timeOrigin + performance.now();
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}

const readSeen = (): Seen['benchSeen'] => (globalThis as unknown as Seen).benchSeen;

function changeSeen(read: () => Promise<Seen['benchSeen']>, what: string): Promise<number> {
  return poll(what, async () => (await read()).change || undefined);
}

/** Joins the two as the member does, with the digits compared; the bridge then lasts. */
async function join(ext: ExtensionBrowser, app: string): Promise<void> {
  await allowHost(ext, 'http://127.0.0.1/*');
  const page = await ext.context.newPage();
  await page.goto(`${app}/`);
  await clickAction(ext, page);
  const panel = await attachToPanel(ext);
  await panel.waitForText(app);
  await poll('the digits', async () => {
    if (await panel.count('button', 'They are the same: join')) return true;
    // Before the panel has its line to the host, the button does nothing.
    if (await panel.count('button', 'Join this library')) await panel.click('button', 'Join this library');
    return new Promise<false>((resolve) => setTimeout(resolve, 500, false));
  });
  await panel.click('button', 'They are the same: join');
  await page.getByText('are one library now').waitFor();
  await panel.close();
  await page.close();
}

/** A window of its own beside the other, so that both are in sight. */
async function openWindow(ext: ExtensionBrowser, url: string): Promise<Page> {
  const opened = ext.context.waitForEvent('page');
  await ext.browser.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  const page = await opened;
  await page.addInitScript(watchKeys);
  await page.goto(url);
  return page;
}

async function openReader(ext: ExtensionBrowser, app: string): Promise<Page> {
  const page = await openWindow(ext, `${app}/`);
  await page
    .getByRole('link', { name: /Ofsted/ })
    .first()
    .click();
  await page.getByRole('article').first().waitFor();
  return page;
}

async function select({ page, surface }: OpenPaper, words: string): Promise<void> {
  await selectText(page, words);
  await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
}

/** A mark in the extension, until its card is in the PWA's reader. */
async function markToPwa(paper: OpenPaper, reader: Page, words: string): Promise<number> {
  const { page } = paper;
  await select(paper, words);
  await reader.evaluate(`(${String(watchFor)})('article', ${JSON.stringify(words)}, 1)`);
  await page.keyboard.press('m');
  const came = await changeSeen(() => reader.evaluate(readSeen), 'the card in the PWA');
  return came - (await page.evaluate(readSeen)).key;
}

/** The kind changed by a key in the PWA, until the panel beside the page says so. */
async function editToPanel(reader: Page, panel: Surface, words: string): Promise<number> {
  const card = reader.getByRole('article').filter({ hasText: words });
  await card.click();
  await panel.evaluate(watchFor, 'article', 'Risk', (await panel.evaluate(countRisks)) + 1);
  await reader.keyboard.press('5');
  const came = await changeSeen(() => panel.evaluate(readSeen), 'the kind in the panel');
  return came - (await reader.evaluate(readSeen)).key;
}

function countRisks(): number {
  return [...document.querySelectorAll('article')].filter((one) => one.textContent.includes('Risk')).length;
}

/** Extension and PWA on one machine, joined: both ways. */
export default function open(): Promise<OpenBench> {
  return openAtHome(prepare);
}

async function prepare({ server, ext }: Home): Promise<OpenBench['measures']> {
  await join(ext, server.app);
  await ext.context.addInitScript(watchKeys);
  const paper = await openPaper(ext, await sampleAddress(server, PAPER));
  const { page, panel } = paper;
  const passages = await passagesOf(page);
  const next = (): string => {
    const words = passages.shift();
    if (words === undefined) throw new Error('the sample page has too few passages');
    return words;
  };
  await select(paper, next());
  await page.keyboard.press('m');
  await panel.waitForText('Kept offline');
  const reader = await openReader(ext, server.app);
  return [
    {
      promises: [
        { name: "mark in the extension to its card in the PWA's reader", unit: 'ms' },
        { name: "edit in the PWA to the extension's panel", unit: 'ms' },
      ],
      rounds: ROUNDS,
      async measure() {
        const words = next();
        const there = await markToPwa(paper, reader, words);
        return [there, await editToPanel(reader, panel, words)];
      },
    },
  ];
}
