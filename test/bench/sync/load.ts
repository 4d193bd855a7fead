// A process of its own: so many members in one room of one server, so many edits a second, by one clock.
import * as Y from 'yjs';
import { openRaw, openSocket, type RawClient, type Speech } from './raw-client.ts';

export interface LoadJob {
  readonly url: string;
  readonly name: string;
  /** One for each member. */
  readonly members: readonly Speech[];
  readonly perSecond: number;
  readonly seconds: number;
}

export interface LoadResult {
  /** From the act of one member to another's socket, ms. */
  readonly p50: number;
  readonly p99: number;
  /** Of all that should have come, how much came: 1. */
  readonly delivered: number;
  /** How late the generator itself was at worst, ms. */
  readonly late: number;
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

async function run(job: LoadJob): Promise<LoadResult> {
  const clients: RawClient[] = [];
  const docs = job.members.map(() => new Y.Doc());
  const sentAt: number[] = [];
  const latencies: number[] = [];
  for (const [at, speech] of job.members.entries()) {
    const path = speech.kind === 'plain' ? `/${job.name}` : '';
    const client = await openRaw(await openSocket(job.url + path), job.name, speech);
    client.onUpdate((frame) => {
      const now = performance.now();
      for (const [, n] of frame.toString('latin1').matchAll(MARK)) {
        const sender = Number(n) % job.members.length;
        // The plain server sends an edit back to its own author as well.
        if (sender !== at) latencies.push(now - (sentAt[Number(n)] ?? Number.NaN));
      }
    });
    clients.push(client);
  }
  const total = job.perSecond * job.seconds;
  const gap = 1000 / job.perSecond;
  const began = performance.now();
  let late = 0;
  for (let n = 0; n < total; n += 1) {
    const due = began + n * gap;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    late = Math.max(late, performance.now() - due);
    const sender = n % clients.length;
    const update = createEdit(docs[sender]!, n);
    sentAt[n] = performance.now();
    clients[sender]!.send(update);
  }
  const expected = total * (clients.length - 1);
  const until = performance.now() + 5000;
  while (latencies.length < expected && performance.now() < until) await pause(20);
  latencies.sort((a, b) => a - b);
  return {
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    delivered: latencies.length / expected,
    late,
  };
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
