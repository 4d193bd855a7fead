import { afterEach, expect, test, vi } from 'vitest';
import { hashBytes } from '../../core/sha256.ts';
import type { Result } from '../../core/result.ts';
import { createFileBytes, type Bytes } from '../bytes.ts';
import { createDatabaseBytes } from '../database-bytes.ts';
import { openLocalDb } from '../local-db.ts';
import { createFileWorker, type FileWorker } from '../write-by-worker.ts';
import writer from '../write-file.worker.ts?worker&url';
import type { OpenSource } from './arriving.ts';
import { going, names, paper, PIECE, randomBytes, serve } from '../testing/senders.ts';
import { createIncoming, type Incoming } from './incoming.ts';
import { incomingByWorker, incomingInMemory } from './incoming-files.ts';
import { PAUSE } from '../../core/pause.ts';

const started: Worker[] = [];
const local = openLocalDb(`incoming-${crypto.randomUUID()}`);
const NOW = 1_796_000_000_000;

afterEach(() => {
  vi.restoreAllMocks();
  for (const worker of started.splice(0)) worker.terminate();
});

/** `kill` ends it as closing a tab does, without a word. */
interface Tab {
  readonly bytes: Bytes;
  readonly incoming: Incoming;
  readonly worker: FileWorker;
  kill(): void;
}

function openTab(now = NOW): Tab {
  const worker = createFileWorker(() => {
    const made = new Worker(writer, { type: 'module' });
    started.push(made);
    return made;
  });
  const bytes = createFileBytes();
  const incoming = createIncoming({
    files: incomingByWorker(worker, bytes),
    rows: local.incoming,
    now: () => now,
  });
  return { bytes, incoming, worker, kill: () => started.splice(0).forEach((each) => each.terminate()) };
}

test('[S62] what comes piece by piece is kept under its hash, with progress, and nothing of the way stays', async () => {
  const { bytes, incoming } = openTab();
  const [whole, it] = [randomBytes(2_345_678), paper()];
  const seen: number[] = [];
  const got = await incoming.receive(it, serve(whole).open, {
    ...going(),
    onProgress: ({ received, size }) => seen.push(received / size!),
  });
  const file = await hashBytes(whole);
  expect(got).toEqual({ ok: true, value: { file, size: whole.length } });
  expect(await createFileBytes().read(file)).toEqual({ ok: true, value: whole });
  expect(seen.length).toBeGreaterThan(5);
  expect([seen.at(-1), seen.toSorted((a, b) => a - b)]).toEqual([1, seen]);
  expect(await names('incoming')).not.toContain(it.id);
  expect(await local.incoming.get(it.id)).toBeUndefined();
  // The same once more is no trouble.
  expect(await incoming.receive(paper(), serve(whole).open, going())).toEqual(got);
  expect(await bytes.size(file)).toBe(whole.length);
});

test('[S63] a kept file is read by range, without the rest of it', async () => {
  const { bytes, incoming } = openTab();
  const whole = randomBytes(3_000_000);
  const got = await incoming.receive(paper(), serve(whole).open, going());
  if (!got.ok) throw new Error(got.code);
  const arrayBuffer = vi.spyOn(File.prototype, 'arrayBuffer');
  const opened = await bytes.open(got.value.file);
  if (!opened.ok) throw new Error(opened.code);
  const part = new Uint8Array(await opened.value.slice(1_000_000, 1_000_010).arrayBuffer());
  expect(part).toEqual(whole.slice(1_000_000, 1_000_010));
  expect(await bytes.size(got.value.file)).toBe(whole.length);
  expect(arrayBuffer).not.toHaveBeenCalled();
  expect(await bytes.open('0'.repeat(64))).toMatchObject({ code: 'snapshot-missing' });
});

test('[S64] a stream that breaks off is gone on with where it stopped, and the whole has its hash', async () => {
  const { incoming } = openTab();
  const [whole, it] = [randomBytes(1_000_000), paper()];
  const server = serve(whole, 400_000);
  const outcomes: string[] = [];
  for (let tries = 0; tries < 3; tries++) {
    const got = await incoming.receive(it, server.open, going());
    outcomes.push(got.ok ? got.value.file : got.code);
  }
  expect(outcomes).toEqual(['paper-broken-off', 'paper-broken-off', await hashBytes(whole)]);
  expect(server.asked).toEqual([0, 400_000, 800_000]);
});

test('[S64] a stream that ends before its size has broken off; other bytes under the address begin anew', async () => {
  const { incoming } = openTab();
  const [first, second, it] = [randomBytes(500_000), randomBytes(600_000), paper()];
  const short: OpenSource = async () => {
    const { stream } = await serve(first.slice(0, 300_000)).open(0, undefined, going().signal).then(taken);
    return { ok: true, value: { stream, from: 0, size: first.length, etag: '"1"' } };
  };
  expect(await incoming.receive(it, short, going())).toMatchObject({ code: 'paper-broken-off' });
  const server = serve(second, Infinity, '"2"');
  const got = await incoming.receive(it, server.open, going());
  expect(server.asked).toEqual([300_000]);
  expect(got.ok && got.value.file).toBe(await hashBytes(second));
});

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

test('[S65] a tab that is killed loses a few megabytes at most: the next goes on, its hash taken again', async () => {
  const [whole, it] = [randomBytes(12_000_000), paper()];
  const first = openTab();
  const server = serve(whole, 9_000_000);
  const hangs: OpenSource = async (from, etag, signal) => {
    const opened = taken(await server.open(from, etag, signal));
    const reader = opened.stream.getReader();
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value } = await reader.read().catch(() => ({ value: undefined }));
        if (value) controller.enqueue(value);
        else await new Promise(() => undefined);
      },
    });
    return { ok: true, value: { ...opened, stream } };
  };
  let received = 0;
  const onProgress = (progress: { received: number }): void => void (received = progress.received);
  void first.incoming.receive(it, hangs, { ...going(), onProgress });
  await vi.waitFor(() => expect(received).toBe(9_000_000), 10_000);
  first.kill();
  const row = await local.incoming.get(it.id);
  expect(row).toMatchObject({ url: it.url, etag: '"1"', size: whole.length });
  expect(row!.written).toBeGreaterThan(4_000_000);
  // The lock of a closed tab is the browser's to take away; this tab is not closed, so another name stands for it.
  const again = { ...it, id: `${it.id}b` };
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('incoming');
  const left = (await folder.getFileHandle(it.id)) as FileSystemFileHandle & {
    move(to: string): Promise<void>;
  };
  await vi.waitFor(() => left.move(again.id), 10_000);
  await local.incoming.put({ ...row!, id: again.id });
  const asked = serve(whole);
  const got = await openTab().incoming.receive(again, asked.open, going());
  expect(asked.asked).toEqual([row!.written]);
  expect(got.ok && got.value.file).toBe(await hashBytes(whole));
});

test('[S66] stopped by the member nothing stays; paused, what came stays', async () => {
  const { incoming } = openTab();
  for (const [reason, code, stays] of [
    [undefined, 'paper-cancelled', false],
    [PAUSE, 'paper-paused', true],
  ] as const) {
    const [it, stop] = [paper(), new AbortController()];
    const got = await incoming.receive(it, serve(randomBytes(2_000_000)).open, {
      signal: stop.signal,
      onProgress: ({ received }) => received > 500_000 && stop.abort(reason),
    });
    expect(got).toMatchObject({ ok: false, code });
    expect((await names('incoming')).includes(it.id)).toBe(stays);
    expect((await incoming.list()).some(({ id }) => id === it.id)).toBe(stays);
    await incoming.forget(it.id);
    expect(await names('incoming')).not.toContain(it.id);
  }
});

test('[S67] a full disk is told at once and nothing stays: before the first byte, or in the middle', async () => {
  const { incoming, bytes, worker } = openTab();
  vi.spyOn(navigator.storage, 'estimate').mockResolvedValueOnce({ quota: 1_000_000, usage: 900_000 });
  const first = paper();
  const onProgress = vi.fn();
  const told = await incoming.receive(first, serve(randomBytes(200_000)).open, { ...going(), onProgress });
  expect(told).toMatchObject({ code: 'storage-full' });
  expect(onProgress).not.toHaveBeenCalled();
  const files = incomingByWorker(worker, bytes);
  const full = createIncoming({
    files: {
      ...files,
      add: (id, piece) =>
        piece.length < PIECE
          ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
          : files.add(id, piece),
    },
    rows: local.incoming,
    now: () => NOW,
  });
  const second = paper();
  const got = await full.receive(second, serve(randomBytes(250_000)).open, going());
  expect(got).toMatchObject({ code: 'storage-full' });
  for (const { id } of [first, second]) {
    expect(await names('incoming')).not.toContain(id);
    expect(await local.incoming.get(id)).toBeUndefined();
  }
});

test('[S68] what is not wanted by its first bytes, or too large, is refused and nothing stays', async () => {
  const { incoming } = openTab();
  const it = paper();
  const heads: Uint8Array[] = [];
  const check = (head: Uint8Array): 'paper-login' => (heads.push(head), 'paper-login');
  const whole = randomBytes(900_000);
  expect(await incoming.receive(it, serve(whole).open, { ...going(), check })).toMatchObject({
    code: 'paper-login',
  });
  expect(heads.map(({ length }) => length >= 65_536 && length < whole.length)).toEqual([true]);
  const large = await incoming.receive(it, serve(whole).open, { ...going(), largest: 800_000 });
  expect(large).toMatchObject({ code: 'paper-too-large' });
  expect(await names('incoming')).not.toContain(it.id);
});

test('[S69] what was left behind goes when a page starts, but not what is being written or can be gone on with', async () => {
  const { incoming } = openTab();
  const stop = new AbortController();
  const stuck: OpenSource = async () => ({
    ok: true,
    value: { from: 0, stream: new ReadableStream({ start: (c) => c.enqueue(randomBytes(70_000)) }) },
  });
  const [busy, broken, old, nameless] = [paper(), paper(), paper(), { id: crypto.randomUUID(), name: 'x' }];
  const running = incoming.receive({ ...nameless, id: busy.id }, stuck, { signal: stop.signal });
  await vi.waitFor(async () => expect(await local.incoming.get(busy.id)).toBeDefined());
  for (const it of [broken, old, nameless]) {
    await incoming.receive(it, serve(randomBytes(300_000), 200_000).open, going());
  }
  await local.incoming.put({ ...(await local.incoming.get(old.id))!, at: NOW - 15 * 86_400_000 });
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('incoming');
  await folder.getFileHandle('from-before', { create: true });
  await openTab().incoming.tidy();
  const left = await names('incoming');
  const isThere = [busy.id, broken.id, old.id, nameless.id, 'from-before'].map((id) => left.includes(id));
  expect(isThere).toEqual([true, true, false, false, false]);
  stop.abort();
  expect(await running).toMatchObject({ code: 'paper-cancelled' });
});

test('[S62] without files of its own an origin takes what comes into its database', async () => {
  const bytes = createDatabaseBytes();
  const incoming = createIncoming({ files: incomingInMemory(bytes), rows: local.incoming, now: () => NOW });
  const whole = randomBytes(400_000);
  const [it, server] = [paper(), serve(whole, 200_000)];
  expect(await incoming.receive(it, server.open, going())).toMatchObject({ code: 'paper-broken-off' });
  const got = await incoming.receive(it, serve(whole).open, going());
  if (!got.ok) throw new Error(got.code);
  expect(await bytes.read(got.value.file)).toEqual({ ok: true, value: whole });
});
