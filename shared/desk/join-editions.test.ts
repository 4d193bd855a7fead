import { expect, test } from 'vitest';
import type { EditionRow } from '../core/rows.ts';
import { joinEditions } from './join-editions.ts';

const NOW = Date.UTC(2026, 10, 29);
const YEAR = 365 * 86_400_000;
const edition = (id: string, seenAt: number, file?: string): readonly [string, EditionRow] => [
  id,
  { media: 'page', textHash: id, skeleton: new Uint8Array([1]), seenAt, ...(file ? { file } : {}) },
];
const none = (): undefined => undefined;
const ids = (rows: readonly (readonly [string, EditionRow])[]): readonly string[] =>
  joinEditions(rows, NOW, none).map(({ id }) => id);

test('[S53] a version from a clock ten years ahead is not what everybody opens first', () => {
  const rows = [edition('old', NOW - YEAR), edition('ahead', NOW + 10 * YEAR), edition('new', NOW - 1)];
  expect(ids(rows)).toEqual(['ahead', 'old', 'new']);
  // On that member's own device all but its own come from long ago.
  expect(joinEditions(rows, NOW + 10 * YEAR, none).at(-1)?.id).toBe('ahead');
});

test('[S53] a clock that is some hours ahead, or years behind, is believed', () => {
  expect(ids([edition('a', NOW + 3_600_000), edition('b', NOW)])).toEqual(['b', 'a']);
  expect(ids([edition('a', NOW), edition('b', NOW - 10 * YEAR)])).toEqual(['b', 'a']);
});

test('one version in two layers is one, with the bytes that either knows', () => {
  const both = joinEditions([edition('a', 1), edition('a', 2, 'f'.repeat(64))], NOW, none);
  expect(both).toMatchObject([{ id: 'a', seenAt: 1, file: 'f'.repeat(64) }]);
});

test('the skeleton of a large paper, kept as a file, is that of its version', () => {
  const file = 'a'.repeat(64);
  const row = { media: 'page', textHash: 'big', skeleton: { file }, seenAt: NOW } as const;
  const read = (wanted: string): Uint8Array | undefined =>
    wanted === file ? new Uint8Array([7]) : undefined;
  expect(joinEditions([['big', row]], NOW, read)[0]?.skeleton).toEqual(new Uint8Array([7]));
  expect(joinEditions([['big', row]], NOW, none)[0]).not.toHaveProperty('skeleton');
});
