import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { watchOwnChanges } from './own-changes.ts';

const SERVER = { name: 'what the server sent' };

interface Watched {
  readonly doc: Y.Doc;
  readonly rows: Y.Map<unknown>;
  /** What a server has that was sent each change. */
  sent(): Record<string, unknown>;
  readonly stop: () => void;
}

function watch(): Watched {
  const [doc, server] = [new Y.Doc(), new Y.Doc()];
  const stop = watchOwnChanges(doc, SERVER, (update) => Y.applyUpdate(server, update));
  return { doc, rows: doc.getMap('ann'), sent: () => server.getMap('ann').toJSON(), stop };
}

function fromServer(key: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('ann').set(key, 1);
  return Y.encodeStateAsUpdate(doc);
}

describe('changes that were made here', () => {
  it('[Y2] are heard; what the server sent is not', () => {
    const { doc, rows, sent, stop } = watch();
    rows.set('before', 1);
    Y.applyUpdate(doc, fromServer('theirs'), SERVER);
    rows.set('after', 1);
    expect(sent()).toEqual({ before: 1, after: 1 });
    stop();
    rows.set('late', 1);
    expect(sent()).toEqual({ before: 1, after: 1 });
  });

  it('[Y19] are heard too where they are made because of what came, while that comes', () => {
    const { doc, rows, sent } = watch();
    rows.observe(() => {
      if (rows.has('question') && !rows.has('answer')) rows.set('answer', 1);
      else if (rows.has('answer') && !rows.has('more')) rows.set('more', 1);
    });
    Y.applyUpdate(doc, fromServer('question'), SERVER);
    expect(sent()).toEqual({ answer: 1, more: 1 });
  });

  it('[Y19] are heard too where what came is part of what somebody does here', () => {
    const { doc, rows, sent } = watch();
    doc.transact(() => {
      Y.applyUpdate(doc, fromServer('theirs'), SERVER);
      rows.set('mine', 1);
    });
    expect(sent()).toEqual({ theirs: 1, mine: 1 });
  });

  it('[Y2] what the server sent is not written down as an update for nobody', () => {
    const { doc, rows } = watch();
    let heard = 0;
    doc.on('beforeTransaction', () => (heard = doc._observers.has('update') ? 1 : 0));
    Y.applyUpdate(doc, fromServer('theirs'), SERVER);
    expect(heard).toBe(0);
    rows.set('mine', 1);
    expect(heard).toBe(1);
  });
});
