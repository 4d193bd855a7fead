import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_EDITS } from './test-edit-kinds.ts';
import { noRates, runTrial } from './test-rates.ts';

const SIZES = [10, 30, 80];
// Fixed in CI by default; any other seed can be asked for, and is printed either way.
const SEED = Number(process.env['ANCHOR_SEED'] ?? 20261125);

test.each([true, false])(
  '[A10] random reports and edits: never on other words (skeleton: %s)',
  (withSkeleton) => {
    const rates = noRates();
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const size = SIZES[seed % SIZES.length] ?? 10;
        runTrial({ seed, size, edits: ALL_EDITS, rounds: 1 + (seed % 8), withSkeleton }, rates);
        expect(rates.wrong).toEqual([]);
      }),
      { seed: SEED, numRuns: withSkeleton ? 400 : 150, endOnFailure: true },
    );
    const { wrong, ...shown } = rates;
    console.info(`seed ${SEED}`, { ...shown, wrong: wrong.length });
    // Short quotes whose context changed have nothing else to go by without a skeleton.
    expect(rates.right / rates.present).toBeGreaterThan(withSkeleton ? 0.97 : 0.6);
  },
);
