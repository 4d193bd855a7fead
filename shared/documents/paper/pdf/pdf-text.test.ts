import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createWords } from '../../page/anchor-page.ts';
import { pdfText, type PdfText } from './pdf-text.ts';
import { readTestPdf, testPage as page } from './test-pages.ts';

const SALTMERE = new URL('../../../../seeds/pdf/saltmere-2016.pdf', import.meta.url);

function blocks(text: PdfText): string[] {
  return text.blocks.map(({ start, end }) => text.raw.slice(start, end).replaceAll('\n', ' '));
}

test('lines that belong together are one block: a number, a bullet, a gap or a page begins another', () => {
  const text = pdfText([
    page([
      '1. Purpose',
      '1.1 That the Cabinet notes the letter dated 29 September',
      '2015 (Appendix A)',
      '• to act',
    ]),
    page(['on the next page', '', '', 'after a gap']),
  ]);
  expect(blocks(text)).toEqual([
    '1. Purpose',
    '1.1 That the Cabinet notes the letter dated 29 September 2015 (Appendix A)',
    '• to act',
    'on the next page',
    'after a gap',
  ]);
  expect(text.pages.map((at) => text.raw.slice(at).split('\n')[0])).toEqual([
    '1. Purpose',
    'on the next page',
  ]);
  expect(createWords(text).index.blocks.map(({ label }) => label)).toContain('1.1');
});

test('what repeats at the edges of pages is in no block; what stands there once is', () => {
  const pages = Array.from({ length: 6 }, (_, at) =>
    page([`Words of page ${'abcdef'[at]}`], {
      foot: `Report 12 Page ${at + 1} of 6`,
      head: at === 3 ? 'Once' : '',
    }),
  );
  const text = pdfText(pages);
  expect(blocks(text).filter((block) => block.includes('Report'))).toEqual([]);
  expect(blocks(text)).toContain('Once');
  expect(text.raw).toContain('Page 6 of 6');
});

test('what may restrict it: where a paper begins, the lines above its first number; on each page, those at its edges', () => {
  const first = page(['Cabinet', 'Not for publication', '1. Purpose', 'Part 2 is exempt'], {
    foot: 'Confidential',
  });
  const other = page(['Report of the Director', 'Agenda item 9', 'Exempt', '1.1 It is closed.']);
  const { signs } = pdfText([first, page(['Exempt is what they called it']), other]);
  expect(signs).toEqual([
    { header: ['Cabinet', 'Not for publication'], running: ['Confidential'] },
    { header: [], running: [] },
    { header: ['Report of the Director', 'Agenda item 9', 'Exempt'], running: [] },
  ]);
});

test('a report that was printed to PDF is read page by page, its numbered paragraphs as blocks', async () => {
  const pages = await readTestPdf(readFileSync(SALTMERE));
  const { index } = createWords(pdfText(pages));
  expect(pages.length).toBeGreaterThan(1);
  expect(index.text.length).toBeGreaterThan(2_000);
  expect(index.blocks.filter(({ label }) => label !== undefined).length).toBeGreaterThan(5);
});

test('the text of a long pack is put together without keeping the whole once for each line', () => {
  const many = Array.from({ length: 400 }, (_, at) =>
    page(Array.from({ length: 45 }, (_w, n) => `Line ${at} ${n}`)),
  );
  const before = process.memoryUsage().heapUsed;
  const text = pdfText(many);
  expect(text.raw.length).toBeGreaterThan(150_000);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(300e6);
});
