/** The whole server as a process, with devices at its doors. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressOf, startProcess, type ServerProcess } from '../test/faults/server-process.ts';
import { openRealDevice, until, value, world, type RealDevice } from '../test/sync/real-device.ts';
import { createId, type WorkspaceId } from '../shared/core/ids.ts';
import { getBlob, putBlob } from '../shared/sync/server/blobs.ts';

let folder = '';
let ended: AbortController;
const processes: ServerProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-process-'));
  ended = new AbortController();
});

afterEach(async () => {
  ended.abort();
  for (const { child, ended: gone } of processes.splice(0)) {
    child.kill('SIGKILL');
    await gone;
  }
  await rm(folder, { recursive: true });
});

function start(env: Readonly<Record<string, string>> = {}): ServerProcess {
  const started = startProcess(folder, { PORT: '0', SAMPLES_PORT: '0', ...env });
  processes.push(started);
  return started;
}

interface Member {
  readonly device: RealDevice;
  readonly ws: WorkspaceId;
  readonly token: string;
}

async function openGroup(host: string): Promise<Member> {
  const device = await openRealDevice(host, ended.signal);
  const ws = createId(world);
  value(await device.account.create(ws, 'group', device.member));
  return { device, ws, token: value(await device.tokens.get(ws)) };
}

/** Says that a megabyte comes, sends some of it, and waits. */
function sendHalf(host: string, { ws, token }: Member): Promise<{ readonly isCut: Promise<void> }> {
  const headers = {
    Authorization: `Bearer ${token}`,
    'Upload-Length': '1000000',
    'Content-Length': '1000000',
  };
  return new Promise((sent) => {
    const upload = request(`${host}/blobs/${'a'.repeat(64)}?ws=${ws}`, { method: 'PUT', headers });
    const isCut = new Promise<void>((cut) => {
      upload.on('error', () => cut());
      upload.on('close', () => cut());
    });
    upload.write(randomBytes(300_000), () => sent({ isCut }));
  });
}

describe('told to stop', () => {
  it('[V9] sockets are told, what waits is answered, all that was called shared is there, the status is 0', async () => {
    const server = start();
    const host = await addressOf(server);
    const anna = await openGroup(host);
    const { doc, line } = anna.device.open(anna.ws, `w/${anna.ws}/meta`);
    for (let i = 0; i < 200; i++) doc.getMap('ann').set(`k${i}`, i);
    await until(line.state, 'shared');
    const bare = new WebSocket(`${host.replace('http', 'ws')}/sync`);
    const code = new Promise<number>((closed) =>
      bare.addEventListener('close', (event) => closed(event.code)),
    );
    await new Promise((opened) => bare.addEventListener('open', opened));
    const half = await sendHalf(host, anna);
    const commit = createHash('sha256').update('x').digest('base64url');
    const offered = value(await anna.device.api.offerMeet(anna.token, { commit }));
    const poll = anna.device.api.meet(offered.code, { token: anna.token });
    server.child.kill('SIGTERM');
    expect(await code).toBe(1001);
    expect(await poll).toEqual({ ok: true, value: { state: 'waiting' } });
    await half.isCut;
    const { code: status, stderr, stdout } = await server.ended;
    expect([status, stderr]).toEqual([0, '']);
    const last = JSON.parse(stdout.trim().split('\n').at(-1)!) as { event: string; ms: number };
    expect(last.event).toBe('stopped');
    expect(last.ms).toBeLessThan(10_000);
    await until(line.state, 'waiting');
    doc.getMap('ann').set('offline', 1);

    const again = start({ PORT: new URL(host).port });
    await addressOf(again);
    await until(line.state, 'shared');
    const ben = anna.device.open(anna.ws, `w/${anna.ws}/meta`);
    await expect.poll(() => ben.doc.getMap('ann').size).toBe(201);
  }, 180_000);
});

describe('what it prints', () => {
  it('[V33] start and stop, and no word, name, id, address, token or secret of what went through every door', async () => {
    const server = start({ METRICS: 'yes' });
    const host = await addressOf(server);
    const secret = 'Brightwater';
    const anna = await openGroup(host);
    const terms = { purpose: 'group', role: 'member', seconds: null, uses: 1, says: secret } as const;
    const link = value(await anna.device.account.invite(anna.ws, anna.token, terms));
    const ben = await openRealDevice(host, ended.signal);
    value(await ben.account.join(link, ben.member));
    const { doc, line } = anna.device.open(anna.ws, `w/${anna.ws}/meta`);
    doc.getMap('ann').set(secret, secret);
    await until(line.state, 'shared');
    const deps = { server: anna.device.api, tokens: anna.device.tokens, ws: anna.ws };
    const file = value(await putBlob(deps, Buffer.from(secret.repeat(100))));
    value(await getBlob(deps, file));
    const by = { Authorization: `Bearer ${anna.token}` };
    for (const [path, init] of [
      [`/blobs/${'b'.repeat(64)}?ws=${anna.ws}`, { method: 'PUT', headers: by, body: secret }],
      [`/blobs/${secret}?ws=${secret}`, { headers: by }],
      [`/blobs/${file}?ws=${secret}`, { headers: { Authorization: `Bearer ${secret}` } }],
      ['/api/join', { method: 'POST', body: JSON.stringify({ [secret]: secret }) }],
      [`/api/meet/${secret.toUpperCase()}`, { method: 'POST', body: `{"name":"${secret}"}` }],
      [`/${secret}?${secret}=%ff`, {}],
      [`//${secret}`, {}],
    ] as const) {
      await fetch(host + path, init);
    }
    const socket = new WebSocket(`${host.replace('http', 'ws')}/sync`);
    await new Promise((opened) => socket.addEventListener('open', opened));
    socket.send(Buffer.from(`\u000b${secret}\u0000\u0002\u0001`));
    socket.send(new Uint8Array(100).fill(200));
    const admitted = anna.device.open(anna.ws, `w/${anna.ws}/r/${secret}`);
    await until(admitted.line.state, 'refused');
    expect(await (await fetch(`${host}/metrics`)).text()).not.toContain(secret);
    server.child.kill('SIGTERM');
    const { stdout, stderr } = await server.ended;
    expect(stderr).toBe('');
    const lines = stdout.trim().split('\n').slice(4);
    const events = lines.map((text) => (JSON.parse(text) as { event: string }).event);
    expect(events[0]).toBe('started');
    expect(events.slice(-2)).toEqual(['stopping', 'stopped']);
    const ids = [anna.ws, anna.device.id, anna.device.member, ben.id, ben.member, file];
    for (const word of [secret, anna.token, link.secret, link.invite, '127.0.0.1', folder, ...ids]) {
      expect(lines.join('\n')).not.toContain(word);
    }
  }, 180_000);
});

describe('its data folder', () => {
  it('[V40] is one process’s: a second refuses in one sentence, and the first goes on', async () => {
    const host = await addressOf(start());
    const { code, stderr, stdout } = await start().ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `Another Rapporteur is running with the data folder ${join(folder, 'data')}. Stop that one, or set DATA_DIR to another folder.\n`,
    );
    expect(await (await fetch(`${host}/healthz`)).json()).toMatchObject({ ok: true });
  }, 180_000);

  it('[V40] is let go by a process that was killed', async () => {
    const first = start();
    await addressOf(first);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(await addressOf(start())).not.toBe('');
  }, 180_000);

  it.skipIf(process.platform === 'win32')(
    '[V40] and all that is in it can be read by its own account only',
    async () => {
      const host = await addressOf(start());
      const anna = await openGroup(host);
      const deps = { server: anna.device.api, tokens: anna.device.tokens, ws: anna.ws };
      value(await putBlob(deps, randomBytes(100)));
      const found = await readdir(folder, { recursive: true });
      expect(found.length).toBeGreaterThan(5);
      for (const name of found) {
        expect([name, (await stat(join(folder, name))).mode & 0o077]).toEqual([name, 0]);
      }
    },
    60_000,
  );
});
