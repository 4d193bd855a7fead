import { expect, test } from 'vitest';
import { readPageMessage } from './messages.ts';

const EDITION = 'a'.repeat(64);
const FINDING = '0190a0e0-0000-7000-8000-000000000001';

test('"Yes, this passage" names its version and whether it holds; anything else is no message, and nothing more comes in', () => {
  const read = (command: object): unknown => readPageMessage({ type: 'run', id: 'a', command });
  const command = { type: 'confirm', finding: FINDING, edition: EDITION, on: true, at: 1 };
  expect(read({ ...command, rid: 'other', ws: 'other' })).toEqual({ type: 'run', id: 'a', command });
  for (const wrong of [{ edition: 'x' }, { edition: undefined }, { on: 1 }, { finding: 7 }, { at: NaN }])
    expect(read({ ...command, ...wrong }), JSON.stringify(wrong)).toBeUndefined();
});

test('what is in view is a place in the page; anything else that a page may send is left out, and its reading is taken', () => {
  const facts = { title: 'A page', sample: false, restrictionSigns: [], links: [] };
  const reading = { facts, raw: 'Words', blocks: [{ start: 0, end: 5, kind: 'paragraph' }] };
  const read = (seen: unknown): unknown =>
    readPageMessage({ type: 'read', no: 1, reading: { ...reading, seen } });
  expect(read(3)).toEqual({ type: 'read', no: 1, reading: { ...reading, seen: 3 } });
  for (const seen of [undefined, null, -1, 1.5, NaN, Infinity, 1e300, '3', [3], { valueOf: 3 }])
    expect(read(seen), String(seen)).toEqual({ type: 'read', no: 1, reading });
});
