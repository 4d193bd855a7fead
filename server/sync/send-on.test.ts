import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { META, openClient, openTestServer, SESSION, token, until } from '../../test/faults/harness.ts';
import { AWARENESS, frame, openRaw, SYNC, type RawClient } from '../../test/faults/raw-client.ts';
import { toFrame } from './frames.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);

const UPDATE = 2;
const START = META.length + 1;
const updatesOf = ({ received }: RawClient): Uint8Array[] =>
  received.filter((bytes) => bytes[START] === SYNC && bytes[START + 1] === UPDATE);

test('[V1] everybody who is there gets an edit once, as it was made, and its author too', async () => {
  const server = keep(await openTestServer());
  const anna = keep(await openRaw(server.url, META, token('anna')));
  const ben = keep(await openRaw(server.url, META, token('ben')));
  const doc = new Y.Doc();
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => made.push(update));
  for (const key of ['one', 'two', 'three']) {
    doc.getMap('ann').set(key, 1);
    anna.update(made.at(-1)!);
    await until(() => anna.acks.length === made.length);
  }
  await until(() => updatesOf(ben).length >= made.length);
  // Whatever were sent twice would be there before the answer to this.
  ben.update(new Uint8Array([0, 0]));
  await until(() => ben.acks.length > 0);
  const wanted = made.map((update) => Buffer.from(frame(META, SYNC, UPDATE, update)));
  expect(updatesOf(ben).map((bytes) => Buffer.from(bytes))).toEqual(wanted);
  expect(updatesOf(anna)).toHaveLength(made.length);
});

test('[V1] [V8] presence that comes with an edit is told as well', async () => {
  const server = keep(await openTestServer());
  const anna = keep(await openRaw(server.url, SESSION, token('anna')));
  const ben = keep(await openRaw(server.url, SESSION, token('ben')));
  const cleo = keep(openClient(server.url, token('cleo'), { name: SESSION }));
  await cleo.saved();
  const seen = new Set<string>();
  cleo.provider.awareness!.on('update', () => {
    for (const [client, { member }] of cleo.provider.awareness!.getStates()) {
      if (member === 'ben') seen.add(`${client} ${cleo.provider.awareness!.meta.get(client)!.clock}`);
    }
  });
  const doc = new Y.Doc();
  let update: Uint8Array = new Uint8Array();
  doc.on('update', (made: Uint8Array) => (update = made));
  for (let clock = 1; clock <= 30; clock++) {
    doc.getMap('ann').set('at', clock);
    anna.update(update);
    // One state: client 7, its clock, and a value in JSON.
    ben.send(frame(SESSION, AWARENESS, Buffer.from([1, 7, clock, 2, ...Buffer.from('{}')])));
    await until(() => anna.acks.length === clock);
    await until(() => seen.has(`7 ${clock}`), 5000);
  }
  await until(() => cleo.map.get('at') === 30);
});

test.each([0, 125, 126, 65_535, 65_536, 300_000])(
  'a message of %d bytes is one frame that a socket reads as it was',
  async (length) => {
    const message = new Uint8Array(length).map((_, at) => at % 251);
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    server.on('connection', (_socket, { socket: wire }) => wire.write(toFrame(message)));
    await once(server, 'listening');
    const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    keep({ close: () => (socket.terminate(), server.close()) });
    const [data, isBinary] = (await once(socket, 'message')) as [Buffer, boolean];
    expect(isBinary).toBe(true);
    expect(Buffer.compare(data, message)).toBe(0);
  },
);

test('[V1] what the write-ahead log holds is copied back between edits, not within one', async () => {
  const server = keep(await openTestServer());
  const anna = keep(await openRaw(server.url, META, token('anna')));
  const doc = new Y.Doc();
  let update: Uint8Array = new Uint8Array();
  doc.on('update', (made: Uint8Array) => (update = made));
  // SQLite would do it after 1000 pages; an edit takes three.
  let most = 0;
  for (let n = 1; n <= 400; n++) {
    doc.getMap('ann').set('at', n);
    anna.update(update);
    await until(() => anna.acks.length === n);
    const state = server.database.sqlite.prepare('pragma wal_checkpoint(noop)').get();
    most = Math.max(most, Number(state?.['log']));
  }
  expect(most).toBeGreaterThan(400);
  expect(most).toBeLessThan(700);
});
