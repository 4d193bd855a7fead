import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createPdfWords, type PdfWords } from './pdf-words.ts';
import { readTestPdf, testItem, testPage } from './test-pages.ts';
import { unitAt, wordAt, wordsBetween } from '../../page/word-units.ts';
import { offsetAt } from './words-at.ts';

const seen = (words: PdfWords, span: { start: number; end: number } | undefined): string | undefined =>
  span && words.index.asSeen(span);

/** The middle of a word's quad. */
function middleOf(words: PdfWords, wanted: string): { page: number; x: number; y: number } {
  const start = words.index.text.indexOf(wanted);
  const [part] = words.quadsOf({ start, end: start + wanted.length });
  const [x = 0, y = 0, right = 0, , , below = 0] = part!.quads[0]!;
  return { page: part!.page, x: (x + right) / 2, y: (y + below) / 2 };
}

test('a tap is at the word under it, on every page of a printed paper', async () => {
  const words = createPdfWords(await readTestPdf(readFileSync('seeds/pdf/saltmere-2016.pdf')));
  for (const wanted of ['safeguarding', 'region', 'implications', 'ofsted']) {
    const at = offsetAt(words, middleOf(words, wanted));
    expect(seen(words, at === undefined ? undefined : wordAt(words, at))?.toLowerCase()).toContain(wanted);
  }
});

test('[D13] a tap beside all words is at none; a drag there is at the nearest', () => {
  const page = (number: number) => testPage(['One two three.'], { foot: `Page ${number}` });
  const words = createPdfWords([page(1), page(2), page(3)]);
  const below = { page: 1, x: 80, y: 300 };
  expect(offsetAt(words, below)).toBeUndefined();
  expect(seen(words, wordAt(words, offsetAt(words, below, true)!))).toBe('One');
});

test('the sentence, or the paragraph without its number', () => {
  const words = createPdfWords([
    testPage(['3.2 Staff are stretched. The plan is late', 'and nobody owns it.']),
  ]);
  const at = words.index.text.indexOf('plan');
  expect(seen(words, unitAt(words, at, 'sentence'))).toBe('The plan is late and nobody owns it.');
  expect(seen(words, unitAt(words, at, 'paragraph'))).toMatch(/^Staff are.*owns it\.$/);
});

test('in a table the paragraph is the cell', () => {
  const cell = (x: number, lines: readonly string[]) =>
    lines.map((str, at) => testItem(str, x, 700 - at * 14));
  const items = [
    ...cell(72, ['Good progress was', 'made in planning']),
    ...cell(320, ['Case files are', 'not in order']),
  ];
  const words = createPdfWords([{ width: 595, height: 842, items }]);
  const at = words.index.text.indexOf('files');
  expect(seen(words, unitAt(words, at, 'paragraph'))).toBe('Case files are not in order');
});

test('from word to word, whichever was first under the pen', () => {
  const words = createPdfWords([testPage(['One two three four.'])]);
  const [two, four] = ['two', 'four'].map((each) => words.index.text.indexOf(each) + 1) as [number, number];
  expect(seen(words, wordsBetween(words, four, two))).toBe('two three four.');
});
