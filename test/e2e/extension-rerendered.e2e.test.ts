import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExtensionBrowser } from './harness/extension.ts';
import { poll } from './harness/poll.ts';
import {
  launch,
  openMarking,
  paintedWords,
  samplePath,
  waitForTools,
  type MarkingPage,
} from './extension-steps.ts';

const LONG = 240_000;
const COUNT = 260;

let ext: ExtensionBrowser;
let marking: MarkingPage;

beforeAll(async () => {
  ext = await launch();
  marking = await openMarking(ext, await samplePath('Annual Report 2011'));
  const { page, panel } = marking;
  await waitForTools(page);
  await panel.click('button', 'List the paragraphs');
  await poll('the paragraphs', async () => (await panel.count('button', /^Mark /)) > 100);
  await panel.evaluate((count: number) => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.panel-paragraphs li button')];
    // Where there are fewer paragraphs some are marked twice.
    for (let n = 0; n < count; n += 1) buttons[n % buttons.length]?.click();
  }, COUNT);
  await poll(
    'all findings',
    async () => (await panel.text()).includes(`Findings on this page ${COUNT}`),
    LONG,
  );
  await poll('all saved', async () => !(await panel.text()).includes('being saved'), LONG);
}, 600_000);
afterAll(async () => {
  await ext?.close();
});

interface Watched {
  readonly least: number;
  readonly frames: number;
}

/** In each frame from now on, how much is painted; called again, what there was at the least. */
function watchPaint(): Promise<void> {
  return marking.page.evaluate(() => {
    const size = (): number =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('rapporteur-') && /-[12]$/.test(name))
        // A range whose words were taken out of the page has none.
        .reduce(
          (sum, [, highlight]) => sum + [...highlight].filter((range) => String(range) !== '').length,
          0,
        );
    const watched = { least: size(), frames: 0 };
    (globalThis as unknown as { watched: Watched }).watched = watched;
    const look = (): void => {
      watched.least = Math.min(watched.least, size());
      watched.frames += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const watched = (): Promise<Watched> =>
  marking.page.evaluate(() => ({ ...(globalThis as unknown as { watched: Watched }).watched }));

/**
 * The page's script draws its blocks again, some at a time, as frameworks do: for longer than a page must be quiet to be
 * read again they say "Loading", then their words stand in new nodes.
 */
function redraw(): Promise<void> {
  return marking.page.evaluate(async () => {
    const blocks = [...document.querySelectorAll('#modgov p, #modgov li, #modgov td')].slice(0, 40);
    for (let at = 0; at < blocks.length; at += 8) {
      const some = blocks.slice(at, at + 8).map((block) => {
        const fresh = block.cloneNode(true);
        block.replaceChildren('Loading');
        return [block, fresh] as const;
      });
      await new Promise((resolve) => setTimeout(resolve, 400));
      for (const [block, fresh] of some) block.replaceWith(fresh);
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
  });
}

test(
  'a page that its script draws again, part by part: hundreds of marks come back to their words, and never are all away',
  async () => {
    const { page, panel, errors } = marking;
    const before = (await paintedWords(page)).sort();
    expect(before.length).toBeGreaterThan(20);
    await watchPaint();
    await redraw();
    await poll('the same paint', async () => (await paintedWords(page)).sort().join() === before.join());
    const { least, frames } = await watched();
    expect(frames).toBeGreaterThan(5);
    expect(least).toBeGreaterThan(0);
    await panel.waitForText(`Findings on this page ${COUNT}`);
    expect(await panel.text()).not.toContain('No sure place in this version');
    expect(errors).toEqual([]);
  },
  LONG,
);

test(
  'words that were away a moment, and come back: their marks were nowhere meanwhile, and are found again',
  async () => {
    const { page, panel } = marking;
    const before = (await paintedWords(page)).sort();
    const away = (await paintedWords(page)).find((words) => words.length > 60)!.slice(0, 40);
    const kept = await page.evaluate((words) => {
      const block = [...document.querySelectorAll('#modgov p, #modgov li, #modgov td')].find((one) =>
        one.textContent?.includes(words),
      )!;
      const held = [...block.childNodes];
      block.replaceChildren('Loading');
      (globalThis as unknown as { back: () => void }).back = () => block.replaceChildren(...held);
      return held.length;
    }, away);
    expect(kept).toBeGreaterThan(0);
    await panel.waitForText('No sure place in this version');
    expect((await paintedWords(page)).some((words) => words.includes(away))).toBe(false);
    await page.evaluate(() => (globalThis as unknown as { back: () => void }).back());
    await poll('the same paint', async () => (await paintedWords(page)).sort().join() === before.join());
    await poll(
      'all in their places',
      async () => !(await panel.text()).includes('No sure place in this version'),
    );
  },
  LONG,
);
