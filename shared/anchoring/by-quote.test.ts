/** Findings that come without a skeleton, as other tools export them. */
import { describe as group, expect, test } from 'vitest';
import { describe } from './describe.ts';
import { resolveAll } from './resolve.ts';
import { pageOf, spanOf } from './test-pages.ts';

const TOP = ['# Annual report', 'The lantern festival is described in this report to the committee.'];
const FERRIES = 'The harbour service spent more than planned on its ferries in the spring.';
const TRAMS = 'The tram depot will be painted before the visit of the inspectors in May.';
const MUSEUM = 'The museum was open on all days but the first of the year.';
const ORCHARD = 'The orchard scheme goes on until the autumn of next year.';
const END = 'The committee thanked the officers for the report and for its figures.';

/** Where each of these quotes of the first page stands on the second. */
function placesOf(quotes: readonly string[], before: readonly string[], after: readonly string[]): unknown[] {
  const [old, now] = [pageOf(...before), pageOf(...after)];
  const findings = quotes.map((quote, n) => {
    const described = describe(old, spanOf(old, quote.toLowerCase()));
    if (!described.ok) throw new Error(described.code);
    return { id: String(n), selectors: described.value };
  });
  const anchors = resolveAll(now, findings);
  return quotes.map((_quote, n) => {
    const anchor = anchors.get(String(n))!;
    return 'span' in anchor
      ? [anchor.state, now.text.slice(anchor.span.start, anchor.span.end)]
      : anchor.state;
  });
}

group('[A11] without a skeleton', () => {
  const page = [...TOP, FERRIES, TRAMS, MUSEUM, ORCHARD, END];

  test('words whose neighbour on one side was taken out are found by the other', () => {
    const after = [...TOP, TRAMS, MUSEUM, ORCHARD, END];
    expect(placesOf([TRAMS], page, after)).toEqual([['moved', TRAMS.toLowerCase()]]);
  });

  test('words torn from both neighbours are found between other findings, and nowhere else', () => {
    const news = 'Nobody had said so when the last of these reports was written and read.';
    const after = [...TOP, FERRIES, news, TRAMS, news, ORCHARD, END];
    const found = placesOf([FERRIES, TRAMS, ORCHARD], page, after);
    expect(found[1]).toEqual(['moved', TRAMS.toLowerCase()]);
    // Alone, nothing says that they are the same passage.
    expect(placesOf([TRAMS], page, after)).toEqual(['gone']);
    const elsewhere = [...TOP, FERRIES, news, ORCHARD, END, news, TRAMS, news];
    expect(placesOf([FERRIES, TRAMS, ORCHARD], page, elsewhere)[1]).toBe('gone');
  });

  test('words that were edited, or are few, are found between other findings beside the one side that stayed', () => {
    const news = 'Nobody had said so when the last of these reports was written and read.';
    const edited = TRAMS.replace('painted', 'cleaned');
    const few = 'The depot is safe.';
    const before = [...TOP, FERRIES, TRAMS, few, MUSEUM, ORCHARD, END];
    const after = [...TOP, FERRIES, edited, news, few, MUSEUM, ORCHARD, END];
    const found = placesOf([FERRIES, TRAMS, few, ORCHARD], before, after);
    expect(found.slice(1, 3)).toEqual([
      ['edited', edited.toLowerCase()],
      ['moved', few.toLowerCase()],
    ]);
    // With no other finding near nothing says so.
    expect(placesOf([TRAMS, few], before, after)).toEqual(['gone', 'gone']);
    // What was taken out does not fall on a twin that stands beside other words.
    const taken = [...TOP, FERRIES, news, MUSEUM, ORCHARD, few, END];
    expect(placesOf([FERRIES, TRAMS, few, ORCHARD], before, taken).slice(1, 3)).toEqual(['gone', 'gone']);
  });

  test('words that stand twice, or are few, need their context', () => {
    const after = [...TOP, TRAMS, MUSEUM, ORCHARD, 'A page that was put in.', TRAMS, 'And another.'];
    expect(placesOf([TRAMS], page, after)).not.toContainEqual(['moved', TRAMS.toLowerCase()]);
    const few = 'The depot is safe.';
    expect(placesOf([few], [...TOP, FERRIES, few, MUSEUM], [...TOP, few, ORCHARD])).toEqual(['gone']);
  });
});
