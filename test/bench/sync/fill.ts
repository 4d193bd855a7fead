import * as Y from 'yjs';
import { createId, type World } from '../../../shared/core/ids.ts';
import { KINDS } from '../../../shared/core/kind.ts';
import { applyToReport } from '../../../shared/store/apply-finding.ts';
import { enterInRegistry } from '../../../shared/store/enter-report.ts';
import { createMark, createSelectors, createWorld } from '../../../shared/store/testing/builders.ts';
import type { Writer } from '../../../shared/store/writer.ts';
import { openRaw, openSocket } from './raw-client.ts';

/** A group as `members.ts` opened it on a server. */
interface Place {
  /** `ws://…/sync`. */
  readonly url: string;
  readonly token: string;
}

function createWriter(world: World): Writer {
  return { mine: [createId(world)], device: createId(world), world, mergedFrom: (id) => [id] };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id as a report's hash could give, another for each number. */
export function createRid(n: number): string {
  return Array.from({ length: 26 }, (_, at) => LETTERS[Math.floor(n / 32 ** at) % 32] ?? 'a').join('');
}

/** The rows of a report with so many findings, a third of them with a note, as one update. */
export function createReport(rid: string, findings: number, seed: number): Uint8Array {
  const world = createWorld(seed, Date.now());
  const writer = createWriter(world);
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let at = 0; at < findings; at += 1) {
      const sel = createSelectors(at * 211);
      const kind = KINDS[at % KINDS.length] ?? 'risk';
      const mark = createMark(world, { rid, sel, kind, themes: ['money'] });
      applyToReport(doc, mark, writer);
      if (at % 3 !== 0) continue;
      const note = { type: 'note', note: createId(world), text: 'Why?', replaces: [] } as const;
      applyToReport(doc, { ...note, rid, finding: mark.finding, at: world.now() }, writer);
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

/** What one member does in a report, one edit a call: every second marks, the others note, tag and judge what they marked. */
export function createEditor(rid: string, seed: number): (doc: Y.Doc) => void {
  const world = createWorld(seed, Date.now());
  const writer = createWriter(world);
  let n = 0;
  let finding = createId(world);
  return (doc) => {
    const turn = n++;
    const at = world.now();
    const place = { rid, finding, at };
    if (turn % 2 === 0) {
      const mark = createMark(world, {
        rid,
        sel: createSelectors(turn * 97),
        kind: 'risk',
        themes: ['money'],
      });
      finding = mark.finding;
      applyToReport(doc, mark, writer);
    } else if (turn % 6 === 1) {
      const text = 'Is this what the panel was told in March?';
      applyToReport(doc, { ...place, type: 'note', note: createId(world), text, replaces: [] }, writer);
    } else if (turn % 6 === 3)
      applyToReport(doc, { ...place, type: 'tag', theme: 'housing', on: true }, writer);
    else applyToReport(doc, { ...place, type: 'kind', kind: KINDS[turn % KINDS.length] ?? 'risk' }, writer);
  };
}

/** The registry of a group with these reports. */
export function createRegistry(rids: readonly string[], name: string): Uint8Array {
  const world = createWorld(3, Date.now());
  const doc = new Y.Doc();
  for (const [n, rid] of rids.entries()) {
    const report = { key: `url:https://saltmere.example/${rid}`, title: `Report ${n + 1} to the panel` };
    enterInRegistry(doc, { rid, report }, world.now());
  }
  doc.getMap('about').set('name', { name, by: createId(world), at: world.now() });
  return Y.encodeStateAsUpdate(doc);
}

async function untilSaved(saved: () => number, count: number, name: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (saved() < count) {
    if (Date.now() > until) throw new Error(`${name} was not acknowledged`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

type Documents = readonly (readonly [name: string, update: Uint8Array])[];

/** Puts documents on the server, each through a socket of its own, and gives what ends the sockets. */
export async function openRooms({ url, token }: Place, documents: Documents): Promise<() => void> {
  const closes: (() => void)[] = [];
  for (const [name, update] of documents) {
    const socket = await openSocket(url);
    closes.push(() => socket.close());
    const client = await openRaw(socket, name, { kind: 'ours', token });
    client.send(update);
    await untilSaved(client.saved, 1, name);
  }
  return () => {
    for (const close of closes) close();
  };
}

/** Puts documents on the server, one after the other through one socket; resolves when its disk has them all. */
export async function fillDocuments({ url, token }: Place, documents: Documents): Promise<void> {
  const socket = await openSocket(url);
  for (const [name, update] of documents) {
    const client = await openRaw(socket, name, { kind: 'ours', token });
    client.send(update);
    await untilSaved(client.saved, 1, name);
    client.close();
  }
  socket.close();
}

/** So many edits of one finding's kind, one after the other, acknowledged all. */
export async function editAgainAndAgain({ url, token }: Place, name: string, edits: number): Promise<void> {
  const socket = await openSocket(url);
  const client = await openRaw(socket, name, { kind: 'ours', token });
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => client.send(update));
  for (let n = 0; n < edits; n += 1) {
    doc.getMap('kind').set(`finding|${n % 50}`, { kind: KINDS[n % KINDS.length], at: n });
    if (n % 100 === 99) await untilSaved(client.saved, n + 1, name);
  }
  socket.close();
}
