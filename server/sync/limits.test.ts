import { afterEach, expect, test } from 'vitest';
import { openClient, openTestServer, pause, token, until } from '../../test/faults/harness.ts';
import { createPace } from './pace.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);

test('[V15] one member is held back, then refused; another is not', () => {
  const pace = createPace({ perSecond: 10, burst: 5, mostWait: 1000 });
  const waits = Array.from({ length: 20 }, () => pace.take('anna', 0));
  expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
  expect(waits[5]).toBe(100);
  expect(waits[14]).toBe(1000);
  expect(waits[15]).toBeUndefined();
  expect(pace.take('ben', 0)).toBe(0);
  expect(pace.take('anna', 10_000)).toBe(0);
});

test('[V15] who sends too fast waits, and loses nothing', async () => {
  const server = keep(await openTestServer({ limits: { messagesPerSecond: 100, messageBurst: 20 } }));
  const anna = keep(openClient(server.url, token('anna')));
  const ben = keep(openClient(server.url, token('ben')));
  await Promise.all([anna.saved(), ben.saved()]);
  for (let i = 0; i < 60; i++) anna.map.set(`k${i}`, i);
  await anna.saved();
  await until(() => ben.map.size === 60);
  expect(anna.reasons).toEqual([]);
});

test('[V15] a document that is full takes nothing more, and still opens', async () => {
  const server = keep(await openTestServer({ limits: { documentBytes: 50_000 } }));
  const anna = keep(openClient(server.url, token('anna')));
  await anna.saved();
  anna.map.set('a', 'x'.repeat(40_000));
  await anna.saved();
  anna.map.set('b', 'x'.repeat(20_000));
  await until(() => anna.reasons.includes('workspace-full'));
  const ben = keep(openClient(server.url, token('ben')));
  await ben.saved();
  await pause(20);
  expect([...ben.map.keys()]).toEqual(['a']);
});
