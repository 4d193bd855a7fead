import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { TestClock } from '../../test/faults/test-clock.ts';
import {
  META,
  openClient,
  openTestServer,
  pause,
  token,
  until,
  WS,
  type TestClient,
  type TestServer,
} from '../../test/faults/harness.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);
const client = (server: TestServer, ...rest: [string, { name?: string; doc?: Y.Doc }?]): TestClient =>
  keep(openClient(server.url, ...rest));

test('[V1] what is acknowledged is in the log, and a second member gets it', async () => {
  const server = keep(await openTestServer());
  const anna = client(server, token('anna'));
  const ben = client(server, token('ben'));
  anna.map.set('a', 1);
  await anna.saved();
  const kept = new Y.Doc();
  for (const update of server.log.readDocument(META).updates) Y.applyUpdate(kept, update);
  expect(kept.getMap('ann').get('a')).toBe(1);
  await until(() => ben.map.get('a') === 1);
});

test('[V2] the same again, and a reconnect, append nothing', async () => {
  const server = keep(await openTestServer());
  const anna = openClient(server.url, token('anna'));
  anna.map.set('a', 1);
  anna.map.delete('a');
  await anna.saved();
  const { head } = server.log.readDocument(META);
  anna.close();
  const again = client(server, token('anna'), { doc: anna.doc });
  await again.saved();
  await pause(50);
  expect(server.log.readDocument(META).head).toBe(head);
});

test('[V3] snapshot and trimming keep heads and content', async () => {
  const server = keep(await openTestServer({ limits: { snapshotRows: 5, storeDelayMs: 50 } }));
  const anna = client(server, token('anna'));
  await anna.saved();
  for (let i = 0; i < 20; i++) {
    anna.map.set(`k${i}`, i);
    await pause(2);
  }
  await anna.saved();
  const head = server.log.readHeads(`w/${WS}/`)[META];
  expect(head).toBeGreaterThan(5);
  await until(() => server.log.readDocument(META).rows < 5);
  expect(server.log.readHeads(`w/${WS}/`)).toEqual({ [META]: head });
  expect(server.log.readHeads('w/01900000-0000-7000-8000-000000000002/')).toEqual({});
  await server.sync.close();
  const ben = new Y.Doc();
  for (const update of server.log.readDocument(META).updates) Y.applyUpdate(ben, update);
  expect(ben.getMap('ann').size).toBe(20);
});

test('[V6] a reader is told so and writes nothing; names of other workspaces and kinds are refused', async () => {
  const server = keep(await openTestServer());
  const rita = client(server, token('rita', 'reader'));
  await until(() => rita.provider.isAuthenticated);
  expect(rita.provider.authorizedScope).toBe('readonly');
  rita.map.set('a', 1);
  await pause(150);
  expect(rita.provider.hasUnsyncedChanges).toBe(true);
  expect(server.log.readDocument(META).updates).toEqual([]);
  const seal = `x/${WS}/${'a'.repeat(43)}`;
  for (const [name, kind] of [
    [`w/${WS.replace(/1$/, '2')}/meta`, 'group'],
    [`w/${WS}/other`, 'group'],
    [seal, 'group'],
    [META, 'own'],
    ['constructor', 'group'],
  ] as const) {
    const anna = client(server, token('anna', 'member', { kind }), { name });
    await until(() => anna.reasons.length > 0);
    expect(anna.provider.isAuthenticated).toBe(false);
  }
  const own = client(server, token('anna', 'member', { kind: 'own' }), { name: seal });
  await own.saved();
});

test('[V7] a token is renewed, one that runs out ends the document, a lost device at once', async () => {
  const clock = new TestClock();
  const server = keep(await openTestServer({ clock, limits: { renewMs: 30_000, sweepMs: 20 } }));
  const until100 = (): { until: number } => ({ until: clock.now() + 100_000 });
  let asked = 0;
  const anna = keep(openClient(server.url, () => (asked++, token('anna', 'member', until100()))));
  const ben = client(server, token('ben', 'member', until100()));
  const cleo = client(server, token('cleo', 'member', { until: clock.now() + 1e12 }));
  await Promise.all([anna.saved(), ben.saved(), cleo.saved()]);
  server.gate.revoke(WS, 'device-cleo');
  await until(() => cleo.reasons.includes('device-lost'));
  for (const times of [2, 3, 4]) {
    clock.goOn(40);
    await until(() => asked >= times);
  }
  await until(() => ben.reasons.includes('token-expired'));
  anna.map.set('still', 1);
  await anna.saved();
  expect(anna.reasons).toEqual([]);
});

test('[V9] closing waits for what is under way and keeps a snapshot', async () => {
  const server = await openTestServer();
  const anna = keep(openClient(server.url, token('anna')));
  await anna.saved();
  for (let i = 0; i < 50; i++) anna.map.set(`k${i}`, i);
  await pause(10);
  await server.sync.close();
  const stored = server.log.readDocument(META);
  expect(stored.rows).toBe(0);
  expect(stored.updates).toHaveLength(1);
  await server.close();
});

test('[V4] edits made while the line is being opened lean on what comes a moment later, and are taken', async () => {
  const server = keep(await openTestServer());
  const anna = client(server, token('anna'));
  for (let i = 0; i < 20; i++) {
    anna.map.set(`k${i}`, i);
    await pause(2);
  }
  await anna.saved();
  expect(anna.reasons).toEqual([]);
  const ben = client(server, token('ben'));
  await until(() => ben.map.size === 20);
});
