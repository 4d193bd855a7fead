import { describe, expect, test } from 'vitest';
import { createTextIndex } from '../../anchoring/text-index.ts';
import { readPlainReport } from './plain-report.ts';
import { kindsIn, suggestIn } from './test-reports.ts';

const LEAD = 'The areas for improvement are:';

describe('a text file', () => {
  test('[R120] lines that were wrapped are one paragraph; a list ends with its items', () => {
    expect(
      kindsIn(`${LEAD}\n - Ropes that are kept in lockers which\n were built before the war\n - The kiosk\n`),
    ).toEqual([
      'development: Ropes that are kept in lockers which were built before the war',
      'development: The kiosk',
    ]);
  });

  test('[R120] a footer between two halves of a sentence is no part of it', () => {
    const [one] = kindsIn(
      'The reviewers were impressed with the harbour school and with\n\nReport Title Page 1 of 3 Report Number\n\nthe calm of the crew on the long quay.\n',
    );
    expect(one).toBe(
      'strength: The reviewers were impressed with the harbour school and with the calm of the crew on the long quay.',
    );
  });

  test.each([
    [
      'lost numbers',
      '- Overall, the reviewers were impressed.',
      'strength: Overall, the reviewers were impressed.',
    ],
    [
      'a number that is only a dot',
      '. The reviewers were impressed.',
      'strength: The reviewers were impressed.',
    ],
    [
      'numbers as list items',
      '- 3.1 The reviewers were impressed.',
      'strength: The reviewers were impressed.',
    ],
    [
      'headings at random',
      '#### 3.1 Quay\n\nThe reviewers were impressed.',
      'strength: The reviewers were impressed.',
    ],
    ['bold', '**The reviewers** were ***impressed***.', 'strength: The reviewers were impressed.'],
    [
      'tags and entities',
      'On the 6<sup>th</sup> day Bell &amp; Sons were impressed.',
      'strength: On the 6th day Bell & Sons were impressed.',
    ],
    ['odd spaces', 'The reviewers  were impressed .', 'strength: The reviewers were impressed .'],
    [
      'curly quotes',
      'The reviewers’ team was “impressed”.',
      'strength: The reviewers’ team was “impressed”.',
    ],
  ])('[R121] %s are no hindrance', (_what, text, expected) => {
    expect(kindsIn(`${text}\n`)).toEqual([expected]);
  });

  test('[R121] a list that blank lines cut, a sub-heading among its items, a caption that stands twice', () => {
    expect(
      kindsIn(
        'The areas for improvement are:\n - Rope lockers on the quay\n\n\n\n- From rope reviews\n- The kiosk',
      ),
    ).toEqual(['development: Rope lockers on the quay', 'development: The kiosk']);
    const table = 'Table 1: Strengths and areas for consideration\n\n';
    expect(kindsIn(`${table}${table}Strengths\tAreas for consideration\t\nCalm quays\tOld ropes\t`)).toEqual([
      'strength: Calm quays',
      'development: Old ropes',
    ]);
  });

  test('[R121] cells of a header that are glued together, and a letter lost at its edge', () => {
    const { header } = suggestIn(
      'ouncil Agenda Item No.\n\nAnnual Report on Ferries Place Scrutiny Committee Executive Councillor: Councillor Ann Gull A Part 1 Public Agenda Item\n',
    ).anatomy;
    expect(header).toMatchObject({ portfolioHolder: 'Councillor Ann Gull', part: '1' });
    expect(header.committee).toContain('Place Scrutiny Committee');
  });

  test('[R121] offsets are those of the file, whatever was taken out', () => {
    const raw = 'On the 6<sup>th</sup> day Bell &amp; Sons were impressed.';
    const index = createTextIndex(readPlainReport(raw));
    expect(index.toRaw(0, 'start')).toBe(0);
    expect(index.toRaw(index.text.length, 'end')).toBe(raw.length);
    expect(index.text).toBe('on the 6th day bell & sons were impressed.');
  });

  test('[R122] tables of tabs with trailing tabs, lists in cells, and a table that a page’s end cuts', () => {
    expect(
      kindsIn(
        'Strengths\tAreas for development\t\n<ul> <li>• Calm quays</li> <li>• Keen crews</li> </ul>\t<ul> <li>• Rope lockers</li> </ul>\n\n<ul> <li>• Clean kiosks</li> </ul>\t\n---\t--\n',
      ),
    ).toEqual([
      'strength: Calm quays',
      'strength: Keen crews',
      'development: Rope lockers',
      'strength: Clean kiosks',
    ]);
  });

  test('[R122] tables of bars, and cells that end in a bar', () => {
    expect(kindsIn('| Strengths | Weaknesses |\n|---|---|\n| Calm quays | Old ropes |\n')).toEqual([
      'strength: Calm quays',
      'development: Old ropes',
    ]);
    expect(
      kindsIn(
        'Ref |\nAction |\nDeadline |\n1.1 |\nRebuild the lockers of\nthe long quay |\n18 July 2031 |\n1.2 |\nPaint the kiosk |\n1 April 2032 |\n',
      ),
    ).toEqual(['action: Rebuild the lockers of the long quay', 'action: Paint the kiosk']);
  });

  test('[R123] a note of where a text is from is no part of it', () => {
    expect(createTextIndex(readPlainReport('# source: a page\nThe quay.')).text).toBe('the quay.');
  });
});
