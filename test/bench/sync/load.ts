// A process of its own: so many members in a room of each server, so many edits a second in each, by one clock. The
// servers take turns edit by edit, so that whatever else the machine does falls on all of them alike.
import * as Y from 'yjs';
import { openRaw, openSocket, type RawClient, type Speech } from './raw-client.ts';

/** A room of one server. */
export interface Side {
  readonly url: string;
  readonly name: string;
  /** One for each member. */
  readonly members: readonly Speech[];
}

export interface LoadJob {
  readonly sides: readonly Side[];
  /** On each side. */
  readonly perSecond: number;
  readonly seconds: number;
}

export interface LoadResult {
  /** From the act of one member to another's socket, ms. */
  readonly p50: number;
  readonly p99: number;
  /** Of all that should have come, how much came: 1. */
  readonly delivered: number;
}

const MARK = /~(\d{8})~/g;

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** A finding as large as members make them, with its number in it so that it is known again in any frame. */
function createEdit(doc: Y.Doc, n: number): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const mark = `~${String(n).padStart(8, '0')}~`;
  doc.getMap('ann').set(mark, {
    edition: 'f'.repeat(64),
    sel: { quote: { exact: 'a passage of a report, about as long as they are', prefix: '', suffix: '' } },
    by: 'a member',
    at: 1,
  });
  return Y.encodeStateAsUpdate(doc, before);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Room {
  act(n: number): void;
  result(): LoadResult;
}

async function openLoad({ url, name, members }: Side, total: number): Promise<Room> {
  const clients: RawClient[] = [];
  const docs = members.map(() => new Y.Doc());
  const sentAt: number[] = [];
  const latencies: number[] = [];
  for (const [at, speech] of members.entries()) {
    const path = speech.kind === 'plain' ? `/${name}` : '';
    const client = await openRaw(await openSocket(url + path), name, speech);
    client.onUpdate((frame) => {
      const now = performance.now();
      for (const [, n] of frame.toString('latin1').matchAll(MARK)) {
        const sender = Number(n) % members.length;
        // The plain server sends an edit back to its own author as well.
        if (sender !== at) latencies.push(now - (sentAt[Number(n)] ?? Number.NaN));
      }
    });
    clients.push(client);
  }
  return {
    act(n) {
      const sender = n % clients.length;
      const update = createEdit(docs[sender]!, n);
      sentAt[n] = performance.now();
      clients[sender]!.send(update);
    },
    result() {
      const sorted = latencies.toSorted((a, b) => a - b);
      return {
        p50: percentile(sorted, 0.5),
        p99: percentile(sorted, 0.99),
        delivered: sorted.length / (total * (clients.length - 1)),
      };
    },
  };
}

async function run({ sides, perSecond, seconds }: LoadJob): Promise<LoadResult[]> {
  const total = perSecond * seconds;
  const rooms: Room[] = [];
  for (const side of sides) rooms.push(await openLoad(side, total));
  const gap = 1000 / perSecond / rooms.length;
  const began = performance.now();
  for (let act = 0; act < total * rooms.length; act += 1) {
    const wait = began + act * gap - performance.now();
    if (wait > 1) await pause(wait);
    rooms[act % rooms.length]!.act(Math.floor(act / rooms.length));
  }
  const until = performance.now() + 5000;
  const isWhole = (): boolean => rooms.every((room) => room.result().delivered >= 1);
  while (!isWhole() && performance.now() < until) await pause(100);
  return rooms.map((room) => room.result());
}

process.once('message', (job) => {
  run(job as LoadJob).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
