import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from './harness/extension.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';
import {
  launch,
  openMarking,
  paintedIn,
  samplePath,
  waitForTools,
  type MarkingPage,
} from './extension-steps.ts';

let ext: ExtensionBrowser;
let opened: MarkingPage;

beforeAll(async () => {
  ext = await launch();
  opened = await openMarking(ext, await samplePath('Outcome of the Ofsted'));
  await waitForTools(opened.page);
});
afterAll(async () => {
  await ext?.close();
});

const left = (panel: Surface): Promise<number> =>
  panel.evaluate(() => Number(document.querySelector('#pencil-title .num')?.textContent ?? Number.NaN));
const until = (what: string, panel: Surface, wanted: number): Promise<unknown> =>
  poll(what, async () => (await left(panel)) === wanted);
const painted = async (): Promise<number> =>
  Object.values(await paintedIn(opened.page)).reduce((sum, each) => sum + each, 0);

describe('suggestions beside a council’s page', () => {
  test('[R240] the panel lists them once the page is kept, and the page shows nothing of them', async () => {
    const { panel } = opened;
    await panel.waitForText('Keep this page, and rules on this device suggest');
    await panel.click('button', 'Keep offline');
    await poll('suggestions', async () => (await left(panel)) > 2);
    await panel.click('button', 'Look through them');
    await panel.waitForText('Because: ');
    expect(await painted()).toBe(0);
    expect(await opened.page.locator('rapporteur-tools').count()).toBe(1);
  });

  test('[R240] by key: J opens the first, A accepts it and goes on, X dismisses; Undo brings back', async () => {
    const { panel, page } = opened;
    const before = await left(panel);
    await panel.focus('button', 'Put them away');
    await panel.press('j');
    await panel.waitForText('Accepted, it is yours alone until you share it.');
    const words = await panel.evaluate(
      () => document.querySelector('.rp-suggestion[data-mode=open] .rp-quote')?.textContent ?? '',
    );
    await panel.press('a');
    await until('one less', panel, before - 1);
    await panel.waitForText('Findings on this page 1');
    const start = words.trim().slice(0, 30);
    await poll('paint', async () => {
      const all = await page.evaluate(() =>
        [...CSS.highlights].flatMap(([name, ranges]) =>
          name.startsWith('rapporteur-') ? [...ranges].map((range) => String(range)) : [],
        ),
      );
      return all.some((each) => each.replace(/\s+/g, ' ').includes(start));
    });
    await poll('the next one', () =>
      panel.evaluate(() => document.activeElement?.getAttribute('data-mode') === 'open'),
    );
    await panel.press('x');
    await until('two less', panel, before - 2);
    await panel.click('button', 'Undo');
    await until('dismissed no more', panel, before - 1);
  });

  test('[R240] by hand: its buttons do the same, and Show brings the words into sight', async () => {
    const { panel, page } = opened;
    const before = await left(panel);
    await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.rp-suggestion')].at(-1)!.querySelector('button')!.click(),
    );
    await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.rp-suggestion[data-mode=open] button')]
        .find((each) => each.textContent === 'Show in the paper')!
        .click(),
    );
    await poll('scrolled', () => page.evaluate(() => scrollY > 0));
    await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.rp-suggestion[data-mode=open] button')]
        .find((each) => each.textContent?.startsWith('Dismiss'))!
        .click(),
    );
    await until('one less', panel, before - 1);
    expect(panel.errors).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
