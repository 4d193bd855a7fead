import { describe, expect, test } from 'vitest';
import type { Kind } from '../../core/kind.ts';
import type { PaperWords } from '../last-time/passages.ts';
import { buildStory } from './build-story.ts';
import { columnsOf, placeColumns } from './columns.ts';
import { proposeLinks } from './propose-links.ts';
import { readSilence } from './silence.ts';
import { speakerOf, whoSays } from './speaker.ts';
import { ALL, finding, report, YEARS } from './testing/story-builders.ts';

describe('columns', () => {
  test('[R160] they stand by the report’s date, whatever order the files came in; without a date last', () => {
    const columns = columnsOf([...YEARS, report('r00')]);
    expect(columns.map(({ label }) => label)).toEqual(['2011', '2014', '2016', '2019', 'No date']);
  });

  test('[R160] papers of one committee on one day are one column, of another committee another', () => {
    const columns = columnsOf([
      report('a', '2019-09-17', { committee: 'People' }),
      report('b', '2019-09-17', { committee: 'People' }),
      report('c', '2019-09-17', { committee: 'Place' }),
    ]);
    expect(columns.map(({ reports }) => reports.map(({ rid }) => rid))).toEqual([['a', 'b'], ['c']]);
  });

  test('[R160] where a year has several the month tells them apart, and where a month has, the day', () => {
    const labels = columnsOf(
      ['2018-05-01', '2019-02-01', '2019-09-17', '2019-09-24'].map((date, i) => report(`r${i}`, date)),
    ).map(({ label }) => label);
    expect(labels).toEqual(['2018', 'February 2019', '17 September 2019', '24 September 2019']);
  });

  test('[R161] they stand on a true scale of time, and are moved apart where they would touch', () => {
    expect(placeColumns(['2010-01-01', '2015-01-01', '2020-01-01'], 1000, 50)[1]).toBeCloseTo(500, -1);
    expect(placeColumns(['2010-01-01', '2010-02-01', '2010-03-01', '2020-01-01'], 1000, 50)).toEqual([
      0, 50, 100, 1000,
    ]);
    expect(placeColumns(['2019-01-01', ''], 200, 50)).toEqual([0, 50]);
  });

  test('[R161] a report in which nobody has marked anything is no column: of it nothing is known', () => {
    expect(buildStory([finding('r11', ['a'])], YEARS).columns.map(({ id }) => id)).toEqual(['r11']);
  });
});

describe('rows', () => {
  test('[R162] a theme is a row, and its cells are the reports that have findings on it', () => {
    const { rows } = buildStory(
      [...ALL, finding('r11', ['plans']), finding('r19', ['plans', 'chairs']), finding('r19', ['plans'])],
      YEARS,
    );
    expect(
      rows.map(({ theme, cells }) => [theme, cells.map(({ column, findings }) => [column, findings.length])]),
    ).toEqual([
      [
        'other',
        [
          [0, 1],
          [1, 1],
          [2, 1],
          [3, 1],
        ],
      ],
      [
        'plans',
        [
          [0, 1],
          [3, 2],
        ],
      ],
      ['chairs', [[3, 1]]],
    ]);
  });

  test('[R163] another council is set apart, and only where it is asked for; spellings of one council are one', () => {
    const reports = [
      ...YEARS,
      report('x', '2017-01-03', { council: 'Aldenbury' }),
      report('y', '2020-01-01', { council: 'Saltmere' }),
    ];
    const findings = [...ALL, finding('x', ['other']), finding('x', ['theirs']), finding('y', ['other'])];
    const alone = buildStory(findings, reports);
    expect(alone.councils.map(({ key, reports: n }) => [key, n])).toEqual([
      ['saltmere', 5],
      ['aldenbury', 1],
    ]);
    expect([alone.columns.length, alone.beside.length]).toEqual([5, 0]);
    const both = buildStory(findings, reports, { beside: ['aldenbury'] });
    expect(both.beside.map(({ label }) => label)).toEqual(['2017']);
    expect(both.rows.map(({ theme, beside }) => [theme, beside.length])).toEqual([['other', 1]]);
    expect(buildStory(findings, reports, { council: 'aldenbury' }).rows.map(({ theme }) => theme)).toEqual([
      'other',
      'theirs',
    ]);
  });
});

function paper(...sentences: readonly string[]): PaperWords {
  const text = sentences.join(' ');
  let start = 0;
  const blocks = sentences.map((words) => {
    const block = { kind: 'paragraph', start, end: start + words.length };
    start = block.end + 1;
    return block;
  });
  return { text, blocks, asSeen: (span) => text.slice(span.start, span.end) };
}

describe('silence', () => {
  const theme = { label: 'Domestic abuse', synonyms: ['domestic violence'] };

  test('[R167] it is never "not mentioned" while an appendix that the report names is missing', () => {
    const cover = paper('The action plan is in Appendix 2 and the letter in Appendix 1.', 'Plans were late.');
    expect(readSilence(theme, [cover], ['Ofsted inspection', 'Appendix 1: the letter'])).toEqual({
      sort: 'part',
      searched: ['Domestic abuse', 'domestic violence'],
      missing: ['Appendix 2'],
    });
    expect(readSilence(theme, [cover], ['Appendix 1: the letter', 'Appendix 2: plan'])).toMatchObject({
      sort: 'none',
    });
  });

  test('[R167] words that nobody marked are told, in any of their forms', () => {
    const found = readSilence(
      theme,
      [paper('Abuse that is domestic was discussed.', 'Plans were late.')],
      [],
    );
    expect(found).toEqual({
      sort: 'words',
      words: ['Domestic abuse'],
      times: 1,
      first: 'Abuse that is domestic was discussed.',
    });
    expect(readSilence(theme, [paper('A domestic matter.', 'The abuse of trust.')], [])).toMatchObject({
      sort: 'none',
    });
  });

  test('[R167] of a paper whose words are not here nothing is said', () => {
    expect(readSilence(theme, [], [])).toEqual({ sort: 'unread' });
  });
});

test('[R168] in a report on an inspection what is found is the inspector’s, and what is to be done the council’s', () => {
  expect(speakerOf('Ofsted Inspection of Local Authority Children’s Services')).toBe('inspector');
  expect(speakerOf('Children’s Services Peer Review')).toBe('peers');
  expect(speakerOf('Annual Report on Safeguarding Children')).toBe('council');
  const says = (kind: Kind, quote: string, title: string) => whoSays({ kind, quote }, title);
  expect(says('development', 'Plans are late', 'Ofsted inspection')).toBe('inspector');
  expect(says('action', 'We will write a plan', 'Ofsted inspection')).toBe('council');
  expect(says('strength', 'Plans are good', 'Annual report')).toBe('council');
  expect(says('strength', 'Inspectors found that plans are good', 'Annual report')).toBe('inspector');
});

test('[R169] findings of different years with the same rare words are proposed as a tie, never those of one year', () => {
  const early = finding(
    'r11',
    ['plans'],
    'development',
    'Shorten the time for which children need a child protection plan',
  );
  const chair = finding('r16', ['plans'], 'strength', 'Both conferences were chaired well');
  const late = finding(
    'r19',
    ['plans'],
    'development',
    'The quality of plans for children who need protection',
  );
  const twin = finding(
    'r19',
    ['plans'],
    'development',
    'The quality of plans for children who need protection',
  );
  const placed = [early, chair, late, twin].map((each) => ({
    finding: each,
    column: ['r11', 'r14', 'r16', 'r19'].indexOf(each.rid),
  }));
  const found = proposeLinks(placed, () => false);
  expect(found.map(({ from, to, type }) => [from.id, type, to.id])).toEqual([
    [late.id, 'repeats', early.id],
    [twin.id, 'repeats', early.id],
  ]);
  expect(proposeLinks(placed, (from) => from.id === late.id).map(({ from }) => from.id)).toEqual([twin.id]);
});
