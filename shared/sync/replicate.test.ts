import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ok, fail, type Result } from '../core/result.ts';
import { hashBytes } from '../core/sha256.ts';
import { openPortChannel } from './channel.ts';
import { readSyncMessage } from './messages.ts';
import { replicate, type DocumentStore, type Replication } from './replicate.ts';

const OWN = '01990000-0000-7000-8000-000000000001';
const DEVICE = '01990000-0000-7000-8000-000000000002';
const report = (ws: string, letter: string) => `w/${ws}/r/${letter.repeat(26)}`;

/** A desk in memory: Y.Docs by name, files by hash, all that was stored counted. */
function deskOf() {
  const docs = new Map<string, Y.Doc>();
  const files = new Map<string, Uint8Array>();
  const listeners = new Set<(name: string, update: Uint8Array, origin: unknown) => void>();
  const namers = new Set<(name: string) => void>();
  const doc = (name: string): Y.Doc => {
    const known = docs.get(name);
    if (known) return known;
    const made = new Y.Doc();
    made.on('update', (update, origin) => listeners.forEach((tell) => tell(name, update, origin)));
    docs.set(name, made);
    namers.forEach((tell) => tell(name));
    return made;
  };
  const documents: DocumentStore = {
    names: async (ws) => [...docs.keys()].filter((name) => ws.has(name.split('/')[1]!)),
    open: async (name) => ({ doc: doc(name), whenStored: async () => undefined, dispose: () => undefined }),
    watchNames: (_ws, tell, signal) => {
      namers.add(tell);
      signal.addEventListener('abort', () => namers.delete(tell));
    },
    watchUpdates: (tell, signal) => {
      listeners.add(tell);
      signal.addEventListener('abort', () => listeners.delete(tell));
    },
  };
  const keep = async (bytes: Uint8Array): Promise<Result<string>> => {
    const hash = await hashBytes(bytes);
    files.set(hash, new Uint8Array(bytes));
    return ok(hash);
  };
  const read = async (file: string) => {
    const bytes = files.get(file);
    return bytes ? ok(bytes) : fail('snapshot-missing');
  };
  return {
    doc,
    documents,
    docs,
    files,
    keep,
    store: { has: async (f: string) => files.has(f), read, keep, kept: (_name: string): void => undefined },
  };
}

type Desk = ReturnType<typeof deskOf>;

/** Joins two desks, and keeps every message that crossed. */
function join(a: Desk, b: Desk, workspaces = [OWN], isGone: (ws: string) => boolean = () => false) {
  const { port1, port2 } = new MessageChannel();
  const crossed: unknown[] = [];
  const stop = new AbortController();
  const start = (desk: Desk, port: globalThis.MessagePort): Replication => {
    const channel = openPortChannel(port);
    const spy = { ...channel, send: (m: object) => (crossed.push(m), channel.send(m)) };
    return replicate(spy, {
      documents: desk.documents,
      files: desk.store,
      workspaces: new Set(workspaces),
      isGone,
      signal: stop.signal,
    });
  };
  const left = start(a, port1);
  const right = start(b, port2);
  const end = (): void => {
    stop.abort();
    port1.close();
    port2.close();
  };
  return { settled: Promise.all([left.settled, right.settled]), crossed, end, port: port1 };
}

const until = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 400 && !holds(); i++) await new Promise((done) => setTimeout(done, 5));
  expect(holds()).toBe(true);
};

describe('two desks on a channel', () => {
  it('[Y1] become equal, both ways at once, documents that only one holds included', async () => {
    const [a, b] = [deskOf(), deskOf()];
    a.doc(report(OWN, 'a')).getMap('ann').set('f1', { by: 'a' });
    b.doc(report(OWN, 'a')).getMap('ann').set('f2', { by: 'b' });
    b.doc(report(OWN, 'b')).getMap('ann').set('f3', { by: 'b' });
    const line = join(a, b);
    await line.settled;
    await until(() => a.doc(report(OWN, 'b')).getMap('ann').has('f3'));
    for (const desk of [a, b])
      expect([...desk.doc(report(OWN, 'a')).getMap('ann').keys()].sort()).toEqual(['f1', 'f2']);
    line.end();
  });

  it('[Y2] pass on what is written while they are joined, without an echo', async () => {
    const [a, b] = [deskOf(), deskOf()];
    a.doc(report(OWN, 'a'));
    const line = join(a, b);
    await line.settled;
    await until(() => b.docs.has(report(OWN, 'a')));
    await new Promise((done) => setTimeout(done, 30));
    const before = line.crossed.length;
    a.doc(report(OWN, 'a')).getMap('ann').set('f1', {});
    await until(() => b.doc(report(OWN, 'a')).getMap('ann').has('f1'));
    await new Promise((done) => setTimeout(done, 30));
    const updates = line.crossed.slice(before).filter((m) => (m as { t: string }).t === 'update');
    expect(updates).toHaveLength(1);
    line.end();
  });

  it('[Y2] pass on a report that is made while they are joined', async () => {
    const [a, b] = [deskOf(), deskOf()];
    const line = join(a, b);
    await line.settled;
    a.doc(report(OWN, 'c')).getMap('ann').set('f1', {});
    await until(() => b.docs.has(report(OWN, 'c')) && b.doc(report(OWN, 'c')).getMap('ann').has('f1'));
    line.end();
  });

  it('[Y3] name, send and accept nothing of a workspace that was not ticked, nor of the device workspace', async () => {
    const [a, b] = [deskOf(), deskOf()];
    a.doc(report(DEVICE, 'a')).getMap('ann').set('secret-finding', { words: 'exempt words' });
    a.doc(report(OWN, 'a')).getMap('ann').set('f1', {});
    const line = join(a, b);
    await line.settled;
    a.doc(report(DEVICE, 'a')).getMap('ann').set('secret-two', {});
    b.doc(report(OWN, 'a'));
    await until(() => b.doc(report(OWN, 'a')).getMap('ann').has('f1'));
    expect(JSON.stringify(line.crossed)).not.toContain(DEVICE);
    expect([...b.docs.keys()].some((name) => name.includes(DEVICE))).toBe(false);
    line.port.postMessage({ t: 'have', name: report(DEVICE, 'a'), vector: 'AA==' });
    await new Promise((done) => setTimeout(done, 30));
    expect(JSON.stringify(line.crossed)).not.toContain(DEVICE);
    line.end();
  });

  it('[Y4] carry the bytes that an edition names, and no others', async () => {
    const [a, b] = [deskOf(), deskOf()];
    const bytes = new Uint8Array(700_000).map((_, i) => i % 251);
    const kept = await a.keep(bytes);
    const other = await a.keep(new Uint8Array([1, 2, 3]));
    if (!kept.ok || !other.ok) throw new Error('not kept');
    a.doc(report(OWN, 'a')).getMap('edition').set('e1', { file: kept.value });
    const line = join(a, b);
    await until(() => b.files.has(kept.value));
    expect(b.files.get(kept.value)).toEqual(bytes);
    line.port.postMessage({ t: 'want-file', name: report(OWN, 'a'), file: other.value });
    await new Promise((done) => setTimeout(done, 30));
    expect(b.files.has(other.value)).toBe(false);
    line.end();
  });

  it('[Y4] keep nothing that is not what was asked for, and ask for it again at the next join', async () => {
    const [a, b] = [deskOf(), deskOf()];
    const bytes = new Uint8Array([1, 2, 3]);
    const kept = await a.keep(bytes);
    if (!kept.ok) throw new Error('not kept');
    a.doc(report(OWN, 'a')).getMap('edition').set('e1', { file: kept.value });
    const other = new Uint8Array([9, 9]);
    const told: string[] = [];
    const store = { ...b.store, kept: (name: string) => void told.push(name) };
    const lying = { ...a, store: { ...a.store, read: async () => ok(other) } };
    const line = join(lying, { ...b, store });
    await line.settled;
    await until(() => line.crossed.some((m) => (m as { t: string }).t === 'file'));
    await new Promise((done) => setTimeout(done, 50));
    expect([b.files.size, told]).toEqual([0, []]);
    line.end();
    const again = join(a, b);
    await until(() => b.files.has(kept.value));
    again.end();
  });

  it('[Y5] close on a message that is none, and lose nothing by it', async () => {
    const [a, b] = [deskOf(), deskOf()];
    a.doc(report(OWN, 'a')).getMap('ann').set('f1', {});
    const line = join(a, b);
    await line.settled;
    line.port.postMessage({ t: 'update', n: -1, name: '../../etc', update: 5 });
    await new Promise((done) => setTimeout(done, 30));
    const again = join(a, b);
    b.doc(report(OWN, 'a')).getMap('ann').set('f2', {});
    await until(() => a.doc(report(OWN, 'a')).getMap('ann').size === 2);
    again.end();
    line.end();
  });

  it('[Y7] say stored only after this desk’s commit', async () => {
    const [a, b] = [deskOf(), deskOf()];
    const name = report(OWN, 'a');
    a.doc(name).getMap('ann').set('f1', {});
    const commit = Promise.withResolvers<void>();
    const documents: DocumentStore = {
      ...b.documents,
      open: async (of) => ({ ...(await b.documents.open(of)), whenStored: () => commit.promise }),
    };
    const line = join(a, { ...b, documents });
    // The other way there is an answer too, of the desk that stores at once.
    const stored = (): number => line.crossed.filter((m) => (m as { t: string }).t === 'stored').length;
    await until(() => b.doc(name).getMap('ann').has('f1') && stored() === 1);
    await new Promise((done) => setTimeout(done, 30));
    expect(stored()).toBe(1);
    commit.resolve();
    await until(() => stored() === 2);
    line.end();
  });

  it('[Y77] open nothing of a group that is let go of while it waits to be exchanged', async () => {
    const GROUP = DEVICE.replace(/2$/, '3');
    const [a, b] = [deskOf(), deskOf()];
    a.doc(report(OWN, 'a')).getMap('ann').set('f1', {});
    a.doc(report(GROUP, 'b')).getMap('ann').set('f2', {});
    const [begun, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const documents: DocumentStore = {
      ...b.documents,
      async open(name) {
        begun.resolve();
        await slow.promise;
        return b.documents.open(name);
      },
    };
    let isGone = false;
    const line = join(a, { ...b, documents }, [OWN, GROUP], (ws) => isGone && ws === GROUP);
    await begun.promise;
    isGone = true;
    slow.resolve();
    await until(() => b.doc(report(OWN, 'a')).getMap('ann').has('f1'));
    expect(b.docs.has(report(GROUP, 'b'))).toBe(false);
    line.end();
  });

  it('[Y6] refuse names of another shape', () => {
    for (const name of ['w/x/meta', `w/${OWN}/x`, `w/${OWN}/r/short`, '__proto__']) {
      expect(readSyncMessage({ t: 'have', name, vector: '' }).ok).toBe(false);
    }
    expect(readSyncMessage({ t: 'constructor' }).ok).toBe(false);
  });
});
