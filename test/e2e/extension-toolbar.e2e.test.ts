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
  samplePath,
  samples,
  waitForPaint,
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

interface Opened {
  readonly page: Page;
  readonly surface: Surface;
  readonly panel: Surface;
}

async function open(path: string): Promise<Opened> {
  const page = await ext.context.newPage();
  await page.goto(samples(path));
  const { surface, panel } = await enter(ext, page);
  await waitForTools(page);
  await panel.waitForText('Findings on this page');
  return { page, surface, panel };
}

const report = (): Promise<string> => samplePath('Annual Report 2011');
const toolbar = ({ surface }: Opened): Promise<unknown> =>
  poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
/** The name of what has the focus in our closed root. */
async function focused({ surface }: Opened): Promise<string | undefined> {
  const { nodes } = await surface.connection.send('Accessibility.getFullAXTree');
  const all = nodes as {
    role?: { value: string };
    name?: { value: string };
    properties?: { name: string; value: { value: unknown } }[];
  }[];
  const isIt = (node: (typeof all)[number]): boolean =>
    node.role?.value === 'button' &&
    (node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false);
  return all.find(isIt)?.name?.value;
}

async function selectSome(opened: Opened): Promise<string> {
  const words = 'the six late actions would be finished';
  await selectText(opened.page, words);
  await toolbar(opened);
  return words;
}

describe('the toolbar by keys', () => {
  test('F2 goes in, arrows move, Enter presses once; Esc puts it away', async () => {
    const opened = await open('/hostile/strict-csp');
    const words = await selectSome(opened);
    await opened.page.keyboard.press('F2');
    await poll('Mark', async () => (await focused(opened)) === 'Mark');
    await opened.page.keyboard.press('ArrowRight');
    await opened.page.keyboard.press('ArrowRight');
    await poll('To improve', async () => (await focused(opened)) === 'To improve');
    await opened.page.keyboard.press('ArrowLeft');
    await opened.page.keyboard.press('Enter');
    await waitForPaint(opened.page, words);
    await opened.panel.waitForText('Findings on this page 1');
    await opened.panel.waitForText('Strength');
    await selectText(opened.page, 'Members were concerned');
    await toolbar(opened);
    await opened.page.keyboard.press('F2');
    await opened.page.keyboard.press('Escape');
    await poll('no toolbar', async () => (await opened.surface.count('toolbar')) === 0);
    expect(await opened.panel.text()).toContain('Findings on this page 1');
    expect(opened.surface.errors).toEqual([]);
  });

  test('Z takes the mark back; so does the button of the toast', async () => {
    const opened = await open('/hostile/coep');
    for (const undo of [
      () => opened.page.keyboard.press('z'),
      () => opened.surface.click('button', 'Undo'),
    ]) {
      // A drag that begins on selected words would move them.
      await opened.page.mouse.click(3, 3);
      const words = await selectSome(opened);
      await opened.page.keyboard.press('5');
      await waitForPaint(opened.page, words);
      await opened.panel.waitForText('Findings on this page 1');
      await undo();
      await poll('no paint', async () => Object.keys(await paintedIn(opened.page)).length === 0);
      await opened.panel.waitForText('Findings on this page 0');
    }
  });
});

describe('words selected in other ways', () => {
  test('from right to left, by double and by triple click, by Shift and arrows', async () => {
    const opened = await open(await report());
    const { page } = opened;
    const place = await page.evaluate(() => {
      const all = [...document.querySelectorAll('#modgov p')];
      const paragraph = all.find((one) => (one.textContent?.length ?? 0) > 150)!;
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
      const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let node = text.nextNode()!;
      while ((node.nodeValue ?? '').trim().length < 60) node = text.nextNode()!;
      const range = document.createRange();
      range.setStart(node, 10);
      range.setEnd(node, 40);
      const box = range.getClientRects()[0]!;
      return { left: box.left + 1, right: box.right - 1, y: box.top + box.height / 2, text: String(range) };
    });
    const selected = (): Promise<string> => page.evaluate(() => String(getSelection()).trim());
    let count = 0;
    const mark = async (key: string): Promise<string> => {
      await toolbar(opened);
      const words = (await selected()).replace(/\s+/g, ' ');
      await page.keyboard.press(key);
      count += 1;
      await opened.panel.waitForText(`Findings on this page ${count}`);
      await page.mouse.click(5, 5);
      await poll('no toolbar', async () => (await opened.surface.count('toolbar')) === 0);
      return words;
    };
    await page.mouse.move(place.right, place.y);
    await page.mouse.down();
    await page.mouse.move(place.left + 20, place.y, { steps: 3 });
    await page.mouse.move(place.left, place.y, { steps: 3 });
    await page.mouse.up();
    expect(place.text.replace(/\s+/g, ' ')).toContain((await mark('1')).slice(2, -2));
    await page.mouse.dblclick(place.left + 40, place.y);
    expect((await mark('2')).split(' ')).toHaveLength(1);
    await page.mouse.click(place.left + 40, place.y, { clickCount: 3 });
    expect((await mark('3')).length).toBeGreaterThan(100);
    await page.evaluate(
      ([x, y]) => {
        const at = document.caretPositionFromPoint(x!, y!)!;
        // The browser's own key goes on from a selection that is there, as with caret browsing.
        getSelection()!.setBaseAndExtent(at.offsetNode, at.offset, at.offsetNode, at.offset + 1);
      },
      [place.left, place.y],
    );
    for (let n = 0; n < 12; n += 1) await page.keyboard.press('Shift+ArrowRight');
    expect((await mark('4')).length).toBeGreaterThan(5);
    await poll('the paint', async () => (await paintedWords(page)).length >= 4);
    expect(opened.surface.errors).toEqual([]);
  });
});

/** Boxes of our buttons, and colours of the toolbar, through the closed root. */
async function looks({ surface }: Opened): Promise<{ sizes: number[][]; ground: string }> {
  const { root } = await surface.connection.send('DOM.getDocument', { depth: -1, pierce: true });
  const find = (node: DomNode, name: string): DomNode[] => [
    ...((node.attributes ?? []).join(' ').includes(name) ? [node] : []),
    ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((child) => find(child, name)),
  ];
  const sizes = [];
  for (const { nodeId } of find(root as DomNode, 'rp-toolbar-button')) {
    const { model } = await surface.connection.send('DOM.getBoxModel', { nodeId });
    const { width, height } = model as { width: number; height: number };
    sizes.push([width, height]);
  }
  const [bar] = find(root as DomNode, 'data-layout');
  await surface.connection.send('CSS.enable');
  const { computedStyle } = await surface.connection.send('CSS.getComputedStyleForNode', {
    nodeId: bar!.nodeId,
  });
  const style = computedStyle as { name: string; value: string }[];
  return { sizes, ground: style.find(({ name }) => name === 'background-color')?.value ?? '' };
}

interface DomNode {
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

describe('the look of the toolbar', () => {
  test('on a dark page it is dark, on a light one light', async () => {
    const dark = await open('/hostile/dark');
    await selectSome(dark);
    const onDark = await looks(dark);
    await dark.page.screenshot({ path: 'test-results/toolbar-dark.png' });
    await dark.page.close();
    const light = await open('/hostile/strict-csp');
    await selectSome(light);
    const onLight = await looks(light);
    const sum = (colour: string): number =>
      (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((all, part) => all + Number(part), 0);
    expect(sum(onLight.ground)).toBeGreaterThan(600);
    expect(sum(onDark.ground)).toBeLessThan(200);
  });

  test('by touch: Mark, Ask, Note and the kinds behind one tap, each at least 44 px', async () => {
    const page = await ext.context.newPage();
    await page.goto(samples('/hostile/strict-csp'));
    const session = await ext.context.newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'pointer', value: 'coarse' },
        { name: 'any-pointer', value: 'coarse' },
      ],
    });
    const { surface, panel } = await enter(ext, page);
    await waitForTools(page);
    const opened = { page, surface, panel };
    await selectSome(opened);
    const names = await surface.names('button');
    expect(names).toEqual(expect.arrayContaining(['Mark', 'Ask', 'Note']));
    expect(names).not.toContain('Strength');
    const { sizes } = await looks(opened);
    await page.screenshot({ path: 'test-results/toolbar-touch.png' });
    expect(sizes.length).toBeGreaterThan(3);
    for (const [width, height] of sizes) {
      expect(width).toBeGreaterThanOrEqual(44);
      expect(height).toBeGreaterThanOrEqual(44);
    }
    await surface.click('button', 'As…');
    await surface.click('button', 'Risk');
    await panel.waitForText('Risk');
  });
});
