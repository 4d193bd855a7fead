import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { META, openClient, openTestServer, pause, token, until, WS } from '../../test/faults/harness.ts';
import { AWARENESS, frame, openRaw, SYNC } from '../../test/faults/raw-client.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);

/** A document whose edits are at hand one by one. */
function openEdits(clientID: number): { readonly doc: Y.Doc; edit(key: string, value: unknown): Uint8Array } {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  let made: Uint8Array = new Uint8Array();
  doc.on('update', (update: Uint8Array) => (made = update));
  return {
    doc,
    edit: (key, value) => {
      doc.getMap('ann').set(key, value);
      return made;
    },
  };
}

function onDisk(server: Awaited<ReturnType<typeof openTestServer>>): Y.Map<unknown> {
  const doc = new Y.Doc();
  for (const update of server.log.readDocument(META).updates) Y.applyUpdate(doc, update);
  return doc.getMap('ann');
}

test('[V1] edits that come at once, with questions and presence between them, are taken in their order', async () => {
  const server = keep(await openTestServer());
  const anna = keep(await openRaw(server.url, META, token('anna')));
  const { edit } = openEdits(7);
  for (let n = 1; n <= 200; n++) {
    anna.update(edit(`k${n}`, n));
    if (n % 3 === 0) anna.send(frame(META, SYNC, 0, new Uint8Array([0])));
    if (n % 5 === 0) anna.send(frame(META, AWARENESS, Buffer.from([1, 7, n % 127, 2, 123, 125])));
    if (n % 20 === 0) await pause(1);
  }
  await until(() => anna.acks.length === 200);
  expect(anna.acks).not.toContain(false);
  expect(anna.closed).toEqual([]);
  expect(onDisk(server).size).toBe(200);
});

test('[V4] what stands behind a refused edit is not taken, though it came with it', async () => {
  const server = keep(await openTestServer());
  const mallory = keep(await openRaw(server.url, META, token('mallory')));
  const lost = openEdits(8);
  lost.edit('first', 1);
  mallory.update(lost.edit('second', 2));
  mallory.update(openEdits(9).edit('behind', 3));
  await until(() => mallory.closed.length > 0);
  expect(mallory.closed).toEqual(['update-refused']);
  const anna = keep(openClient(server.url, token('anna')));
  anna.map.set('here', 1);
  await anna.saved();
  expect([...onDisk(server).keys()]).toEqual(['here']);
});

test('[V6] [V7] an edit of a reader is not taken, nor one of a device that is lost; what is held back comes', async () => {
  const server = keep(await openTestServer({ limits: { messagesPerSecond: 100, messageBurst: 20 } }));
  const reader = keep(await openRaw(server.url, META, token('rita', 'reader')));
  reader.update(openEdits(10).edit('reader', 1));
  await until(() => reader.acks.length > 0);
  expect(reader.acks).toEqual([false]);
  const anna = keep(await openRaw(server.url, META, token('anna')));
  const { edit } = openEdits(11);
  for (let n = 1; n <= 40; n++) anna.update(edit(`k${n}`, n));
  await until(() => anna.acks.length === 40);
  server.gate.revoke(WS, 'device-anna');
  anna.update(edit('after', 1));
  await until(() => anna.closed.length > 0);
  expect(anna.closed).toEqual(['device-lost']);
  await pause(50);
  expect(onDisk(server).size).toBe(40);
});
