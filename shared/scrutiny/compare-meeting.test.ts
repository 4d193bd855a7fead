import { describe, expect, test } from 'vitest';
import type { FoundItem, FoundMeeting, FoundPaper } from '../core/found-meeting.ts';
import { compareMeeting, type MeetingChanges } from './compare-meeting.ts';
import { factsAfter, type KeptMeeting } from './kept-meeting.ts';
import { findPromised, namedPapers } from './promised-papers.ts';

const paper = (id: number | string, title: string, more: Partial<FoundPaper> = {}): FoundPaper => ({
  key: `mg:a.example:s${id}`,
  url: `https://a.example/documents/s${id}/x.pdf`,
  title,
  role: 'report',
  form: 'pdf',
  ...more,
});
const item = (id: number, no: string, title: string, ...papers: FoundPaper[]): FoundItem => ({
  key: `ai${id}`,
  no,
  title,
  order: id,
  papers,
});
const meeting = (
  items: FoundItem[],
  papers: FoundPaper[] = [],
  more: Partial<FoundMeeting> = {},
): FoundMeeting => ({
  key: 'mg:a.example:m1',
  url: 'https://a.example/ieListDocuments.aspx?MId=1',
  site: 'modgov',
  title: 'Agenda',
  items,
  papers,
  ...more,
});
const pack = (sizeText: string): FoundPaper =>
  paper('p', 'Agenda reports pack', { key: 'mg:a.example:g1:t10', role: 'pack', sizeText });

const report = paper(1, 'Budget monitoring', { sizeText: 'PDF 119 KB' });
const appendix = paper(2, 'Appendix 1', { sizeText: 'PDF 40 KB' });
const late = paper(9, 'Supplement 1, item 7: Appendix 2', { role: 'supplement' });
const MONDAY = meeting(
  [item(10, '6', 'Minutes', paper(5, 'Draft minutes')), item(11, '7', 'Budget', report, appendix)],
  [pack('PDF 9 MB')],
);
const kept = (found = MONDAY, facts: KeptMeeting['kept'] = {}): KeptMeeting => ({
  found,
  at: 1000,
  kept: facts,
});
const words = ({ changes }: MeetingChanges): string[] =>
  changes.map(
    ({ kind, paper: { title }, item: at }) => `${kind}: ${title}${at?.no ? `, item ${at.no}` : ''}`,
  );

describe('kept on Monday, looked at on Thursday', () => {
  const thursday = meeting(
    [item(10, '6', 'Minutes'), item(11, '7', 'Budget', report, { ...appendix, sizeText: 'PDF 52 KB' })],
    [pack('PDF 9.2 MB'), late],
  );

  test('[R20, R21] a supplement is new, an appendix and the pack with inserted pages are replaced, one paper is gone', () => {
    const changes = compareMeeting(kept(), thursday);
    expect(words(changes)).toEqual([
      'new: Supplement 1, item 7: Appendix 2, item 7',
      'replaced: Agenda reports pack',
      'replaced: Appendix 1, item 7',
      'gone: Draft minutes, item 6',
    ]);
    expect(changes.since).toBe(1000);
  });

  test('[R24] the supplement stands at its item, and fills the row that was promised there', () => {
    const texts = [
      {
        key: report.key,
        names: namedPapers(['The figures are in Appendix 1 and the risks in Appendix 2.']),
      },
    ];
    expect(findPromised(MONDAY, texts)).toMatchObject([
      { name: 'Appendix 2', by: report.key, item: { no: '7' } },
    ]);
    const { now } = compareMeeting(kept(), thursday);
    expect(now.items[1]!.papers.map(({ title }) => title)).toContain(late.title);
    expect(now.papers.map(({ role }) => role)).toEqual(['pack']);
    expect(findPromised(now, texts)).toEqual([]);
  });

  test('[R20] the same page again has no changes', () => {
    expect(compareMeeting(kept(), MONDAY).changes).toEqual([]);
    expect(compareMeeting(kept(thursday), thursday).changes).toEqual([]);
  });

  test('[R25] numbers that changed with the minutes change nothing; a supplement named by the old one finds its item', () => {
    const minuted = meeting(
      [item(10, '411', 'Minutes', paper(5, 'Draft minutes')), item(11, '412', 'Budget', report, appendix)],
      [pack('PDF 9 MB')],
    );
    expect(compareMeeting(kept(), minuted).changes).toEqual([]);
    const { changes } = compareMeeting(kept(), { ...minuted, papers: [...minuted.papers, late] });
    expect(changes).toMatchObject([{ kind: 'new', item: { key: 'ai11', no: '412' } }]);
  });
});

describe('whether a paper was replaced', () => {
  const now = meeting([item(11, '7', 'Budget', report)]);
  const replaced = (
    before: KeptMeeting['kept'][string],
    after: KeptMeeting['kept'][string],
    found = now,
  ): boolean =>
    compareMeeting(kept(now, { [report.key]: before }), found, { [report.key]: after }).changes.length > 0;
  const printed = meeting([item(11, '7', 'Budget', { ...report, sizeText: 'PDF 120 KB' })]);

  test('[R22] bytes decide before the validator, the validator before the size that is printed', () => {
    expect(replaced({ edition: 'a', validator: '1' }, { edition: 'a', validator: '2' }, printed)).toBe(false);
    expect(replaced({ edition: 'a' }, { edition: 'b' })).toBe(true);
    expect(replaced({ validator: '"x"' }, { validator: '"y"' })).toBe(true);
    expect(replaced({ validator: '"x"' }, { validator: 'W/"x"' }, printed)).toBe(false);
    expect(replaced({ validator: '"x-gzip"' }, { validator: '"x"' }, printed)).toBe(false);
    expect(replaced({ bytes: 10 }, { bytes: 11 })).toBe(true);
    expect(replaced({ validator: '"x"' }, {}, printed)).toBe(true);
    expect(replaced({}, {})).toBe(false);
  });
  test('[R22] a size that is printed otherwise, or not at all, says nothing', () => {
    const spaced = meeting([item(11, '7', 'Budget', { ...report, sizeText: 'pdf 119KB' })]);
    const { sizeText: _, ...bare } = report;
    expect(replaced({}, {}, spaced)).toBe(false);
    expect(replaced({}, {}, meeting([item(11, '7', 'Budget', bare)]))).toBe(false);
  });
  test('[R23] the same title at the same item under a new address is a replacement, not one gone and one new', () => {
    const again = meeting([item(11, '7', 'Budget', { ...report, key: 'mg:a.example:s77' })]);
    expect(compareMeeting(kept(now), again).changes).toMatchObject([
      { kind: 'replaced', before: report.key },
    ]);
    const elsewhere = meeting([item(11, '7', 'Budget'), item(12, '8', 'Other', { ...report, key: 'k' })]);
    expect(compareMeeting(kept(now), elsewhere).changes.map(({ kind }) => kind)).toEqual(['new', 'gone']);
  });
});

test('[R26] on the page of one item, what it does not list is not gone', () => {
  const part = meeting([item(11, '7', 'Budget', report, appendix, paper(3, 'New'))], [], { isPart: true });
  expect(words(compareMeeting(kept(), part))).toEqual(['new: New, item 7']);
});

test('[R27] that a meeting is cancelled is told once', () => {
  const off = meeting([], [], { cancelled: true });
  expect(compareMeeting(kept(), off).cancelled).toBe(true);
  expect(compareMeeting(kept(off), off).cancelled).toBe(false);
});

describe('promised and not there', () => {
  const promised = (...paragraphs: string[]): string[] =>
    findPromised(meeting([item(11, '7', 'Budget', report, appendix)]), [
      { key: report.key, names: namedPapers(paragraphs) },
    ]).map(({ name }) => name);

  test('[R28] an appendix that a report names and its item does not have, with the words that name it', () => {
    expect(promised('See Appendices 1, 2 and 4.', 'Annex B has the map.')).toEqual([
      'Appendix 2',
      'Appendix 4',
      'Annex B',
    ]);
    expect(promised('Costs are in Appendices A to C.')).toEqual(['Appendix A', 'Appendix B', 'Appendix C']);
    expect(promised('Attached as appendix 1 and APPENDIX 3a')).toEqual(['Appendix 3A']);
    const [row] = findPromised(meeting([item(11, '7', 'Budget', report)]), [
      {
        key: report.key,
        names: namedPapers([`${'long words '.repeat(40)} is in Appendix 2 ${'and more '.repeat(40)}`]),
      },
    ]);
    expect(row!.words).toContain('Appendix 2');
    expect(row!.words.length).toBeLessThan(220);
  });
  test('[R29] an appendix of somebody else, a word that only looks like a name, and a pack promise nothing', () => {
    expect(
      promised('Appendix 2 of the national guidance applies.', 'An appendix a day.', 'The appendix is long.'),
    ).toEqual([]);
    const packed = meeting([], [pack('PDF 9 MB')]);
    expect(
      findPromised(packed, [{ key: 'mg:a.example:g1:t10', names: namedPapers(['See Appendix 9.']) }]),
    ).toEqual([]);
  });
  test('[R30] one that is bound into the report is there; its entry in a list is not the appendix', () => {
    const body = 'Some words of the appendix itself. '.repeat(15);
    expect(promised('See Appendix 2.', 'Appendix 2 - Risks', body)).toEqual([]);
    expect(promised('See Appendix 2.', 'Appendix 2 - Risks', 'Background papers: none', body)).toEqual([
      'Appendix 2',
    ]);
  });
  test('[R31] an item whose report is to follow promises it', () => {
    const agenda = meeting([
      item(12, '8', 'Early help (report to follow)'),
      item(13, '9', 'Roads (to follow)', report),
    ]);
    expect(findPromised(agenda, [])).toMatchObject([
      { name: 'Early help (report to follow)', item: { no: '8' } },
    ]);
  });
});

test('[R32] a validator that changed while the bytes did not is not asked of that paper again', () => {
  const before = { edition: 'a', validator: '"1"', bytes: 9 };
  expect(factsAfter(before, { ...before, validator: '"2"' })).toEqual({ edition: 'a', bytes: 9 });
  expect(factsAfter(before, { ...before, edition: 'b', validator: '"2"' }).validator).toBe('"2"');
  expect(factsAfter(undefined, before)).toEqual(before);
});
