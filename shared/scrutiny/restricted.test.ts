import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../core/page.ts';
import { judgeRestriction } from './restricted.ts';

type Sign = PageFacts['restrictionSigns'][number];
const judge = (signs: readonly Sign[], item?: PageFacts['item']) =>
  judgeRestriction(item ? { restrictionSigns: signs, item } : { restrictionSigns: signs });

/** Header lines as councils write them. The page's facts tests read the same lines out of a real page. */
const RESTRICTING = [
  'CONFIDENTIAL – PART 2',
  'Classification: Part 2',
  'Status: Part II (Exempt)',
  'EXEMPT - Paragraph 3',
  'Exempt by virtue of paragraph 3 of Part 1 of Schedule 12A',
  'This report contains exempt information',
  'Private and confidential',
  'Not to be published',
  'Part 2 (Exempt under paragraphs 1 and 2 of Part I of Schedule 12A)',
  'Exempt information (Schedule 12A, Part 1, paragraph 3)',
  'Status: Restricted',
  'This report is exempt from publication',
  'Part 2 appendix to a Part 1 report',
];
const PUBLIC = [
  'Classification: Part 1',
  'Status: Public',
  'Part 1, with Part 2 appendix B',
  'Part 1 (Part 2 of the appendix is confidential)',
  'This decision is exempt from call-in',
];

describe('restricted papers', () => {
  it.each(RESTRICTING)('[R1] the header "%s" restricts', (words) => {
    expect(judge([{ where: 'header', words }])).toEqual({ restricted: true, reason: words });
  });
  it.each(PUBLIC)('[R2] the header "%s" is public', (words) => {
    expect(judge([{ where: 'header', words }])).toEqual({ restricted: false });
  });
  it('[R1] a header that says Part 2, not for publication or exempt restricts the page, and gives its words', () => {
    for (const words of ['Part 2', 'A Part II (Exempt Item)', 'NOT FOR PUBLICATION', 'Exempt information']) {
      expect(judge([{ where: 'header', words }])).toEqual({ restricted: true, reason: words });
    }
  });
  it('[R2] a Part 1 header is public, also where it names a Part 2 appendix', () => {
    for (const words of ['A Part 1 (Public Agenda Item)', 'Part 1, with Part 2 appendix B']) {
      expect(judge([{ where: 'header', words }]).restricted).toBe(false);
    }
    expect(
      judge([{ where: 'header', words: 'Part 1 in part; appendix not for publication' }]).restricted,
    ).toBe(true);
  });
  it("[R3] the site's own restricted mark restricts", () => {
    expect(judge([{ where: 'mark', words: 'Restricted' }]).restricted).toBe(true);
  });
  it('[R4] a public agenda that only mentions excluding the public is public', () => {
    const body: Sign = {
      where: 'body',
      words: 'exempt information as defined in Part 1 of Schedule 12A, Part 2',
    };
    const item: Sign = { where: 'item', words: 'Part 2' };
    expect(judge([body, item]).restricted).toBe(false);
  });
  it('[R5] on the page of one item, the sign at that item restricts', () => {
    expect(judge([{ where: 'item', words: 'Restricted' }], { no: '9', title: 'Placements' }).restricted).toBe(
      true,
    );
  });
});
