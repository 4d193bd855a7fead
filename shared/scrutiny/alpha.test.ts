import { describe, expect, it } from 'vitest';
import { alpha, jaccard, nominal } from './alpha.ts';

/** One row an observer, one figure or letter a unit; a dot where none was given. */
function unitsOf(rows: readonly string[]): string[][] {
  const width = rows[0]!.length;
  return Array.from({ length: width }, (_, i) => rows.map((row) => row[i]!).filter((value) => value !== '.'));
}

/** Krippendorff 2011, example C: four observers, twelve units, choices missing. */
const FOUR = unitsOf(['123321412...', '1233224125.3', '.3332342251.', '12332441251.']);

/** The same, one in the other, some of both, nothing of both. */
function partly(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((item) => b.includes(item)).length;
  if (both === a.length && both === b.length) return 0;
  if (both === a.length || both === b.length) return 1 / 3;
  return both > 0 ? 2 / 3 : 1;
}

describe('alpha', () => {
  it('[S131] Krippendorff 2011, example A: two observers, binary data, 0.095', () => {
    const units = unitsOf(['0100000010', '1110010000']);
    expect(alpha(units, nominal)).toBeCloseTo(0.095, 3);
  });

  it('[S131] Krippendorff 2011, example B: two observers, nominal data, 0.692', () => {
    const units = unitsOf(['aabbdcccedda', 'babbbccceddd']);
    expect(alpha(units, nominal)).toBeCloseTo(0.692, 3);
  });

  it('[S131] Krippendorff 2011, example C: four observers, nominal data, choices missing, 0.743', () => {
    expect(alpha(FOUR, nominal)).toBeCloseTo(0.743, 3);
  });

  it('[S132] the distance of two sets, as Statistics::Krippendorff and NLTK publish it', () => {
    expect(jaccard(['a', 'b'], ['b', 'a'])).toBe(0);
    expect(jaccard(['a'], ['a', 'b'])).toBe(0.5);
    expect(jaccard(['a', 'b'], ['a', 'c'])).toBeCloseTo(2 / 3, 12);
    expect(jaccard(['a', 'b', 'c'], ['b', 'c', 'd', 'e'])).toBeCloseTo(3 / 5, 12);
    expect(jaccard(['1', '2', '3', '4'], ['3', '4', '5'])).toBeCloseTo(0.6, 12);
    expect(jaccard(['a'], ['b'])).toBe(1);
    expect(jaccard([], [])).toBe(0);
    expect(jaccard([], ['a'])).toBe(1);
  });

  it('[S132] sets of one label each are nominal data: the published 0.743 once more', () => {
    const sets = FOUR.map((unit) => unit.map((value) => [value]));
    expect(alpha(sets, jaccard)).toBeCloseTo(0.743, 3);
  });

  it('[S132] the five units of Statistics::Krippendorff (t/04-jaccard.t): by hand 1 - 81/194, in any order of labels', () => {
    const units = [
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      [
        ['b', 'c'],
        ['c', 'b'],
      ],
      [
        ['e', 'f'],
        ['f', 'e'],
      ],
      [['x'], ['b', 'a']],
      [['a'], ['a', 'b']],
    ];
    // Observed: (2 x 1 + 2 x 1/2) / 10. Expected: 64 2/3 over the 90 ordered pairs of ten sets.
    expect(alpha(units, jaccard)).toBeCloseTo(1 - 81 / 194, 12);
    expect(
      alpha(
        units.map((unit) => unit.toReversed().map((set) => set.toReversed())),
        jaccard,
      ),
    ).toBeCloseTo(1 - 81 / 194, 12);
  });

  describe('[S132] the nine units that DKPro Statistics publishes with its set distances (SetAnnotationsTest.java)', () => {
    const units = [
      ['', ''],
      ['A', ''],
      ['A', 'A'],
      ['A', 'B'],
      ['AB', 'A'],
      ['AB', 'AC'],
      ['ABC', 'ABC'],
      ['C', 'AC'],
      ['C', 'AC'],
    ].map((unit) => unit.map((labels) => [...labels]));

    it('[S132] partial matching (Passonneau 2004): alpha 0.186', () => {
      expect(alpha(units, partly)).toBeCloseTo(0.186, 3);
    });

    it('[S132] MASI (Passonneau 2006), which is our Jaccard distance times that: alpha 0.252', () => {
      // Published to within 0.001; it is 236 / 933.
      expect(Math.abs(alpha(units, (a, b) => jaccard(a, b) * partly(a, b))! - 0.252)).toBeLessThan(0.001);
    });

    it('[S132] Jaccard alone, by hand from the same units: observed 25/54, expected 23/34', () => {
      expect(alpha(units, jaccard)).toBeCloseTo(1 - 25 / 54 / (23 / 34), 12);
    });
  });

  it('[S133] says nothing where luck cannot be told from agreement', () => {
    expect(alpha([], nominal)).toBeUndefined();
    expect(alpha([['a', 'a', 'b']], nominal)).toBeUndefined();
    expect(
      alpha(
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
        nominal,
      ),
    ).toBeUndefined();
    expect(alpha([['a'], ['b', 'b'], ['c']], nominal)).toBeUndefined();
    expect(
      alpha(
        [
          ['a', 'a'],
          ['b', 'b'],
        ],
        nominal,
      ),
    ).toBe(1);
  });
});
