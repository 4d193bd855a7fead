import { describe as group, expect, test } from 'vitest';
import { anchorIn } from './test-anchors.ts';
import { pageOf, spanOf } from './test-pages.ts';

const TOP = '# Annual report';
const FERRIES = 'The harbour service spent more than planned on its ferries in the spring.';
const TRAMS = 'The tram depot will be painted before the visit of the inspectors in May.';
const MUSEUM = 'The museum was open on all days but the first of the year.';
const ORCHARD = 'The orchard scheme goes on until the autumn of next year.';
const NEWS = [
  'Nobody had said so when the last of these papers was written.',
  'Volunteers look after the lanterns of the old quay.',
  'A letter from the school was read out and answered.',
];
const END = 'The committee thanked the officers and closed the meeting.';

function placed(before: readonly string[], words: string, after: readonly string[], nth = 0): unknown[] {
  const old = pageOf(...before);
  const anchor = anchorIn(old, spanOf(old, words.toLowerCase(), nth), pageOf(...after));
  return [anchor.state, anchor.text];
}

group('in its own paragraph', () => {
  test('[A16] short words are found whatever came to stand beside the paragraph', () => {
    const before = [TOP, FERRIES, TRAMS, MUSEUM, END];
    const changed = TRAMS.replace('painted', 'repainted');
    const after = [TOP, NEWS[0]!, changed, NEWS[1]!, END];
    expect(placed(before, 'in May.', after)).toEqual(['moved', 'in may.']);
    expect(placed(before, 'be painted', after)).toEqual(['edited', 'be repainted']);
  });

  test('[A16] a paragraph that was rewritten in its place is not the quote', () => {
    const before = [TOP, FERRIES, TRAMS, MUSEUM];
    const after = [
      TOP,
      FERRIES,
      'The tram museum has more to show than any other of its kind in May.',
      MUSEUM,
    ];
    expect(placed(before, TRAMS, after)[0]).toBe('gone');
  });

  test('[A16] a paragraph that only begins and ends like it is another one', () => {
    const long = `The lantern society ${ORCHARD} ${MUSEUM} ${TRAMS} Its funds last until the spring.`;
    const other = `The lantern society ${NEWS.join(' ')} ${END} Its funds last until the spring.`;
    expect(placed([TOP, FERRIES, long, NEWS[0]!], long, [TOP, FERRIES, other, NEWS[0]!])[0]).toBe('gone');
  });

  test('[A16] what was split off is still its own', () => {
    const before = [TOP, FERRIES, `${TRAMS} ${MUSEUM}`, ORCHARD, END];
    const changed = TRAMS.replace('painted', 'cleaned');
    const after = [TOP, NEWS[0]!, changed, MUSEUM, NEWS[1]!, END];
    expect(placed(before, 'open on all days but', after)).toEqual(['moved', 'open on all days but']);
  });
});

group('a unit that left its place', () => {
  const before = [TOP, FERRIES, '4. The depot', TRAMS, MUSEUM, ORCHARD, END];

  test('[A16] is found by its words alone where nothing else has them, even a short heading', () => {
    const after = [TOP, FERRIES, NEWS[0]!, MUSEUM, ORCHARD, NEWS[1]!, '4. The depot', NEWS[2]!, END];
    expect(placed(before, 'The depot', after)).toEqual(['moved', 'the depot']);
    const twice = [...after, '4. The depot', NEWS[0]!];
    expect(placed(before, '4. The depot', twice)[0]).toBe('gone');
  });

  test('[A16] is found though it was edited on the way, if no other paragraph is like it', () => {
    const changed = TRAMS.replace('May', 'June');
    const after = [TOP, FERRIES, MUSEUM, ORCHARD, NEWS[0]!, changed, END];
    expect(placed(before, TRAMS, after)).toEqual(['edited', changed.toLowerCase()]);
    const alike = [...before.slice(0, -1), TRAMS.replace('May', 'April'), END];
    expect(placed(alike, TRAMS, after)[0]).toBe('gone');
  });
});

group('a quote of several paragraphs', () => {
  const before = [TOP, FERRIES, TRAMS, MUSEUM, ORCHARD, END];
  const quote = `${TRAMS} ${MUSEUM} The orchard`;

  test('[A16] is what is left of it where an end of it was deleted', () => {
    const after = [TOP, FERRIES, TRAMS, MUSEUM, END];
    expect(placed(before, quote, after)).toEqual(['edited', `${TRAMS} ${MUSEUM}`.toLowerCase()]);
    // Two thirds of it went: what is left is another passage.
    expect(placed(before, quote, [TOP, FERRIES, MUSEUM, END])[0]).toBe('gone');
  });

  test('[A16] is gone where a new paragraph may be what seems to be lost', () => {
    for (const news of [NEWS.slice(0, 1), NEWS]) {
      expect(placed(before, quote, [TOP, FERRIES, TRAMS, MUSEUM, ...news, END])[0]).toBe('gone');
    }
  });
});

group('tables', () => {
  const rows = [
    '| Ward | Rating | Share',
    '| Alder ward | Amber | 20%',
    '| Birch ward | Amber | 20%',
    '| Cedar ward | Green | 30%',
  ];
  const before = [TOP, FERRIES, ...rows, END];

  test('[A16] a cell of a table that was taken apart is found below its row header, and below no other', () => {
    const apart = (from: number): string[] => rows.slice(from).flatMap((row) => row.slice(2).split(' | '));
    const after = [TOP, NEWS[0]!, ...apart(0), NEWS[1]!];
    after[after.indexOf('Cedar ward') + 1] = 'Red';
    after[after.indexOf('Alder ward') + 1] = 'Closed';
    after[after.indexOf('Birch ward') + 2] = '25%';
    const page = pageOf(...after);
    const old = pageOf(...before);
    const anchor = anchorIn(old, spanOf(old, 'amber', 1), page);
    expect(anchor).toMatchObject({ state: 'moved', span: spanOf(page, 'amber') });
    const without = [TOP, NEWS[0]!, ...apart(0).filter((_, at) => at < 6 || at > 8), NEWS[1]!];
    expect(anchorIn(old, spanOf(old, 'amber', 1), pageOf(...without)).state).toBe('gone');
  });

  test('[A16] a quote of several rows goes on to hold them all where columns came between their cells', () => {
    const wide = [
      '| Ward | Trend | Rating | Share',
      '| Alder ward | Up | Amber | 20%',
      '| Birch ward | Down and down | Amber | 20%',
      '| Cedar ward | Up | Green | 30%',
    ];
    const whole = ['edited', 'alder ward up amber 20% birch ward down and down amber'];
    expect(placed(before, 'Alder ward Amber 20% Birch ward Amber', [TOP, FERRIES, ...wide, END])).toEqual(
      whole,
    );
    const now = ['edited', 'amber 20% birch ward down and down amber'];
    expect(placed(before, 'Amber 20% Birch ward Amber', [TOP, FERRIES, ...wide, END])).toEqual(now);
  });
});

group('a cell by its row and its column', () => {
  const rows = ['| Ward | Last year | This year', '| Alder ward | Amber | Green', '| Birch ward | Red | Red'];
  const old = pageOf(TOP, ...rows, END);

  test('[A12] stays in its column where columns change places', () => {
    const now = pageOf(
      TOP,
      '| Ward | This year | Last year',
      '| Alder ward | Green | Amber',
      '| Birch ward | Red | Red',
      END,
    );
    expect(anchorIn(old, spanOf(old, 'amber'), now)).toMatchObject({
      text: 'amber',
      span: spanOf(now, 'amber'),
    });
    // The row itself did not change, and which of the two cells is meant only the header says.
    expect(anchorIn(old, spanOf(old, 'red'), now)).toMatchObject({
      state: 'moved',
      span: spanOf(now, 'red', 1),
    });
  });

  test('[A12] is found in its column whatever came between the columns', () => {
    const now = pageOf(
      TOP,
      '| Ward | Two years ago | Last year | Trend | This year',
      '| Alder ward | Red | Amber | Up | Green',
      '| Birch ward | Red | Red | Down and down again | Red',
      END,
    );
    expect(anchorIn(old, spanOf(old, 'red', 1), now)).toMatchObject({ span: spanOf(now, 'red', 3) });
  });
});
