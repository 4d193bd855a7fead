import { describe, expect, test } from 'vitest';
import { suggestIn } from './test-reports.ts';

const first = (text: string, date?: string) => suggestIn(text, [], date).suggestions[0];

describe('what a suggestion holds', () => {
  test('[R112] a figure with unit, period, what it is compared with and direction', () => {
    expect(first('Late ferries reduced from 49% in 2028/29 to 28.5% in 2029/30.')?.value).toEqual({
      value: '28.5',
      unit: '%',
      period: '2029/30',
      comparator: '49% in 2028/29',
      direction: 'down',
    });
    expect(first('Only 71% of ferries were on time, against a target of 90%.')?.value).toMatchObject({
      value: '71',
      comparator: 'a target of 90%',
    });
    expect(first('A favourable variance of £326,000 was shown.')?.value).toMatchObject({
      value: '£326,000',
      unit: '£',
    });
    expect(first('The harbour was judged to be inadequate.')?.value).toEqual({ value: 'inadequate' });
  });

  test('[R113] when something is due, and what starts the clock', () => {
    expect(
      first('The harbour will be given a plan within 60 days of publication of the review.')?.due,
    ).toEqual({
      words: 'within 60 days',
      starts: 'publication of the review',
    });
    expect(first('A new guide will be presented to the panel in March 2031.')?.due).toEqual({
      words: 'March 2031',
      date: '2031-03',
    });
    expect(first('A new guide will be received in January.', '2030-11-04')?.due).toEqual({
      words: 'January',
      date: '2031-01',
    });
    expect(first('Ropes were renewed in March 2031 and are in place.')?.due).toBeUndefined();
  });

  test('[R111] the header block: council, committee, meeting day, author, part', () => {
    const { header } = suggestIn(
      'Larkmouth Borough Council\n\nReport of Harbour Master to Cabinet on 5th January 2031\n\nReport prepared by: Jo Tern, Head of Ferries\n\nPlace Scrutiny Committee\nCabinet Member: Councillor Ann Gull\nA Part 1 (Public Agenda Item)\n',
    ).anatomy;
    expect(header).toEqual({
      council: 'Larkmouth Borough Council',
      committee: 'Cabinet',
      date: '2031-01-05',
      author: 'Jo Tern, Head of Ferries',
      portfolioHolder: 'Councillor Ann Gull',
      part: '1',
    });
  });

  test('[R114] what it is made of, and which appendices it names without having them', () => {
    const { anatomy } = suggestIn(
      '2. Recommendations\n\n- 2.1 That the plan (Appendix B) is agreed\n\n3. Background\n\n3.1 The strengths are:\n - Calm quays\n\nMeasure\tTarget\nFerries\t90%\n',
    );
    expect(anatomy.recommendations).toHaveLength(1);
    expect(anatomy.paragraphs.map(({ label }) => label)).toContain('3.1');
    expect(anatomy.lists.map(({ words, side }) => [words, side])).toContainEqual([
      'The strengths are:',
      'strength',
    ]);
    expect(anatomy.tables.map(({ columns, rows }) => [columns, rows])).toEqual([[['Measure', 'Target'], 2]]);
    expect(anatomy.missing.map(({ name }) => name)).toEqual(['Appendix B']);
    expect(anatomy.sections.map(({ section }) => section)).toEqual(['recommendations', 'body']);
  });

  test('[R100] numbers that stand in several parts are qualified', () => {
    const part =
      '1. Purpose of Report\n\n1.1 To tell.\n\n3. Background\n\n3.4 The crew was impressed with the strong quay.\n\n';
    const places = suggestIn(`${part}# Appendix 1\n\n${part}`).suggestions.map(({ paragraph }) => paragraph);
    expect(places).toEqual(['Cover 3.4', 'App1 3.4']);
  });
});
