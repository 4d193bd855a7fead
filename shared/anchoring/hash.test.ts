import { expect, test } from 'vitest';
import { hash32, minHashes } from './hash.ts';
import { pageOf } from './test-pages.ts';
import { unitsOf } from './units.ts';

const mod = (value: bigint): bigint => BigInt.asUintN(32, value);

/** The definitions, with whole numbers. */
function mixOf(value: bigint): bigint {
  let h = mod(value);
  h = mod((h ^ (h >> 16n)) * 0x85ebca6bn);
  h = mod((h ^ (h >> 13n)) * 0xc2b2ae35n);
  return h ^ (h >> 16n);
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5n;
  for (let i = 0; i < text.length; i += 1) hash = mod((hash ^ BigInt(text.charCodeAt(i))) * 0x01000193n);
  return Number(mixOf(hash));
}

test('[A4] hash32 is FNV-1a over UTF-16 units with murmur3’s finaliser, of any part of a text', () => {
  for (const text of ['', 'a', 'the waiting time fell', 'ő', '\ud83d\ude00', '\ud800']) {
    expect(hash32(text), text).toBe(hashOf(text));
    expect(hash32(`x ${text} y`, 2, 2 + text.length), text).toBe(hashOf(text));
  }
});

test('[A4] what is stored stays what it is: min-hashes of 3-shingles, and of fewer than three words', () => {
  expect(minHashes('the waiting time fell by a third')).toEqual([53991, 56245, 58169]);
  expect(minHashes('fell')).toEqual([23954, 19398, 15200]);
});

test('[A4] texts with the same shingles have the same min-hashes, whatever stands around them', () => {
  const words = 'one two three four';
  expect(minHashes(`zero ${words} five`, 5, 5 + words.length)).toEqual(minHashes(words));
  expect(minHashes('one two')).not.toEqual(minHashes('two one'));
});

test('[A4] a row is named by its first cell with a letter; a cell of more than 60 units names nothing', () => {
  const long = 'a long cell that says more than a name ever would say, word by word';
  const rows = unitsOf(pageOf('| No | Area', '| 1 | Fostering', `| ${long} | x`)).map(({ header }) => header);
  expect(rows).toEqual([hash32('no'), hash32('fostering'), 0]);
});
