import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  META,
  openClient,
  openTestServer,
  pause,
  SESSION,
  token,
  until,
  type TestClient,
  type TestServer,
} from '../../test/faults/harness.ts';
import { DATABASE_FILE } from '../store/database.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);
const client = (server: TestServer, member: string, name: string): TestClient =>
  keep(openClient(server.url, token(member), { name }));

const PASSAGE = '01900000-0000-7000-8000-0000000000bb';
const seenOf = (by: TestClient, of: TestClient): unknown =>
  by.provider.awareness?.getStates().get(of.doc.clientID);

test('[V8] presence says who the server admitted and the passage on the screen, and nothing else', async () => {
  const server = keep(await openTestServer());
  const anna = client(server, 'anna', SESSION);
  const ben = client(server, 'ben', SESSION);
  await Promise.all([anna.saved(), ben.saved()]);
  ben.provider.awareness?.setLocalState({ member: 'anna', words: 'secret', at: PASSAGE });
  await until(() => seenOf(anna, ben) !== undefined);
  expect(seenOf(anna, ben)).toEqual({ member: 'ben', at: PASSAGE });
  ben.provider.awareness?.setLocalState({ at: 'words that are no passage' });
  await until(() => !JSON.stringify(seenOf(anna, ben)).includes('at'));
  expect(seenOf(anna, ben)).toEqual({ member: 'ben' });
});

test('[V8] outside a tagging session nobody’s presence is told', async () => {
  const server = keep(await openTestServer());
  const [anna, ben] = [client(server, 'anna', META), client(server, 'ben', META)];
  await Promise.all([anna.saved(), ben.saved()]);
  ben.provider.awareness?.setLocalState({ at: PASSAGE });
  ben.map.set('after that', 1);
  await until(() => anna.map.has('after that'));
  await pause(100);
  expect(seenOf(anna, ben)).toBeUndefined();
});

test('[V80] what a session has taken out is soon in no row of the log, nor in the file once it was copied back', async () => {
  const server = keep(await openTestServer({ limits: { storeDelayMs: 50 } }));
  const anna = client(server, 'anna', SESSION);
  const views = anna.doc.getMap('view');
  for (let i = 0; i < 20; i++) views.set(`p|${i}`, { said: 'risk', reason: `because-of-this-${i}` });
  await anna.saved();
  anna.doc.transact(() => [...views.keys()].forEach((key) => views.delete(key)));
  await anna.saved();
  const inLog = (): boolean =>
    server.log
      .readDocument(SESSION)
      .updates.some((update) => Buffer.from(update).includes('because-of-this'));
  await until(() => !inLog());
  server.database.sqlite.exec('pragma wal_checkpoint(truncate)');
  expect(readFileSync(join(server.folder, DATABASE_FILE)).includes('because-of-this')).toBe(false);
  const kept = new Y.Doc();
  for (const update of server.log.readDocument(SESSION).updates) Y.applyUpdate(kept, update);
  expect(kept.getMap('view').size).toBe(0);
});

test('[V80] a member may take out all views of a session at once, also those of others', async () => {
  const server = keep(await openTestServer());
  const anna = client(server, 'anna', SESSION);
  for (let at = 0; at < 10; at++) {
    const one = client(server, `member${at}`, SESSION);
    for (let i = 0; i < 15; i++) one.doc.getMap('view').set(`p${i}|${at}`, { said: 'risk' });
    await one.saved();
  }
  const views = anna.doc.getMap('view');
  await until(() => views.size === 150);
  anna.doc.transact(() => [...views.keys()].forEach((key) => views.delete(key)));
  await anna.saved();
  expect(anna.reasons).toEqual([]);
});
