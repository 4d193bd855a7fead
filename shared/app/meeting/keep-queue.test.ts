import { expect, test } from 'vitest';
import { fail, ok, type Result } from '../../core/result.ts';
import { createKeepQueue, type KeepQueue } from './keep-queue.ts';

interface Coming {
  readonly key: string;
  readonly signal: AbortSignal;
  progress(bytes: number, of?: number): void;
  end(result: Result<string>): void;
}

/** A queue whose papers come when the test says so. */
function bench() {
  const coming: Coming[] = [];
  const kept: string[] = [];
  const end = new AbortController();
  const queue: KeepQueue = createKeepQueue<string>(
    {
      pause: 'paused',
      keep: (key, signal, progress) =>
        new Promise((resolve) => {
          coming.push({ key, signal, progress, end: resolve });
          signal.addEventListener('abort', () => resolve(fail('server-unreachable')));
        }),
      onKept: (key) => Promise.resolve(void kept.push(key)),
    },
    end.signal,
  );
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return { coming, kept, end, queue, settle };
}

test('papers come one after another, and each is written down before the next begins', async () => {
  const { coming, kept, queue, settle } = bench();
  const all = queue.start(['a', 'b']);
  await settle();
  expect(coming.map(({ key }) => key)).toEqual(['a']);
  coming[0]!.progress(5, 10);
  expect(queue.state.value).toMatchObject({
    running: true,
    current: { key: 'a', bytes: 5, of: 10 },
    waiting: ['b'],
  });
  coming[0]!.end(ok('x'));
  await settle();
  expect(kept).toEqual(['a']);
  expect(coming.map(({ key }) => key)).toEqual(['a', 'b']);
  coming[1]!.end(ok('y'));
  await all;
  expect(queue.state.value).toMatchObject({ running: false, waiting: [], done: 2, bytes: 5 });
});

test('one that fails does not stop the others, and can be tried again', async () => {
  const { coming, queue, settle } = bench();
  const all = queue.start(['a', 'b']);
  await settle();
  coming[0]!.end(fail('server-failed'));
  await settle();
  expect(queue.state.value.failed).toEqual({ a: 'server-failed' });
  void queue.start(['a']);
  expect(queue.state.value).toMatchObject({ failed: {}, waiting: ['a'] });
  coming[1]!.end(ok(''));
  await settle();
  coming[2]!.end(ok(''));
  await all;
  expect(queue.state.value).toMatchObject({ done: 2, failed: {} });
});

test('a pause stops the one that is coming; it is the first again', async () => {
  const { coming, kept, queue, settle } = bench();
  const all = queue.start(['a', 'b']);
  await settle();
  queue.pause();
  await all;
  expect(coming[0]!.signal.reason).toBe('paused');
  expect(queue.state.value).toMatchObject({ running: false, waiting: ['a', 'b'], failed: {} });
  void queue.start([]);
  await settle();
  expect(coming.map(({ key }) => key)).toEqual(['a', 'a']);
  coming[1]!.end(ok(''));
  await settle();
  expect(kept).toEqual(['a']);
});

test('the end of the page is a pause, and nothing begins after it', async () => {
  const { coming, end, queue, settle } = bench();
  const all = queue.start(['a']);
  await settle();
  end.abort();
  await all;
  await queue.start(['b']);
  expect(coming).toHaveLength(1);
});

test('a paper is in it once', async () => {
  const { coming, queue, settle } = bench();
  void queue.start(['a', 'b']);
  await settle();
  void queue.start(['a', 'b', 'c']);
  expect(coming).toHaveLength(1);
  expect(queue.state.value.waiting).toEqual(['b', 'c']);
});
