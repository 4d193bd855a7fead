import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import type { ExtensionBrowser } from './harness/extension.ts';
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';
import { markWords } from './extension-sharing-panel-kit.ts';
import {
  launch,
  openMarking,
  paintedIn,
  samplePath,
  waitForPaint,
  waitForTools,
  type MarkingPage,
} from './extension-steps.ts';

const FIGURE = 'After the inspection of 2016 there were 12.';
const FIGURE_NOW = 'After the inspection of 2016 there were 14.';
const GONE = 'The quality of plans for children who need protection.';
const STAYS = 'The report counts among our strengths';
const DIALOG = 'Check a mark: Edited';

let ext: ExtensionBrowser;
let path: string;

beforeAll(async () => {
  ext = await launch();
  path = await samplePath('Outcome of the Ofsted');
  const first = await openMarking(ext, path);
  await waitForTools(first.page);
  for (const [words, key] of [
    [FIGURE, '6'],
    [GONE, '5'],
    [STAYS, '1'],
  ] as const) {
    await markWords(first, words, key);
    await waitForPaint(first.page, words);
  }
  await first.panel.waitForText('Findings on this page 3');
  await poll('all saved', async () => !(await first.panel.text()).includes('being saved'));
  await first.page.close();
}, 60_000);
afterEach(async () => {
  for (const page of ext.context.pages().slice(1)) await page.close();
});
afterAll(async () => {
  await ext?.close();
});

/** The paper as it was published again, with one figure changed and one passage gone. */
async function openLater(): Promise<MarkingPage> {
  const later = await openMarking(ext, `${path}?edit=insert,figure,delete`);
  await waitForTools(later.page);
  await poll('the mark to check', () => isEdited(later.page));
  // The button of the other half of our script is there.
  await poll('the button', async () => (await later.surface.count('button', /marks? to check$/)) > 0);
  return later;
}

async function isEdited(page: Page): Promise<boolean> {
  return Object.keys(await paintedIn(page)).some((name) => name.endsWith('-edited'));
}

async function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  await selectText(page, words, { how: 'range' });
  return page.evaluate(() => {
    const selection = getSelection()!;
    const box = selection.getRangeAt(0).getClientRects()[0]!;
    selection.removeAllRanges();
    return { x: box.left + Math.min(20, box.width / 2), y: box.top + box.height / 2 };
  });
}

/** All that is said on the page, closed roots included. */
async function said(surface: Surface): Promise<string> {
  const { nodes } = await surface.connection.send('Accessibility.getFullAXTree');
  return (nodes as AxNode[])
    .map(({ role, name }) => (role?.value === 'StaticText' ? (name?.value ?? '') : ''))
    .join(' ');
}

interface AxNode {
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly backendDOMNodeId?: number;
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

async function buttons(surface: Surface): Promise<readonly AxNode[]> {
  const { nodes } = await surface.connection.send('Accessibility.getFullAXTree');
  return (nodes as AxNode[]).filter(({ role }) => role?.value === 'button');
}

async function hasFocus(surface: Surface, name: string): Promise<boolean> {
  return (await buttons(surface)).some(
    (one) =>
      one.name?.value === name &&
      one.properties?.some((property) => property.name === 'focused' && property.value.value === true),
  );
}

const isOpen = async (surface: Surface, name: string | RegExp = DIALOG): Promise<boolean> =>
  (await surface.count('dialog', name)) > 0;

describe('a mark to check, in the council’s own page', () => {
  test('rested on, shows what was and what is, the changed figure by itself; leaving it or Esc closes it', async () => {
    const { page, surface, errors } = await openLater();
    const { x, y } = await middleOf(page, FIGURE_NOW);
    await page.mouse.move(x, y);
    await poll('the small view', () => isOpen(surface));
    const words = await said(surface);
    expect(words).toContain('A figure changed: 12 is now 14.');
    expect(words).toContain('The words were changed in this version.');
    expect(await surface.count('deletion', '')).toBeGreaterThan(0);
    // The page has no way to any of it.
    const seen = await page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      text: document.documentElement.innerText,
      root: document.querySelector('rapporteur-tools')!.shadowRoot,
    }));
    expect(`${seen.html}${seen.text}`).not.toMatch(/were 12\.|is now 14/);
    expect(seen.root).toBeNull();
    await page.mouse.move(3, 3);
    await poll('that it goes', async () => !(await isOpen(surface)));
    await page.mouse.move(x, y);
    await poll('the small view again', () => isOpen(surface));
    await page.keyboard.press('Escape');
    await poll('that Esc closes it', async () => !(await isOpen(surface)));
    expect(errors).toEqual([]);
  });

  test('"Yes, this passage" takes the sign away in page and panel, and is kept; Undo brings it back', async () => {
    const { page, surface, panel } = await openLater();
    const { x, y } = await middleOf(page, FIGURE_NOW);
    await page.mouse.click(x, y);
    await poll('the small view', () => isOpen(surface));
    await surface.click('button', 'Yes, this passage');
    await poll('that the sign goes', async () => !(await isEdited(page)));
    expect(await isOpen(surface)).toBe(false);
    await panel.waitForText('checked by you');
    await surface.click('button', 'Undo');
    await poll('the sign again', () => isEdited(page));
    await poll('that the panel says so', async () => !(await panel.text()).includes('checked by you'));
  });

  test('by keys alone: a button at the end of the page goes from one to the next', async () => {
    const { page, surface } = await openLater();
    await page.bringToFront();
    await page.mouse.move(3, 3);
    await surface.focus('button', '2 marks to check');
    await page.keyboard.press('Enter');
    await poll('the first', () => isOpen(surface));
    const box = await page.evaluate(() => scrollY);
    expect(box).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await poll('the next, whose words are gone', () => isOpen(surface, 'Check a mark: Its words are gone'));
    await poll('why', async () => (await said(surface)).includes('These words are not in this version.'));
    await poll('that the first is confirmed', async () => !(await isEdited(page)));
    await page.keyboard.press('Escape');
    await poll('that it closes', async () => !(await isOpen(surface, /^Check a mark/)));
    await poll('the focus on the button', () => hasFocus(surface, '1 mark to check'));
    // As it was, for the next test.
    await surface.click('button', 'Undo');
    await poll('the sign again', () => isEdited(page));
  });

  test('asked for in the panel, it is shown at its words; on touch its buttons are 44 px', async () => {
    const { page, surface, panel } = await openLater();
    await surface.connection.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    if ((await panel.count('button', 'Go to passage')) === 0) await panel.click('button', 'Figure or grade');
    await panel.click('button', 'Go to passage');
    await poll('the small view', () => isOpen(surface));
    const ours = (await buttons(surface)).filter(({ name }) =>
      ['Yes, this passage', 'Open its card', 'Next mark to check', 'Close'].includes(name?.value ?? ''),
    );
    expect(ours).toHaveLength(4);
    for (const { backendDOMNodeId, name } of ours) {
      const { model } = await surface.connection.send('DOM.getBoxModel', {
        backendNodeId: backendDOMNodeId,
      });
      expect((model as { height: number }).height, name?.value).toBeGreaterThanOrEqual(44);
    }
    await surface.connection.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await page.keyboard.press('Escape');
  });

  test('moved words say so, where they are now', async () => {
    const { page, surface } = await openMarking(ext, path);
    await waitForTools(page);
    await waitForPaint(page, STAYS);
    await page.evaluate((words) => {
      const all = [...document.querySelectorAll('p')];
      const block = all.find((one) => one.textContent?.includes(words))!;
      all.find((one) => one.textContent?.includes('To report to Cabinet'))!.before(block);
    }, STAYS);
    await poll('the sign of moved words', async () =>
      Object.keys(await paintedIn(page)).some((name) => name.endsWith('-moved')),
    );
    const { x, y } = await middleOf(page, STAYS);
    await page.mouse.move(x, y);
    await poll('the small view', () => isOpen(surface, 'Check a mark: Moved, check'));
    expect(await said(surface)).toContain('The same words stand in another place of this version.');
  });
});
