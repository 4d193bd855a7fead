import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickWhereFileIsShown, launch, samples } from './extension-steps.ts';
import { attachToPanel, type ExtensionBrowser } from './harness/extension.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';

const QUOTE = 'the contract ends in May';
const TICK = 'This paper is restricted: this device only';

let ext: ExtensionBrowser;

beforeAll(async () => {
  ext = await launch();
});

afterAll(async () => {
  await ext?.close();
});

/** The nth PDF of the sample site's first meeting, with the panel beside it. */
async function openPdf(n: number): Promise<Surface> {
  const find = async (path: string, link: RegExp, nth = 0): Promise<string> => {
    const found = [...(await (await fetch(samples(path))).text()).matchAll(link)][nth]?.[1];
    if (found === undefined) throw new Error(`no link ${nth} of ${String(link)} at ${path}`);
    return found.replaceAll('&amp;', '&');
  };
  const meeting = await find('/', /href="([^"]*ieListDocuments[^"]*)"/g);
  const pdf = await find(meeting, /href="([^"]+\.pdf[^"]*)"/g, n);
  const page = await ext.context.newPage();
  await page.goto(new URL(pdf, samples(meeting)).href);
  await clickWhereFileIsShown(ext, page);
  const panel = await attachToPanel(ext);
  await panel.waitForText('The browser shows this file itself');
  return panel;
}

function tick(panel: Surface): Promise<{ checked: boolean; disabled: boolean }> {
  return panel.evaluate(() => {
    const { checked, disabled } = document.querySelector<HTMLInputElement>('.panel-link [type=checkbox]')!;
    return { checked, disabled };
  });
}

/** Keys of the drafts that hold the quote. */
function draftKeys(panel: Surface): Promise<string[]> {
  return panel.evaluate(async (quote: string) => {
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('rapporteur-local');
      opening.onsuccess = () => done(opening.result);
    });
    const rows = await new Promise<{ key: string; text: string }[]>((done) => {
      const all = database.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => done(all.result as { key: string; text: string }[]);
    });
    database.close();
    return rows.filter(({ text }) => text === quote).map(({ key }) => key);
  }, QUOTE);
}

test('the member may tick it, and the tick lasts with the typed words', async () => {
  const first = await openPdf(0);
  await first.waitForText('Only you can see this');
  // The browser gives a PDF no title: its file's name stands for it.
  expect(await first.evaluate(() => document.querySelector('input')?.value)).toMatch(/\w+ \w+/);
  await first.fill('textbox', 'Quote', QUOTE);
  await poll('the draft', async () => (await draftKeys(first)).length > 0);
  await first.click('checkbox', TICK);
  await first.waitForText('This device only: restricted paper');
  await poll('one draft, of a restricted paper', async () => {
    const keys = await draftKeys(first);
    return keys.length === 1 && keys[0]?.startsWith('link|restricted|');
  });
  await ext.context.pages().at(-1)?.close();
  const panel = await openPdf(0);
  await panel.waitForText('This device only: restricted paper');
  expect(await panel.evaluate(() => document.querySelector('textarea')?.value)).toBe(QUOTE);
  await panel.click('checkbox', TICK);
  await panel.waitForText('Only you can see this');
  await panel.fill('textbox', 'Quote', '');
  await poll('no draft', async () => (await draftKeys(panel)).length === 0);
  await ext.context.pages().at(-1)?.close();
});

test('a typed quote of a paper that looks restricted: ticked, said so, and kept on this device only', async () => {
  const panel = await openPdf(1);
  expect(await tick(panel)).toEqual({ checked: false, disabled: false });
  await panel.waitForText('Only you can see this');
  await panel.fill('textbox', 'Title of the paper', 'Exempt appendix: prices');
  await panel.waitForText('This device only: restricted paper');
  await panel.waitForText('Ticked because of “Exempt appendix: prices”.');
  expect(await tick(panel)).toEqual({ checked: true, disabled: false });
  await panel.fill('textbox', 'Quote', QUOTE);
  const keys = await poll('the draft', async () => {
    const found = await draftKeys(panel);
    return found.length > 0 ? found : undefined;
  });
  // Neither this key nor a copy without restricted papers tells of it.
  expect(keys.map((key) => key.split('|').slice(0, 2).join('|'))).toEqual(['link|restricted']);
  await panel.screenshot('test-results/pdf-restricted-panel.png');
  await panel.click('button', 'Keep link and quote');
  await panel.waitForText('Link and quote kept.');
  expect(await draftKeys(panel)).toEqual([]);
  // Once in the device workspace, it stays there whatever its title is.
  await panel.fill('textbox', 'Title of the paper', 'Prices');
  expect(await tick(panel)).toEqual({ checked: true, disabled: true });
  await panel.waitForText('This device only: restricted paper');
  expect(panel.errors).toEqual([]);
});
