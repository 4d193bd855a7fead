/** Frames that are forged, at the whole server over real sockets: who sends them is shut out, and nobody else notices. */
import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openClient, until, type TestClient } from '../test/faults/harness.ts';
import { frame, openRaw, SYNC, type RawClient } from '../test/faults/raw-client.ts';
import type { Admission } from '../shared/core/server-protocol.ts';
import { createDevice, invite, joinBy, startServer, type TestServer } from './api/test-device.ts';
import { DATABASE_FILE } from './store/database.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});
function keep<T extends { close(): unknown }>(one: T): T {
  ends.push(() => one.close());
  return one;
}

const AUTH = 2;

interface Scene {
  readonly server: TestServer;
  readonly socket: string;
  readonly meta: string;
  readonly anna: Admission;
  readonly mallory: Admission;
  readonly line: TestClient;
}

/** A group with Anna, who behaves and has an edit acknowledged, and Mallory, who was let in. */
async function openScene(): Promise<Scene> {
  const server = keep(await startServer());
  const anna = await createDevice(server).create('group');
  const joined = await joinBy(server, createDevice(server), anna.ws, await invite(server, anna));
  const mallory = joined.body as Admission;
  const socket = `${server.url.replace('http', 'ws')}/sync`;
  const meta = `w/${anna.ws}/meta`;
  const line = keep(openClient(socket, anna.token, { name: meta }));
  line.map.set('before', 1);
  await line.saved();
  return { server, socket, meta, anna, mallory, line };
}

const openMallory = async ({ socket, meta, mallory }: Scene): Promise<RawClient> =>
  keep(await openRaw(socket, meta, mallory.token));

/** An edit in the name of another's client id, as that one would go on. */
function forge({ doc }: TestClient): Uint8Array {
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(doc));
  forged.clientID = doc.clientID;
  const before = Y.encodeStateVector(forged);
  forged.getMap('ann').set('forged', 1);
  return Y.encodeStateAsUpdate(forged, before);
}

function large(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('ann').set('forged', 'x'.repeat(1_500_000));
  return Y.encodeStateAsUpdate(doc);
}

/** Anna goes on, a third member finds all of hers and nothing else, and her line never was closed. */
async function expectUnaffected({ server, socket, meta, anna, line }: Scene): Promise<void> {
  line.map.set('after', 2);
  await line.saved();
  const joined = await joinBy(server, createDevice(server), anna.ws, await invite(server, anna));
  const ben = keep(openClient(socket, (joined.body as Admission).token, { name: meta }));
  await until(() => ben.map.has('after'));
  expect([...ben.map.keys()].toSorted()).toEqual(['after', 'before']);
  expect(line.reasons).toEqual([]);
}

describe('[V4, V5, V6] forged frames at the whole server', () => {
  const shutOut: readonly (readonly [string, (scene: Scene) => Uint8Array])[] = [
    ['garbage in place of an update', () => new Uint8Array([9, 200, 200, 200, 1, 2, 3])],
    ['an update cut in half', ({ line }) => forge(line).subarray(0, 12)],
    ['an update of 1.5 MB', large],
    ["an update in the name of another's client id", ({ line }) => forge(line)],
  ];
  it.each(shutOut)('%s: its sender is shut out, the other member loses nothing', async (_name, bytes) => {
    const scene = await openScene();
    const mallory = await openMallory(scene);
    mallory.update(bytes(scene));
    await until(() => mallory.closed.length > 0);
    expect(mallory.closed).toEqual(['update-refused']);
    expect(mallory.acks).toEqual([]);
    await expectUnaffected(scene);
  });

  it('noise, a frame of 3 MB and words in place of bytes end at most that socket', async () => {
    const scene = await openScene();
    const noise = await openMallory(scene);
    noise.send(new Uint8Array(300).map((_, i) => (i * 151) % 256));
    const huge = await openMallory(scene);
    huge.send(new Uint8Array(3_000_000));
    await until(() => huge.isEnded());
    const words = new WebSocket(scene.socket);
    let isClosed = false;
    words.addEventListener('close', () => (isClosed = true));
    words.addEventListener('open', () => words.send('let me in'));
    await until(() => isClosed);
    await expectUnaffected(scene);
  });

  it('a frame cut off in the middle of its bytes ends with its connection', async () => {
    const scene = await openScene();
    const { hostname, port } = new URL(scene.server.url);
    const wire = connect(Number(port), hostname);
    ends.push(() => wire.destroy());
    wire.write(
      'GET /sync HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    await new Promise((opened) => wire.once('data', opened));
    // A masked binary message that says 1000 bytes and brings three.
    wire.write(Buffer.from([0x82, 0xfe, 3, 232, 1, 2, 3, 4, 5, 6, 7]));
    wire.end();
    await new Promise((ended) => wire.once('close', ended));
    await expectUnaffected(scene);
  });

  it('a token of no server, of another workspace, and one that was changed open nothing', async () => {
    const scene = await openScene();
    const other = await createDevice(scene.server).create('group');
    const { token } = scene.mallory;
    const at = token.lastIndexOf('.') + 10;
    const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    for (const forged of ['', 'a.b.c', changed, other.token]) {
      const line = keep(openClient(scene.socket, forged || ' ', { name: scene.meta }));
      line.map.set('forged', 1);
      await until(() => line.reasons.length > 0);
      expect(line.reasons[0]).toBe('not-admitted');
      expect(line.map.has('before')).toBe(false);
    }
    await expectUnaffected(scene);
  });

  it('a document of another workspace is neither read nor written over a line that was let in', async () => {
    const scene = await openScene();
    const other = await createDevice(scene.server).create('group');
    const elsewhere = `w/${other.ws}/meta`;
    const owner = keep(openClient(scene.socket, other.token, { name: elsewhere }));
    owner.map.set('theirs', 1);
    await owner.saved();
    const mallory = await openMallory(scene);
    const before = mallory.received.length;
    mallory.send(frame(elsewhere, AUTH, 0, scene.mallory.token, '4.7.0'));
    mallory.send(frame(elsewhere, SYNC, 0, new Uint8Array([0])));
    mallory.send(frame(elsewhere, SYNC, 2, forge(scene.line)));
    await until(() => mallory.received.length > before);
    const said = Buffer.concat(mallory.received.slice(before)).toString('latin1');
    expect(said).toContain('not-admitted');
    expect(said).not.toContain('theirs');
    owner.map.set('still', 1);
    await owner.saved();
    expect([...owner.map.keys()].toSorted()).toEqual(['still', 'theirs']);
    await expectUnaffected(scene);
  });
});

it('[V11] /healthz says 503 while the store cannot be written, and 200 again', async () => {
  const server = keep(await startServer());
  const other = new DatabaseSync(join(server.dataDir, DATABASE_FILE));
  ends.push(() => other.close());
  other.exec('begin immediate');
  const held = await fetch(`${server.url}/healthz`);
  expect([held.status, await held.json()]).toMatchObject([503, { ok: false }]);
  other.exec('rollback');
  const free = await fetch(`${server.url}/healthz`);
  expect([free.status, await free.json()]).toMatchObject([200, { ok: true }]);
});
