import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { META, openClient, openTestServer, token, until, WS } from '../../test/faults/harness.ts';
import type { TestServer } from '../../test/faults/harness.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);

const NOISE = new Uint8Array([1, 200, 200, 200]);

/** Writes a key and gives the update, as a device would send it. */
function edit(doc: Y.Doc, key: string): Uint8Array {
  let sent: Uint8Array = new Uint8Array();
  doc.once('update', (update: Uint8Array) => (sent = update));
  doc.getMap('ann').set(key, key);
  return sent;
}

/** Two rows of Anna's and one of Ben's, of which the first is then broken on the disk. Both devices hold all three. */
function breakFirstRow(server: TestServer): { anna: Y.Doc; ben: Y.Doc } {
  const [anna, ben] = [new Y.Doc(), new Y.Doc()];
  const rows = [
    { by: 'anna', update: edit(anna, 'first'), doc: anna },
    { by: 'anna', update: edit(anna, 'second'), doc: anna },
    { by: 'ben', update: edit(ben, 'third'), doc: ben },
  ];
  for (const { update } of rows) for (const doc of [anna, ben]) Y.applyUpdate(doc, update);
  const entries = rows.map(({ by, update, doc }) => ({
    document: META,
    member: by,
    device: `device-${by}`,
    update,
    claims: [doc.clientID],
  }));
  const [first] = server.log.append(entries, Date.now());
  server.database.sqlite.prepare('update log set data = ? where id = ?').run(NOISE, first!);
  return { anna, ben };
}

const aside = (server: TestServer): unknown[] =>
  server.database.sqlite
    .prepare('select data from aside')
    .all()
    .map(({ data }) => data);

test('[V12] a row that cannot be read is put aside and told, the rest is there, and a device that has it brings it back', async () => {
  const server = await openTestServer();
  const { ben } = breakFirstRow(server);
  const before = server.log.readHeads(`w/${WS}/`)[META]!;
  const cleo = keep(openClient(server.url, token('cleo')));
  await until(() => cleo.map.has('third'));
  expect([...cleo.map.keys()]).toEqual(['third']);
  expect(aside(server)).toEqual([NOISE]);
  expect(server.log.readHeads(`w/${WS}/`)[META]).toBeGreaterThan(before);
  expect(server.observe.lines.join()).toContain('"event":"rows-put-aside","rows":1');
  cleo.map.set('meanwhile', 1);
  await cleo.saved();
  // Ben brings what Anna wrote.
  const back = keep(openClient(server.url, token('ben'), { doc: ben }));
  await back.saved();
  await until(() => cleo.map.size === 4);
  expect(back.reasons).toEqual([]);
  cleo.close();
  back.close();
  await server.close();
  const again = keep(await openTestServer({ folder: server.folder }));
  const dora = keep(openClient(again.url, token('dora')));
  await until(() => dora.map.size === 4);
  expect([...dora.map.keys()].toSorted()).toEqual(['first', 'meanwhile', 'second', 'third']);
  expect(aside(again)).toEqual([NOISE]);
});

test('[V12] who wrote it goes on writing, though what came after the broken row waits for it', async () => {
  const server = keep(await openTestServer());
  const { anna } = breakFirstRow(server);
  const back = keep(openClient(server.url, token('anna'), { doc: anna }));
  back.map.set('fourth', 1);
  await back.saved();
  const cleo = keep(openClient(server.url, token('cleo')));
  await until(() => cleo.map.size === 4);
  expect(back.reasons).toEqual([]);
});

test('[V12] a snapshot that cannot be read is kept aside as it is, and never replaced by nothing', async () => {
  const server = keep(await openTestServer());
  server.log.writeSnapshot(META, 5, NOISE);
  const anna = keep(openClient(server.url, token('anna')));
  anna.map.set('a', 1);
  await anna.saved();
  expect(aside(server)).toEqual([NOISE]);
});

test('[V12] a store that cannot read: refused, nothing changed, and there again when it can', async () => {
  let isBroken = true;
  const server = keep(
    await openTestServer({
      wrapLog: (log) => ({
        ...log,
        readDocument: (name) => {
          if (isBroken) throw new Error('database disk image is malformed');
          return log.readDocument(name);
        },
      }),
    }),
  );
  const anna = keep(openClient(server.url, token('anna')));
  anna.map.set('a', 1);
  await until(() => anna.reasons.includes('server-failed'));
  expect(server.log.readDocument(META).updates).toEqual([]);
  isBroken = false;
  const back = keep(openClient(server.url, token('anna'), { doc: anna.doc }));
  await back.saved();
  expect(server.log.readDocument(META).rows).toBe(1);
});
