import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageCommand } from '../messages.ts';
import { createOutbox } from './outbox.ts';

const stored = new Map<string, unknown>();
const asked: (string | null)[] = [];

/** The browser's storage, as far as it is used here. */
const local = {
  get: (keys: string[] | null) => {
    asked.push(...(keys ?? [null]));
    const here = [...stored].filter(([key]) => keys === null || keys.includes(key));
    return Promise.resolve(structuredClone(Object.fromEntries(here)));
  },
  set: (items: object) => Promise.resolve(Object.entries(items).forEach(([k, v]) => stored.set(k, v))),
  remove: (keys: string[]) => Promise.resolve(keys.forEach((key) => stored.delete(key))),
};

beforeEach(() => {
  stored.clear();
  asked.length = 0;
  vi.stubGlobal('chrome', { storage: { local } });
});
afterEach(() => vi.unstubAllGlobals());

const world = (byte: number) => ({
  now: () => 1,
  random: (length: number) => new Uint8Array(length).fill(byte),
});
const undo = (at: number): PageCommand => ({ type: 'delete', finding: 'f', at });
const A = 'https://a.example/doc';

test('a later visit finds what earlier ones left, oldest first, and takes it', async () => {
  await Promise.all(
    [2, 1].map((at) => createOutbox(`${A}#part`, world(at)).put({ id: `${at}`, command: undo(at) })),
  );
  const outbox = createOutbox(A, world(9));
  expect(await outbox.read()).toEqual([1, 2].map((at) => ({ id: `${at}`, command: undo(at) })));
  await Promise.all([outbox.take('1'), outbox.take('2')]);
  expect(stored.size).toBe(0);
});

test('many at once are all kept', async () => {
  const outbox = createOutbox(A, world(1));
  await Promise.all([1, 2, 3].map((at) => outbox.put({ id: `${at}`, command: undo(at) })));
  await outbox.take('2');
  expect((await createOutbox(A, world(2)).read()).map(({ id }) => id)).toEqual(['1', '3']);
});

test('what waits for other pages is never read', async () => {
  await createOutbox('https://a.example/other', world(1)).put({ id: '1', command: undo(1) });
  asked.length = 0;
  const outbox = createOutbox(A, world(1));
  expect(await outbox.read()).toEqual([]);
  await outbox.put({ id: '2', command: undo(2) });
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every((key) => key?.startsWith(`out/${A}#`))).toBe(true);
});
