import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeMissing, splitUpdate } from './split-update.ts';

/** Several devices that write the same maps, overwrite and delete, and meet now and then. */
function writeTogether(moves: readonly (readonly [who: number, key: number, size: number])[]): Y.Doc {
  const docs = [1, 2, 3].map(() => new Y.Doc());
  for (const [who, key, size] of moves) {
    const doc = docs[who % 3]!;
    const map = doc.getMap('ann');
    if (size === 0) map.delete(String(key));
    else map.set(String(key), 'x'.repeat(size));
    if (key % 4 === 0) {
      const other = docs[(who + 1) % 3]!;
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
    }
  }
  for (const doc of docs) Y.applyUpdate(docs[0]!, Y.encodeStateAsUpdate(doc));
  return docs[0]!;
}

const moves = fc.array(fc.tuple(fc.nat(2), fc.nat(9), fc.nat(400)), { minLength: 20, maxLength: 120 });

describe('messages', () => {
  it('[Y20] each is complete where it arrives, none too large, and together they are all', () => {
    fc.assert(
      fc.property(moves, fc.nat(60), (all, known) => {
        const doc = writeTogether(all);
        const server = new Y.Doc();
        Y.applyUpdate(server, Y.encodeStateAsUpdate(writeTogether(all.slice(0, known))));
        const parts = encodeMissing(doc, Y.encodeStateVector(server), 500);
        for (const part of parts) {
          expect(part.length).toBeLessThan(500 + 500 + 60 + 500);
          Y.applyUpdate(server, part);
          expect(server.store.pendingStructs).toBeNull();
          expect(server.store.pendingDs).toBeNull();
        }
        const plain = new Y.Doc();
        Y.applyUpdate(plain, Y.encodeStateAsUpdate(server));
        Y.applyUpdate(plain, Y.encodeStateAsUpdate(doc));
        expect(server.getMap('ann').toJSON()).toEqual(plain.getMap('ann').toJSON());
      }),
    );
  });

  it('[Y20] a part that this device cannot read yet, because one before it is missing, is not sent', () => {
    const author = new Y.Doc();
    const updates: Uint8Array[] = [];
    author.on('update', (update: Uint8Array) => updates.push(update));
    for (const key of ['a', 'b', 'c', 'd']) author.getMap('ann').set(key, key);
    author.getMap('ann').delete('d');
    const mine = new Y.Doc();
    mine.getMap('ann').set('mine', 1);
    for (const i of [0, 2, 3, 4]) Y.applyUpdate(mine, updates[i]!);
    expect(mine.store.pendingStructs).not.toBeNull();
    const server = new Y.Doc();
    for (const part of encodeMissing(mine, Y.encodeStateVector(server))) Y.applyUpdate(server, part);
    expect(server.getMap('ann').toJSON()).toEqual({ a: 'a', mine: 1 });
    expect(server.store.pendingStructs).toBeNull();
    expect(server.store.pendingDs).toBeNull();
  });

  it('[Y20] what is small goes as it is', () => {
    const doc = new Y.Doc();
    doc.getMap('ann').set('a', 1);
    const update = Y.encodeStateAsUpdate(doc);
    expect(splitUpdate(update)).toEqual([update]);
    expect(encodeMissing(doc, Y.encodeStateVector(new Y.Doc()))).toEqual([update]);
  });

  it('[Y20] who lacks nothing is sent nothing', () => {
    const doc = new Y.Doc();
    expect(encodeMissing(doc, Y.encodeStateVector(new Y.Doc()))).toEqual([]);
    doc.getMap('ann').set('a', 1);
    expect(encodeMissing(doc, Y.encodeStateVector(doc))).toEqual([]);
    doc.getMap('ann').delete('a');
    // A state vector says nothing of what was deleted.
    expect(encodeMissing(doc, Y.encodeStateVector(doc))).toHaveLength(1);
  });
});
