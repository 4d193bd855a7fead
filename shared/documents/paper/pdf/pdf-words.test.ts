import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Span } from '../../../core/selector.ts';
import { partsOn } from './parts-on.ts';
import { createPdfWords, describePdfBox, describePdfSpan, type PdfWords } from './pdf-words.ts';
import { readTestPdf, testItem, testPage } from './test-pages.ts';
import { linesFrom, writeTestPdf } from './write-test-pdf.ts';

const SALTMERE = new URL('../../../../seeds/pdf/saltmere-2016.pdf', import.meta.url);

function spanOf({ index }: PdfWords, words: string, after = 0): Span {
  const start = index.text.indexOf(words, after);
  if (start < 0) throw new Error(`not there: ${words}`);
  return { start, end: start + words.length };
}

/** Left, right, lower and upper border. */
function boxOf([x1 = 0, y1 = 0, x2 = 0, , , y3 = 0]: readonly number[]): readonly number[] {
  return [x1, x2, y3, y1];
}

test('[D1] a span stands on its page as one quad per line, from its first to its last character', () => {
  const words = createPdfWords([testPage(['aaaa bbbb', 'cccc dddd', 'eeee'])]);
  const [part, ...others] = words.quadsOf(spanOf(words, 'bbbb cccc dddd ee'));
  expect(others).toEqual([]);
  expect(part?.page).toBe(1);
  expect(part?.quads).toHaveLength(3);
  const [first, second, third] = part!.quads.map(boxOf);
  const [left, right, lower, upper] = first!;
  // Nine characters of 5.5 points, the first five of them before the span.
  expect(left).toBeGreaterThan(72 + 4 * 5.5);
  expect(left).toBeLessThan(72 + 6 * 5.5);
  expect(right).toBeCloseTo(72 + 9 * 5.5, 1);
  expect([lower! < 700, upper! > 707, upper! < 714]).toEqual([true, true, true]);
  expect(second!.slice(0, 2)).toEqual([72, 121.5]);
  expect(third![1]).toBeCloseTo(72 + 2 * 5.5, 1);
});

test('[D1] pieces of one line are one quad, raised figures with them; what stands in another column is not', () => {
  const y = 600;
  const items = [
    testItem('costs rose', 72, y, { hasEOL: false }),
    testItem(' ', 127, y, { hasEOL: false }),
    testItem('sharply', 131, y, { hasEOL: false }),
    testItem('3', 170, y + 4, { hasEOL: false, height: 6 }),
    testItem('Amber', 400, y),
  ];
  const words = createPdfWords([{ width: 595, height: 842, items }]);
  const [part] = words.quadsOf({ start: 0, end: words.index.text.length });
  expect(part!.quads.map(boxOf).map(([left, right]) => [left, right])).toEqual([
    [72, 173],
    [400, 427.5],
  ]);
});

test('[D2] a span over two pages has a part on each, with the page’s label, and nothing of what runs at their edges', () => {
  const pages = Array.from({ length: 6 }, (_, at) =>
    testPage([`begin of ${'abcdef'[at]}`, `end of ${'abcdef'[at]}`], {
      head: 'Report of the Director',
      foot: `Page ${at + 1} of 6`,
      label: `A-${at + 1}`,
    }),
  );
  const words = createPdfWords(pages);
  const span = spanOf(words, 'end of b begin of c');
  expect(words.index.asSeen(span)).toBe('end of b begin of c');
  expect(words.quadsOf(span)).toMatchObject([
    { page: 2, label: 'A-2', quads: [expect.anything()] },
    { page: 3, label: 'A-3', quads: [expect.anything()] },
  ]);
  expect(
    words.quadsOf(span).flatMap(({ quads }) => quads.map((quad) => quad[1]! > 750 || quad[1]! < 60)),
  ).toEqual([false, false]);
  expect([words.pageAt(span.start), words.pageAt(span.end - 1)]).toEqual([2, 3]);
  const { start, end } = words.pages[2]!.span;
  expect(words.index.text.slice(start, end)).toBe('begin of c end of c');
});

test('[D3] lines that are turned have turned quads, and on a page that is turned the edges are those that are shown', () => {
  const up = createPdfWords([
    { width: 595, height: 842, items: [testItem('upwards', 100, 200, { angle: 90 })] },
  ]);
  const [x1, y1, x2, y2, x3, y3] = up.quadsOf({ start: 0, end: 7 })[0]!.quads[0]!;
  // Read upwards, the words' upper edge lies to the left.
  expect([y1, y2! - y1!, x2! - x1!, y3! - y1!]).toEqual([200, 38.5, 0, 0]);
  expect([x1! < 100, x3! > 100]).toEqual([true, true]);
  const landscape = Array.from({ length: 5 }, (_, at) => ({
    width: 842,
    height: 595,
    rotate: 90 as const,
    items: [
      testItem(`Words ${'abcde'[at]}`, 300, 72, { angle: 90 }),
      testItem(`Page ${at}`, 580, 72, { angle: 90 }),
    ],
  }));
  const turned = createPdfWords(landscape);
  expect(turned.index.text).toBe('words a words b words c words d words e');
});

test('[D4] selectors of a span hold its places; one over more pages than a row may name is too long', () => {
  const words = createPdfWords([testPage(['1. Purpose', '1.1 To inform the Cabinet', 'of the outcome'])]);
  const sel = describePdfSpan(words, spanOf(words, 'inform the cabinet of'));
  expect(sel).toMatchObject({
    ok: true,
    value: { quote: { exact: 'inform the Cabinet of' }, paragraph: '1.1', pages: [{ page: 1 }] },
  });
  expect(sel.ok && sel.value.pages?.[0]?.quads.map((quad) => quad.length)).toEqual([8, 8]);
  expect(describePdfSpan(words, { start: 3, end: 3 })).toMatchObject({ code: 'selection-empty' });
  const long = createPdfWords(
    Array.from({ length: 501 }, (_, at) => testPage([`Page ${'x'.repeat(at % 7)} of words`])),
  );
  const all = { start: 0, end: long.index.text.length };
  expect(describePdfSpan(long, all)).toMatchObject({ code: 'selection-too-long' });
});

test('[D1] in reports that were printed to PDF every numbered paragraph stands inside its page, its lines in order', async () => {
  const words = createPdfWords(await readTestPdf(readFileSync(SALTMERE)));
  const blocks = words.index.blocks.filter(({ label }) => label !== undefined);
  expect(blocks.length).toBeGreaterThan(5);
  for (const block of blocks) {
    const [part, ...others] = words.quadsOf(block);
    expect(others).toEqual([]);
    const { width, height } = words.pages[part!.page - 1]!;
    let [above, before] = [Infinity, Infinity];
    for (const [left, right, lower, upper] of part!.quads.map(boxOf)) {
      expect(left!).toBeGreaterThan(0);
      expect(right!).toBeLessThanOrEqual(width);
      expect(lower!).toBeGreaterThan(0);
      expect(upper!).toBeLessThan(height);
      expect(right!).toBeGreaterThan(left!);
      // Cells of one row stand beside each other.
      expect(left! < before && upper! >= above + 2).toBe(false);
      [above, before] = [upper!, right!];
    }
    expect(words.pageAt(block.start)).toBe(part!.page);
  }
});

test('[D2] without words there is no place', () => {
  const words = createPdfWords([{ width: 595, height: 842, items: [] }, testPage(['words'])]);
  expect(words.pages.map(({ span }) => span)).toEqual([
    { start: 0, end: 0 },
    { start: 0, end: 5 },
  ]);
  expect(words.quadsOf({ start: 2, end: 2 })).toEqual([]);
  expect(createPdfWords([]).quadsOf({ start: 0, end: 9 })).toEqual([]);
});

test('[D11] a page that was scanned is known by its picture; a box on it has the typed words and its place', async () => {
  const [typed, scanned, empty] = createPdfWords(
    await readTestPdf(
      writeTestPdf([
        { lines: linesFrom(['A page of words that can be marked']) },
        { lines: linesFrom(['12']), isPicture: true },
        { lines: [] },
      ]),
    ),
  ).pages;
  expect([typed?.isPicture, scanned?.isPicture, empty?.isPicture]).toEqual([false, true, false]);
  const pages = [
    testPage(['Words']),
    { width: 842, height: 595, rotate: 90 as const, label: 'B', items: [] },
  ];
  const words = createPdfWords(pages);
  const corners = [
    [300, 100],
    [200, 400],
  ] as const;
  expect(describePdfBox(words, 1, corners, ' the  typed\nwords ')).toMatchObject({
    ok: true,
    value: {
      quote: { exact: 'the typed words', prefix: '', suffix: '' },
      area: true,
      pages: [{ page: 1, quads: [[200, 400, 300, 400, 200, 100, 300, 100]] }],
    },
  });
  expect(describePdfBox(words, 2, corners, 'x')).toMatchObject({
    value: { pages: [{ page: 2, label: 'B', quads: [[200, 100, 200, 400, 300, 100, 300, 400]] }] },
  });
  for (const [page, words_] of [
    [1, ' '],
    [3, 'x'],
  ] as const)
    expect(describePdfBox(words, page, corners, words_)).toMatchObject({ code: 'selection-empty' });
});

test('[D12] a finding is painted where it was kept on its own edition, before anything is read; elsewhere where it was found', () => {
  const words = createPdfWords([testPage(['some words of a page'])]);
  const sel = describePdfSpan(words, spanOf(words, 'words'));
  if (!sel.ok) throw new Error(sel.code);
  const described = { selectors: sel.value, on: 'this' };
  const exact = { state: 'exact', span: sel.value.position } as const;
  const kept = { state: 'exact', parts: sel.value.pages };
  expect(partsOn('this', described, null, undefined)).toEqual(kept);
  expect(partsOn('this', described, words, exact)).toEqual(kept);
  expect(partsOn('other', described, null, undefined)).toBeUndefined();
  const moved = { state: 'moved', span: spanOf(words, 'page') } as const;
  expect(partsOn('other', described, words, moved)).toEqual({
    state: 'moved',
    parts: words.quadsOf(moved.span),
  });
  expect(partsOn('other', described, words, { state: 'gone' })).toBeUndefined();
  expect(partsOn('this', described, words, { state: 'gone' })).toBeUndefined();
});
