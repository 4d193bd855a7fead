import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesIn } from './hash-places.ts';

test('[A8] the table says of each hash how many units have it, and where the only one is, as a plain count does', () => {
  const hash = fc.oneof(
    fc.nat(12),
    fc.constantFrom(0, 0x10, 0x20, 0xffffffff, 0x80000000),
    fc.nat(0xffffffff),
  );
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 60 }), fc.nat(60), fc.nat(60), (hashes, a, b) => {
      const units = hashes.map((one) => ({ hash: one, length: 1 }));
      const [from, to] = [Math.min(a, b, units.length), Math.min(Math.max(a, b), units.length)];
      const places = placesIn(units, from, to);
      for (const asked of [...hashes, 7, 0x30]) {
        const at = hashes.flatMap((one, k) => (one === asked && k >= from && k < to ? [k] : []));
        expect([places.count(asked), places.only(asked)]).toEqual([at.length, at.length === 1 ? at[0] : -1]);
      }
    }),
  );
});
