import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import type { ExtensionBrowser } from './harness/extension.ts';
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';
import {
  enter,
  launch,
  paintedIn,
  paintedWords,
  panelWithNote,
  samples,
  waitForTools,
} from './extension-steps.ts';

let ext: ExtensionBrowser;

beforeAll(async () => {
  ext = await launch();
});

afterEach(async () => {
  for (const page of ext.context.pages().slice(1)) await page.close();
});

afterAll(async () => {
  await ext?.close();
});

const WORDS = 'the six late actions would be finished by the end of March';
/** Two hundred characters, none of them twice in a row. */
const TYPED = 'Who checks that the late actions are done, and by which date? '.repeat(4).slice(0, 200);

async function open(name: string): Promise<{ page: Page; surface: Surface; panel: Surface }> {
  const page = await ext.context.newPage();
  await page.goto(samples(`/hostile/${name}`));
  const { surface, panel } = await enter(ext, page);
  await waitForTools(page);
  return { page, surface, panel };
}

/** What the page's own scripts have caught of keys that only the note has: no shortcut of ours is among them. */
const caughtBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { caught } = globalThis as unknown as { caught?: { keys: string[]; text: string } };
    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[];
    const values = fields.map((field) => field.value);
    return [...(caught?.keys ?? []), ...values].filter((key) => /:[Whockslad?]$|checks/.test(key));
  });

/** Marks by the panel's list of paragraphs: a page that pulls the focus takes the selection and the keys with it. */
async function markInPanel(panel: Surface): Promise<void> {
  await panel.click('button', 'List the paragraphs');
  await panel.click('button', /^Mark 3\.2/);
  await panel.waitForText('Findings on this page 1');
  await panel.waitForText('Kept offline');
  await panel.click('button', 'Mark');
  await panel.click('button', /Add note/);
}

async function markByKey(page: Page, surface: Surface): Promise<Surface> {
  await selectText(page, WORDS);
  await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
  await page.keyboard.press('m');
  await poll('the paint', async () => (await paintedWords(page)).join('').includes('six late actions'));
  await page.keyboard.press('n');
  return await panelWithNote(ext);
}

describe('words are typed in the side panel', () => {
  test.each(['key-listener', 'focus-thief', 'coep', 'all-thieves'])(
    'on %s: of 200 characters all arrive there and none at the page',
    async (name) => {
      const { page, surface, panel: first } = await open(name);
      if (name.includes('thie')) await markInPanel(first);
      const panel = name.includes('thie') ? first : await markByKey(page, surface);
      await panel.focus('textbox', 'Note');
      await panel.type(TYPED);
      const note = await panel.evaluate(() => document.querySelector('textarea')?.value ?? '');
      expect(note).toBe(TYPED);
      expect(await caughtBy(page)).toEqual([]);
      await panel.click('button', 'Keep');
      await panel.waitForText(TYPED.trim());
    },
  );

  test('synthetic keys and clicks make no finding; the member’s own key does', async () => {
    const { page, panel } = await open('synthetic');
    await selectText(page, WORDS);
    await page.waitForTimeout(1_500);
    await page.evaluate(() => {
      for (const key of ['m', 'Enter', '1', '8', 'q', 'n']) {
        for (const target of [window, document, document.body, document.querySelector('rapporteur-tools')]) {
          target?.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
          );
        }
      }
      const tools = document.querySelector('rapporteur-tools');
      tools?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    await page.waitForTimeout(300);
    expect(await paintedIn(page)).toEqual({});
    expect(await panel.text()).toContain('Nothing is marked here yet');
    await page.keyboard.press('2');
    await panel.waitForText('Findings on this page 1');
    await panel.waitForText('To improve');
  });
});

describe('pages that are hard to work on', () => {
  test.each(['strict-csp', 'shadow', 'dark', 'coep'])(
    '%s can be marked, with no error in the console',
    async (name) => {
      const { page, surface, panel } = await open(name);
      await selectText(page, WORDS);
      await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
      await page.keyboard.press('5');
      await poll('the paint', async () => (await paintedWords(page)).join('').includes('six late actions'));
      await panel.waitForText('Risk');
      await page.screenshot({ path: `test-results/hostile-${name}.png` });
      expect(surface.errors).toEqual([]);
      expect(panel.errors).toEqual([]);
    },
  );

  test('a page with no text says so in the panel', async () => {
    const page = await ext.context.newPage();
    await page.goto(samples('/hostile/empty'));
    const { panel } = await enter(ext, page);
    await panel.waitForText('There are no words on this page that can be marked.');
    expect(await page.locator('rapporteur-tools').count()).toBe(0);
  });

  test('4 MB of text can be marked', async () => {
    const { page, surface, panel } = await open('long');
    await page.locator('p').nth(5).click({ clickCount: 3 });
    await poll('the toolbar', async () => (await surface.count('toolbar')) > 0, 30_000);
    await page.keyboard.press('m');
    await poll('saved', async () => /Findings on this page 1/.test(await panel.text()), 60_000);
    expect(surface.errors).toEqual([]);
  });

  test('a selection across cells is one finding', async () => {
    const { page, surface, panel } = await open('table');
    const ends = await page.evaluate(() => {
      const cells = [...document.querySelectorAll('td')].slice(0, 3);
      const range = document.createRange();
      range.setStart(cells[0]!.firstChild!, 0);
      range.setEnd(cells[2]!.firstChild!, (cells[2]!.firstChild as Text).length);
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0]!, boxes.at(-1)!];
      return [first.left + 1, first.top + 5, last.right - 1, last.bottom - 5] as const;
    });
    await page.mouse.move(ends[0], ends[1]);
    await page.mouse.down();
    await page.mouse.move(ends[2], ends[3], { steps: 5 });
    await page.mouse.up();
    await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
    await page.keyboard.press('6');
    await panel.waitForText('Findings on this page 1');
    await panel.waitForText('Figure or grade');
    expect(surface.errors).toEqual([]);
  });
});
