import { expect, test } from 'vitest';
import { citationOf, describeParagraph, writeCitation, writeParagraph, writePlace } from './citation.ts';
import type { Cite, Selectors } from './selector.ts';

function sel(more: Partial<Selectors>): Selectors {
  const block = { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 1 };
  return {
    v: 1,
    quote: { exact: 'x', prefix: '', suffix: '' },
    position: { start: 0, end: 1 },
    block,
    ...more,
  };
}
const onPage = (page: number, label?: string): Pick<Selectors, 'pages'> => ({
  pages: [{ page, quads: [[0, 9, 9, 9, 0, 0, 9, 0]], ...(label === undefined ? {} : { label }) }],
});
const cited = (more: Partial<Selectors>): string => writeCitation(citationOf('Annual report', sel(more)));

test('[R60] the paper, its qualified paragraph and its page label; the page of this meeting’s pack before them', () => {
  expect(cited({ paragraph: '3.4', ...onPage(12) })).toBe('Annual report, paragraph 3.4, page 12');
  expect(cited({ paragraph: 'App2 3.3.2', cite: { heading: 'Leadership' }, ...onPage(12, 'A-4') })).toBe(
    'Annual report, Appendix 2, 3.3.2 (Leadership), page A-4',
  );
  const packPage = (page: number): string => String(page + 130);
  const inPack = citationOf('Annual report', sel({ paragraph: '3.4', ...onPage(4) }), packPage);
  expect(writeCitation(inPack)).toBe('Pack page 134, Annual report, paragraph 3.4, page 4');
  expect(writeCitation(citationOf('Annual report', sel({}), packPage))).toBe('Annual report');
  expect(writePlace(sel({ paragraph: '3.4', ...onPage(4) }))).toBe('paragraph 3.4, page 4');
  expect(writePlace(sel({ paragraph: '3.4', ...onPage(4) }), '134')).toBe(
    'Pack page 134, paragraph 3.4, page 4',
  );
});

test('[R60] text without a number is counted on its page; what stands below a number is counted there', () => {
  expect(cited({ cite: { nth: 3, of: 'paragraph' }, ...onPage(2) })).toBe(
    'Annual report, page 2, third paragraph',
  );
  expect(cited({ cite: { nth: 12, of: 'bullet' }, ...onPage(2, 'iv') })).toBe(
    'Annual report, page iv, 12th bullet',
  );
  expect(cited({ paragraph: '3', cite: { nth: 5, of: 'paragraph' } })).toBe(
    'Annual report, 3, fifth paragraph',
  );
  expect(cited({ paragraph: '3.11', cite: { nth: 3, of: 'bullet' } })).toBe(
    'Annual report, 3.11, third bullet',
  );
  expect(cited({ paragraph: '3.1', cite: { nth: 4, of: 'row', column: 2 } })).toBe(
    'Annual report, 3.1, row 4, column 2',
  );
  expect(cited({ paragraph: '3.1', cite: { heading: 'Costs', again: 2 } })).toBe(
    'Annual report, paragraph 3.1 (Costs), second of these',
  );
  expect(cited({ cite: { heading: 'Background', nth: 1, of: 'paragraph' } })).toBe(
    'Annual report, first paragraph (Background)',
  );
  const nth = (count: number): string | undefined =>
    writeParagraph({ cite: { nth: count, of: 'paragraph' } as Cite });
  expect([11, 13, 21, 22, 23, 112].map(nth)).toEqual(
    ['11th', '13th', '21st', '22nd', '23rd', '112th'].map((each) => `${each} paragraph`),
  );
});

test('[R60] labels are said in words', () => {
  expect(
    ['3.11', 'App1 3.4', 'App1', 'Cover 3.4', 'Recommendation 4', 'Part2 1.1', 'ScheduleB 2'].map((each) =>
      describeParagraph(each),
    ),
  ).toEqual([
    'paragraph 3.11',
    'Appendix 1, 3.4',
    'Appendix 1',
    'Cover report, 3.4',
    'Recommendation 4',
    'Part 2, 1.1',
    'Schedule B, 2',
  ]);
});
