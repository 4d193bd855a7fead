import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openContexts, type Channel, type Contexts } from './contexts.ts';
import { createRandom } from './testing/builders.ts';

interface Bus {
  readonly join: () => { readonly contexts: Contexts; hear: boolean };
  /** Messages posted since the start. */
  readonly posted: string[];
}

/** A channel as the browser's: whoever posts does not hear itself; who is frozen hears nothing. */
function createBus(): Bus {
  const posted: string[] = [];
  const members: { listener: ((event: MessageEvent) => void) | undefined; hear: boolean }[] = [];
  return {
    posted,
    join() {
      const member: (typeof members)[number] = { listener: undefined, hear: true };
      members.push(member);
      const channel: Channel = {
        postMessage(message) {
          posted.push((message as { type: string }).type);
          const data = structuredClone(message);
          for (const other of members) {
            if (other !== member && other.hear) other.listener?.({ data } as MessageEvent);
          }
        },
        addEventListener: (_type, listener) => void (member.listener = listener),
        close: () => void (member.listener = undefined),
      };
      return Object.assign(member, { contexts: openContexts(channel) });
    },
  };
}

const keys = (doc: Y.Doc): string[] => [...doc.getMap('tag').keys()].sort();

describe('contexts', () => {
  test('[S10] who opens later has what was there, and gives what it has', () => {
    const bus = createBus();
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    a.getMap('tag').set('a', 1);
    b.getMap('tag').set('b', 1);
    bus.join().contexts.share('doc', a);
    bus.join().contexts.share('doc', b);
    expect(keys(a)).toEqual(['a', 'b']);
    expect(keys(b)).toEqual(['a', 'b']);
  });

  test('[S10] a deletion that was missed arrives too, in either direction', () => {
    const bus = createBus();
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    const [here, there] = [bus.join(), bus.join()];
    here.contexts.share('doc', a);
    there.contexts.share('doc', b);
    a.getMap('tag').set('a', 1);
    a.getMap('tag').set('b', 1);
    there.hear = false;
    a.getMap('tag').delete('a');
    there.hear = true;
    here.contexts.catchUp();
    expect(keys(b)).toEqual(['b']);
    there.hear = false;
    a.getMap('tag').delete('b');
    there.hear = true;
    there.contexts.catchUp();
    expect(keys(b)).toEqual([]);
  });

  test('[S10] an update whose predecessor was missed makes the receiver ask', () => {
    const bus = createBus();
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    const [here, there] = [bus.join(), bus.join()];
    here.contexts.share('doc', a);
    there.contexts.share('doc', b);
    there.hear = false;
    a.getMap('tag').set('missed', 1);
    there.hear = true;
    a.getMap('tag').set('heard', 1);
    expect(keys(b)).toEqual(['heard', 'missed']);
    expect(b.store.pendingStructs).toBeNull();
  });

  test('[S10] no echo: one change among four contexts is one message', () => {
    const bus = createBus();
    const docs = Array.from({ length: 4 }, () => new Y.Doc());
    for (const doc of docs) bus.join().contexts.share('doc', doc);
    bus.posted.length = 0;
    docs[2]!.getMap('tag').set('x', 1);
    expect(bus.posted).toEqual(['update']);
    expect(docs.map(keys)).toEqual([['x'], ['x'], ['x'], ['x']]);
  });

  test('[S10] what comes to an empty document is told to those that have it open, and to nobody else', () => {
    const bus = createBus();
    const docs = Array.from({ length: 3 }, () => new Y.Doc());
    const [here, there, later] = [bus.join(), bus.join(), bus.join()];
    const come = (doc: Y.Doc, key: string): void => {
      const server = new Y.Doc();
      server.getMap('tag').set(key, 1);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'server');
    };
    here.contexts.share('alone', docs[0]!);
    come(docs[0]!, 'first');
    expect(bus.posted).toEqual(['hello']);
    later.contexts.share('alone', docs[1]!);
    expect(keys(docs[1]!)).toEqual(['first']);
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    here.contexts.share('both', a);
    there.contexts.share('both', b);
    bus.posted.length = 0;
    come(a, 'first');
    come(b, 'second');
    expect(bus.posted).toEqual(['update', 'update']);
    expect([keys(a), keys(b)]).toEqual([
      ['first', 'second'],
      ['first', 'second'],
    ]);
  });

  test('[S12] contexts that freeze, wake and close at random agree once they ask', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = createRandom(seed);
      const bus = createBus();
      const members = Array.from({ length: 3 }, () => {
        const doc = new Y.Doc();
        const member = bus.join();
        return Object.assign(member, { doc, leave: member.contexts.share('doc', doc) });
      });
      for (let step = 0; step < 60; step++) {
        const member = members[Math.floor(random() * 3)]!;
        const key = `k${Math.floor(random() * 6)}`;
        const chance = random();
        if (chance < 0.4) member.doc.getMap('tag').set(key, step);
        else if (chance < 0.6) member.doc.getMap('tag').delete(key);
        else if (chance < 0.8) member.hear = !member.hear;
        else member.contexts.catchUp();
      }
      for (const member of members) member.hear = true;
      for (const member of members) member.contexts.catchUp();
      const [first, ...others] = members.map(({ doc }) => doc.getMap('tag').toJSON());
      for (const other of others) expect(other, `seed ${seed}`).toEqual(first);
    }
  });

  test('[S14] what another version says beyond this is passed over', () => {
    const listeners: ((event: MessageEvent) => void)[] = [];
    const contexts = openContexts({
      postMessage: () => undefined,
      addEventListener: (_type, listener) => void listeners.push(listener),
      close: () => undefined,
    });
    const doc = new Y.Doc();
    contexts.share('doc', doc);
    const said = [
      null,
      'hello',
      {},
      { type: 'later', name: 'doc' },
      { type: 'note', topic: 'later', key: '' },
    ];
    for (const data of said) {
      expect(() => listeners.forEach((listen) => listen({ data } as MessageEvent))).not.toThrow();
    }
    expect(keys(doc)).toEqual([]);
  });
});
