import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { RowDecoder } from './row-decoder.ts';

const read = (update: Uint8Array): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, update, null, RowDecoder);
  return doc;
};

/** What a document can hold as one value. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary', maxLength: 80 }).map((text) => text.toWellFormed()),
    fc.string({ maxLength: 60 }),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 60 }),
    fc.array(tie('any'), { maxLength: 5 }),
    fc.dictionary(fc.string({ maxLength: 60 }), tie('any'), { maxKeys: 6, noNullPrototype: true }),
  ),
})).any;

type Row = readonly [key: string, value: unknown];

function expectSame(rows: readonly Row[]): void {
  const doc = new Y.Doc();
  for (const [key, row] of rows) doc.getMap('ann').set(key, row);
  doc.getText('text').insert(0, rows.map(([key]) => key).join('é'));
  if (rows.length > 2) doc.getMap('ann').delete(rows[1]![0]);
  const update = Y.encodeStateAsUpdate(doc);
  const [mine, theirs] = [read(update), new Y.Doc()];
  Y.applyUpdate(theirs, update);
  // Entries: as JSON, a row called `__proto__` would be the prototype of all the others.
  expect([...mine.getMap('ann').entries()]).toEqual([...theirs.getMap('ann').entries()]);
  expect(mine.getText('text').toJSON()).toBe(doc.getText('text').toJSON());
  expect(Y.encodeStateAsUpdate(mine)).toEqual(update);
}

describe('reading updates', () => {
  it('[Y1] gives what Yjs itself reads', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 70 }), value), { maxLength: 12 }), expectSame),
    );
  });

  it('[Y1] a row called `__proto__` too (seed 756402706)', () => {
    expectSame([['__proto__', new Uint8Array()]]);
  });

  it('[Y1] refuses what Yjs refuses: a part of an update', () => {
    const doc = new Y.Doc();
    doc.getMap('ann').set('finding', { by: 'anna', words: ['one', 'two'], at: 1 });
    const update = Y.encodeStateAsUpdate(doc);
    for (let length = 1; length < update.length; length++) {
      const part = update.slice(0, length);
      const isRefused = (apply: () => void): boolean => {
        try {
          apply();
          return false;
        } catch {
          return true;
        }
      };
      expect(isRefused(() => void read(part))).toBe(isRefused(() => Y.applyUpdate(new Y.Doc(), part)));
    }
  });
});
