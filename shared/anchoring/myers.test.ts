import fc from 'fast-check';
import { expect, test } from 'vitest';
import { search } from './myers.ts';
import { traceback, type Image, type Preference } from './traceback.ts';

/** The definition: least edits of the pattern's first i units against a text that ends at each offset, row by row. */
function costsOf(text: string, pattern: string): number[][] {
  const rows = [Array<number>(text.length + 1).fill(0)];
  for (let i = 1; i <= pattern.length; i += 1) {
    const above = rows[i - 1]!;
    const row = [i];
    for (let j = 1; j <= text.length; j += 1) {
      const differs = pattern[i - 1] === text[j - 1] ? 0 : 1;
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + differs));
    }
    rows.push(row);
  }
  return rows;
}

/** Reads one of the cheapest alignments back, by the same preferences. */
function readBack(
  text: string,
  pattern: string,
  until: number,
  borders: readonly number[],
  preference: Preference,
): Image[] {
  const costs = costsOf(text, pattern);
  const images: Image[] = [];
  let [i, j] = [pattern.length, until];
  for (let part = borders.length - 2; part >= 0; part -= 1) {
    const [end, before] = [j, costs[i]![j]!];
    while (i > borders[part]!) {
      const cost = costs[i]![j]!;
      const hasBoth = j > 0 && costs[i - 1]![j - 1]! + (pattern[i - 1] === text[j - 1] ? 0 : 1) === cost;
      const hasPattern = costs[i - 1]![j]! + 1 === cost;
      const hasText = j > 0 && costs[i]![j - 1]! + 1 === cost;
      const isFirst =
        (preference === 'pattern-first' && hasPattern) || (preference === 'text-first' && hasText);
      const step = !isFirst && hasBoth ? 'both' : preference === 'text-first' && hasText ? 'text' : 'other';
      if (step === 'both') [i, j] = [i - 1, j - 1];
      else if (step === 'text' || !hasPattern) j -= 1;
      else i -= 1;
    }
    images[part] = { start: j, end, edits: before - costs[i]![j]! };
  }
  return images;
}

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', ' ', '\u0301'),
  maxLength: 150,
  size: 'max',
});
/** A pattern that stands in the text, with some of it changed, and what stands around the text. */
const cases = fc
  .tuple(
    letters,
    letters,
    fc.nat(150),
    fc.nat(150),
    fc.array(fc.tuple(fc.nat(150), letters), { maxLength: 3 }),
  )
  .map(([text, other, a, b, changes]) => {
    let pattern = text.slice(Math.min(a, b), Math.max(a, b));
    for (const [at, put] of changes) pattern = pattern.slice(0, at) + put.slice(0, 4) + pattern.slice(at + 2);
    return { text, pattern: pattern || other || 'a' };
  });

test('[A10] the search gives the least edits at each end, whatever the number of words that the pattern takes', () => {
  fc.assert(
    fc.property(cases, fc.nat(40), ({ text, pattern }, apart) => {
      const ends = costsOf(text, pattern).at(-1)!;
      const around = `ab${text}ba`;
      const found = search(around, 2, 2 + text.length, pattern, apart);
      const distance = Math.min(pattern.length, ...ends.slice(1));
      expect(found.distance).toBe(distance);
      if (distance === pattern.length) return;
      const at = ends.flatMap((cost, end) => (end > 0 && cost === distance ? [end + 2] : []));
      expect([found.firstEnd, found.lastEnd]).toEqual([at[0], at.at(-1)]);
      const others = ends.filter(
        (_, end) => end > 0 && (end + 2 <= found.firstEnd - apart || end + 2 >= found.lastEnd + apart),
      );
      expect(found.second).toBe(Math.min(pattern.length, ...others));
    }),
    { numRuns: 600 },
  );
});

test('[A10] an alignment is read back as the full table of costs has it, by each preference', () => {
  fc.assert(
    fc.property(cases, fc.nat(150), fc.nat(150), ({ text, pattern }, a, b) => {
      const { distance, firstEnd } = search(text, 0, text.length, pattern, 8);
      if (distance === pattern.length) return;
      const inner = [Math.min(a, b), Math.max(a, b)].map((at) => Math.min(at, pattern.length));
      const borders = [0, ...inner, pattern.length];
      const back = traceback(text, 0, firstEnd, pattern, distance);
      for (const preference of ['diagonal', 'pattern-first', 'text-first'] as const) {
        expect(back.read(borders, preference)).toEqual(
          readBack(text, pattern, firstEnd, borders, preference),
        );
      }
    }),
    { numRuns: 600 },
  );
});
