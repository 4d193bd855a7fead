import { beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../../core/kind.ts';
import { isDarkBehind } from './behind.ts';
import { PAINT_STYLE, adoptPaintStyle, extraName, highlightName } from './paint-style.ts';
import { canPaint } from './paint-test.ts';
import { createPainter } from './painter.ts';
import type { PaintItem } from './place-items.ts';
import { readPage } from './read-page.ts';
import { cleanup, frame, item, keep, ours, painted, put, watchMutations } from './test-paint.ts';

describe('painting by highlights', () => {
  let couldPaint: boolean;
  beforeAll(() => {
    couldPaint = canPaint(document);
    adoptPaintStyle(document);
    adoptPaintStyle(document);
  });

  test('can paint once the styles are there', () => {
    expect([couldPaint, canPaint(document)]).toEqual([false, true]);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    expect(PAINT_STYLE.length).toBeLessThan(20_000);
  });

  test('200 findings painted, repainted and deleted make no mutation record', async () => {
    const words = Array.from({ length: 200 }, (_, i) => `<p>paragraph ${i} has some words</p>`).join('');
    const page = readPage(put(words));
    const seen = watchMutations();
    const painter = keep(createPainter(document));
    const items = page.index.blocks.map(({ start, end }, i) => item(start, end, { kind: KINDS[i % 7]! }));
    painter.show(page, items);
    await frame();
    expect(ours()).toHaveLength(7);
    expect(ours().flatMap(painted)).toHaveLength(200);
    painter.show(page, []);
    await frame();
    expect(ours()).toEqual([]);
    expect(seen.takeRecords()).toEqual([]);
  });

  test('5,000 findings painted, scrolled past and deleted: no mutation record and no layout shift', async () => {
    const words = Array.from({ length: 5_000 }, (_, i) => `<p>paragraph ${i} has some words</p>`).join('');
    const page = readPage(put(words));
    await frame();
    const shifts: PerformanceEntry[] = [];
    const shifted = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
    shifted.observe({ type: 'layout-shift' });
    cleanup.push(() => shifted.disconnect());
    const seen = watchMutations();
    const painter = keep(createPainter(document));
    const items = page.index.blocks.map(({ start, end }, i) => item(start, end, { kind: KINDS[i % 7]! }));
    painter.show(page, items);
    await expect.poll(() => ours().length).toBe(7);
    const near = ours().flatMap(painted).length;
    expect(near).toBeLessThan(1_000);
    scrollTo(0, document.documentElement.scrollHeight / 2);
    await expect
      .poll(() =>
        ours()
          .flatMap(painted)
          .some((one) => /paragraph 2[45]\d\d /.test(one)),
      )
      .toBe(true);
    painter.show(page, []);
    await frame();
    scrollTo(0, 0);
    expect([seen.takeRecords(), shifts, ...shifted.takeRecords()]).toEqual([[], []]);
    // Both would have told: a word that grows moves what is below it.
    page.root.querySelector('p')!.style.fontSize = '90px';
    await expect.poll(() => shifts.length).toBeGreaterThan(0);
    expect(seen.takeRecords()).not.toEqual([]);
  });

  test('each style is one entry, by kind, ask or plain, with moved, edited and active laid over', () => {
    const page = readPage(put('<p>one two three four five</p>'));
    const painter = keep(createPainter(document));
    painter.show(page, [
      item(0, 3),
      item(4, 7, { ask: true }),
      item(8, 13, { kind: 'risk', ask: true, state: 'moved' }),
      item(14, 18, { kind: 'risk', state: 'edited', active: true }),
    ]);
    expect(painted(highlightName('light', 'plain', 1))).toEqual(['one']);
    expect(painted(highlightName('light', 'ask', 1))).toEqual(['two']);
    expect(painted(highlightName('light', 'risk', 1))).toEqual(['three', 'four']);
    expect(painted(extraName('light', 'moved'))).toEqual(['three']);
    expect(painted(extraName('light', 'edited'))).toEqual(['four']);
    expect(painted(extraName('light', 'active'))).toEqual(['four']);
    expect(ours()).toHaveLength(6);
  });

  test("other people's highlights stay; ours go in again after the page cleared all", () => {
    const page = readPage(put('<p>one two</p>'));
    const theirs = new Highlight();
    CSS.highlights.set('theirs', theirs);
    const painter = keep(createPainter(document));
    painter.show(page, [item(0, 3)]);
    const entry = CSS.highlights.get(highlightName('light', 'plain', 1));
    painter.show(page, [item(0, 3)]);
    expect(CSS.highlights.get(highlightName('light', 'plain', 1))).toBe(entry);
    CSS.highlights.clear();
    painter.show(page, [item(0, 3)]);
    expect(painted(highlightName('light', 'plain', 1))).toEqual(['one']);
    CSS.highlights.set('theirs', theirs);
    painter.dispose();
    expect([...CSS.highlights.keys()]).toEqual(['theirs']);
    CSS.highlights.delete('theirs');
  });

  test('only words of the paper are painted, not what is left out between them', () => {
    const root = put('<p>one <button>press</button><span class="mgHide">ref</span> two</p>');
    const page = readPage(root);
    const painter = keep(createPainter(document));
    painter.show(page, [item(0, 7)]);
    expect(painted(highlightName('light', 'plain', 1)).join('')).toBe('one  two');
  });

  test('never on other words: words changed before they are read again lose their paint', () => {
    const root = put('<p>one two</p><p>three</p>');
    const page = readPage(root);
    const painter = keep(createPainter(document));
    painter.show(page, [item(0, 7)]);
    (root.querySelector('p')!.firstChild as Text).data = 'something else';
    expect(painted(highlightName('light', 'plain', 1)).join('')).toBe('');
    painter.show(page, [item(4, 7), item(8, 13)]);
    expect(painted(highlightName('light', 'plain', 1))).toEqual(['three']);
    expect(page.rangeOf({ start: 0, end: 3 })).toBeNull();
    expect(page.isCurrent()).toBe(false);
  });

  test('with very many findings only those near the viewport are registered', async () => {
    const words = Array.from({ length: 2000 }, (_, i) => `<p>paragraph ${i}</p>`).join('');
    const page = readPage(put(words));
    const painter = keep(createPainter(document));
    painter.show(
      page,
      page.index.blocks.map(({ start, end }) => item(start, end)),
    );
    await frame();
    await frame();
    const count = painted(highlightName('light', 'plain', 1)).length;
    expect(count).toBeGreaterThan(10);
    expect(count).toBeLessThan(300);
  });

  test('with very many in one element, only those near the viewport; in a box that scrolls, those that come into view', async () => {
    const lines = Array.from({ length: 600 }, (_, i) => `line ${i} of it`);
    const inOne = put(`<main>${lines.join('<br>')}</main>`);
    const box = '<main style="height:200px;overflow:auto">';
    const inBox = put(`${box}${lines.map((line) => `<p>${line}</p>`).join('')}</main>`);
    for (const root of [inOne, inBox]) {
      inOne.hidden = root !== inOne;
      const page = readPage(root.firstElementChild!);
      const spans = [...page.index.text.matchAll(/line \d+ of it/g)].map(({ index, 0: { length } }) =>
        item(index, index + length),
      );
      expect(spans).toHaveLength(600);
      const painter = keep(createPainter(document));
      painter.show(page, spans);
      const words = (): string[] => painted(highlightName('light', 'plain', 1));
      expect(words()).toContain('line 1 of it');
      expect(words().length).toBeLessThan(300);
      (root === inBox ? root.firstElementChild! : document.documentElement).scrollTop = 1e6;
      await expect.poll(words).toContain('line 599 of it');
      expect(words()).not.toContain('line 1 of it');
      painter.dispose();
    }
    scrollTo(0, 0);
  });

  test('with very many findings what is painted stays while one is added, clicked or taken away', async () => {
    const words = Array.from({ length: 600 }, (_, i) => `<p>paragraph ${i}</p>`).join('');
    const page = readPage(put(words));
    const painter = keep(createPainter(document));
    const all = page.index.blocks.map(({ start, end }) => item(start, end));
    const count = (): number => painted(highlightName('light', 'plain', 1)).length;
    const show = (items: readonly PaintItem[]): number => {
      painter.show(page, items);
      return count();
    };
    // The few that are painted at once stay when they become many.
    expect(show(all.slice(0, 250))).toBe(250);
    expect(show(all.slice(0, 251))).toBeGreaterThan(10);
    await expect.poll(count).toBeLessThan(250);
    const near = count();
    expect(near).toBeGreaterThan(10);
    expect(show(all)).toBe(near);
    expect(show(all.map((one, at) => (at === 3 ? { ...one, active: true } : one)))).toBe(near);
    expect(show(all.slice(1))).toBe(near - 1);
    await frame();
    expect(count()).toBe(near - 1);
    expect(show(all.slice(1, 200))).toBe(199);
  });

  test('a point finds the findings there, shortest first, and none where something lies over them', () => {
    const root = put('<p style="font:20px monospace">one two three</p>');
    const page = readPage(root);
    const painter = keep(createPainter(document));
    painter.show(page, [item(0, 13), item(4, 7, { kind: 'risk' })]);
    const box = page.rangeOf({ start: 5, end: 6 })!.getBoundingClientRect();
    expect(painter.hitTest(box.x + 2, box.y + 5)).toEqual(['4-7', '0-13']);
    expect(painter.hitTest(box.x + 600, box.y + 5)).toEqual([]);
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0';
    document.body.append(cover);
    expect(painter.hitTest(box.x + 2, box.y + 5)).toEqual([]);
    cover.remove();
  });

  test('suits the ground: light, dark, and dark by a picture behind light words', () => {
    const root = put(
      '<p>a</p><div style="background:#123"><p>b</p></div><div style="background:oklch(20% 0 0)"><p>c</p></div>' +
        '<div style="background-image:linear-gradient(#000,#000);color:#fff"><p>d</p></div>' +
        '<div style="background:#000"><p style="background:rgb(255 255 255/.9)">e</p></div>',
    );
    const dark = [...root.querySelectorAll('p')].map((p) => isDarkBehind(p));
    expect(dark).toEqual([false, true, true, true, false]);
    const painter = keep(createPainter(document));
    painter.show(readPage(root), [item(0, 1), item(2, 3)]);
    expect(ours().sort()).toEqual(['rapporteur-dark-plain-1', 'rapporteur-light-plain-1']);
    const fixed = keep(createPainter(document, { scheme: 'contrast' }));
    painter.dispose();
    fixed.show(readPage(root), [item(2, 3)]);
    expect(ours()).toEqual(['rapporteur-contrast-plain-1']);
  });
});
