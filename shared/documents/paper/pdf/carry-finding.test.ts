import { expect, test } from 'vitest';
import type { PagePart } from '../../../core/selector.ts';
import { carryFinding } from './carry-finding.ts';
import { createPdfWords, describePdfBox, describePdfSpan, type PdfWords } from './pdf-words.ts';
import { testPage } from './test-pages.ts';

const REPORT = [
  testPage([
    '1.1 The board met four times.',
    '1.2 Six actions were late.',
    '1.3 Others: six actions were late.',
  ]),
  testPage(['2.1 Nothing else', 'was said of it.']),
];
const PACK = [
  testPage(['Agenda', '1.2 Six actions were late.']),
  testPage(['Another report.', 'Six actions were late.'], { label: 'x' }),
  ...REPORT.map((page, at) => ({ ...page, label: `A${at + 10}` })),
];

function describe(words: PdfWords, quote: string, nth = 0) {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = words.index.text.indexOf(quote, start + 1);
  const described = describePdfSpan(words, { start, end: start + quote.length });
  if (!described.ok) throw new Error(described.code);
  return described.value;
}
const shifted = (parts: readonly PagePart[]): readonly PagePart[] =>
  parts.map(({ page, quads }) => ({ page: page + 2, quads }));

test('[D33] what carries over stands on the same place of its page, described anew on the other file', () => {
  const [report, pack] = [createPdfWords(REPORT), createPdfWords(PACK)];
  for (const nth of [0, 1]) {
    const sel = describe(report, 'six actions were late', nth);
    const parts = shifted(sel.pages!);
    const carried = carryFinding(pack, sel, { pages: [3, 4], parts })!;
    expect(carried.pages).toEqual(parts.map((part) => ({ ...part, label: 'A10' })));
    expect(pack.index.text.slice(carried.position.start, carried.position.end)).toBe('six actions were late');
    expect(carried.paragraph).toBe(sel.paragraph);
    const back = carryFinding(report, carried, { pages: [1, 2], parts: sel.pages! });
    expect(back?.position).toEqual(sel.position);
  }
});

test('[D33] without a place its context tells; where nothing does, or its words are gone, it stands nowhere', () => {
  const [report, pack] = [createPdfWords(REPORT), createPdfWords(PACK)];
  const first = describe(report, 'six actions were late');
  expect(carryFinding(pack, first, { pages: [3, 4] })?.pages?.[0]?.page).toBe(3);
  const blind = { ...first, quote: { ...first.quote, prefix: 'else ', suffix: ' else' } };
  expect(carryFinding(pack, blind, { pages: [3, 4] })).toBeUndefined();
  const redacted = createPdfWords([...PACK.slice(0, 2), testPage(['1.1 The board met.']), PACK[3]!]);
  expect(carryFinding(redacted, first, { pages: [3, 4], parts: shifted(first.pages!) })).toBeUndefined();
});

test('[D33] words over a page break carry over as one', () => {
  const [report, pack] = [createPdfWords(REPORT), createPdfWords(PACK)];
  const sel = describe(report, 'were late. 2.1 nothing else was said');
  expect(carryFinding(pack, sel, { pages: [4, 3] })?.pages?.map(({ page }) => page)).toEqual([3, 4]);
});

test('[D33] a box over a picture carries over by its place alone', () => {
  const scan = { ...testPage([]), isPicture: true as const };
  const [report, pack] = [createPdfWords([scan]), createPdfWords([PACK[0]!, { ...scan, label: 'A10' }])];
  const box = describePdfBox(
    report,
    1,
    [
      [10, 50],
      [90, 20],
    ],
    'Signed by the chair',
  );
  if (!box.ok) throw new Error(box.code);
  const parts = box.value.pages!.map(({ quads }) => ({ page: 2, quads }));
  const carried = carryFinding(pack, box.value, { pages: [2], parts });
  expect(carried).toMatchObject({
    area: true,
    quote: { exact: 'Signed by the chair' },
    pages: [{ page: 2, label: 'A10' }],
  });
  expect(carryFinding(pack, box.value, { pages: [2] })).toBeUndefined();
});
