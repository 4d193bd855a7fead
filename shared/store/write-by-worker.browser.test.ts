import { expect, test } from 'vitest';
import { createFileBytes } from './bytes.ts';
import { canWriteHere, createFileWorker, writeByWorker } from './write-by-worker.ts';
import writer from './write-file.worker.ts?worker&url';

test('[S31] where a page cannot write files a worker does: kept, read back, and kept once', async () => {
  let started = 0;
  const start = (): Worker => {
    started++;
    return new Worker(writer, { type: 'module' });
  };
  const bytes = createFileBytes(writeByWorker(createFileWorker(start)));
  const page = new TextEncoder().encode(`<p>kept ${crypto.randomUUID()}</p>`.repeat(10_000));
  const [first, second] = [await bytes.keep(page), await bytes.keep(page)];
  expect(first.ok && second.ok && first.value === second.value).toBe(true);
  expect(await bytes.keep(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: true });
  expect(started).toBe(1);
  const read = first.ok ? await createFileBytes().read(first.value) : first;
  expect(read.ok && read.value).toEqual(page);
  expect(canWriteHere()).toBe(true);
});

test('[S31] a writer that cannot be started fails as a value, and nothing is called kept', async () => {
  const bytes = createFileBytes(
    writeByWorker(createFileWorker(() => new Worker('data:text/javascript,throw 1'))),
  );
  expect((await bytes.keep(new Uint8Array([9, 8, crypto.getRandomValues(new Uint8Array(1))[0]!]))).ok).toBe(
    false,
  );
});
