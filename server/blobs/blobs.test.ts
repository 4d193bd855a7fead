import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createDevice, invite, joinBy, startServer } from '../api/test-device.ts';

const server = await startServer({ paperBytes: 1_000_000, workspaceBytes: 1_500_000 });
afterAll(() => server.close());

const { ws, token } = await createDevice(server).create('group');
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Put {
  readonly offset?: number;
  readonly length?: number;
  readonly by?: string;
}

function ask(method: string, sha: string, headers: Record<string, string> = {}, body?: Buffer, by = token) {
  return fetch(`${server.url}/blobs/${sha}?ws=${ws}`, {
    method,
    headers: { Authorization: `Bearer ${by}`, ...headers },
    body: body ? new Uint8Array(body) : null,
  });
}

function put(sha: string, bytes: Buffer, { offset = 0, length = bytes.length, by = token }: Put = {}) {
  const headers = { 'Upload-Offset': String(offset), 'Upload-Length': String(length) };
  return ask('PUT', sha, headers, bytes, by);
}

const files = async (): Promise<string[]> =>
  (await readdir(join(server.dataDir, 'blobs'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

/** Says how much will come, sends some, and goes when that is there. */
async function cutOff(sha: string, bytes: Buffer, length: number): Promise<void> {
  const headers = {
    Authorization: `Bearer ${token}`,
    'Upload-Length': String(length),
    'Content-Length': String(length),
  };
  const sent = request(`${server.url}/blobs/${sha}?ws=${ws}`, { method: 'PUT', headers });
  sent.on('error', () => undefined);
  sent.write(bytes);
  const there = async (): Promise<string | null> => (await ask('HEAD', sha)).headers.get('Upload-Offset');
  await expect.poll(there).toBe(String(bytes.length));
  sent.destroy();
}

describe('kept papers', () => {
  it('[V27] whole and verified or not there; a wrong hash leaves nothing', async () => {
    const bytes = randomBytes(50_000);
    const sha = hashOf(bytes);
    expect((await put('a'.repeat(64), bytes)).status).toBe(422);
    expect(await (await put('b'.repeat(64), bytes)).json()).toMatchObject({ code: 'blob-wrong' });
    expect(await files()).toEqual([]);
    expect((await put(sha, bytes)).status).toBe(201);
    expect((await ask('HEAD', sha)).status).toBe(200);
    expect(Buffer.from(await (await ask('GET', sha)).arrayBuffer()).equals(bytes)).toBe(true);
    const part = await ask('GET', sha, { Range: 'bytes=49990-' });
    expect([part.status, part.headers.get('Content-Range')]).toEqual([206, 'bytes 49990-49999/50000']);
    expect((await ask('GET', sha, { Range: 'bytes=50000-' })).status).toBe(416);
  });

  it('[V28] too large, or more than the workspace has room for: refused before a byte is read', async () => {
    const five = await put('c'.repeat(64), Buffer.from('x'), { length: 5 * 1024 ** 3 });
    expect([five.status, await five.json()]).toMatchObject([413, { code: 'blob-too-large' }]);
    const big = randomBytes(900_000);
    expect((await put(hashOf(big), big)).status).toBe(201);
    const more = await put('d'.repeat(64), Buffer.from('x'), { length: 900_000 });
    expect([more.status, await more.json()]).toMatchObject([507, { code: 'workspace-full' }]);
    const longer = await put('e'.repeat(64), Buffer.from('xyz'), { length: 2 });
    expect(await longer.json()).toMatchObject({ code: 'blob-wrong' });
  });

  it('[V29] an upload that was cut off goes on where it ended, and the whole is hashed', async () => {
    const bytes = randomBytes(200_000);
    const sha = hashOf(bytes);
    await cutOff(sha, bytes.subarray(0, 80_000), bytes.length);
    const wrong = { offset: 90_000, length: bytes.length };
    // Until the server has heard that the sender went, another is told to wait.
    await expect.poll(async () => (await put(sha, bytes.subarray(90_000), wrong)).status).toBe(400);
    const next = { offset: 80_000, length: bytes.length };
    const some = await put(sha, bytes.subarray(80_000, 100_000), next);
    expect([some.status, some.headers.get('Upload-Offset')]).toEqual([204, '100000']);
    const rest = { offset: 100_000, length: bytes.length };
    expect((await put(sha, bytes.subarray(100_000), rest)).status).toBe(201);
    expect((await files()).some((name) => name.endsWith('.part'))).toBe(false);
  });

  it('[V30] two at once: one writes, the other is told to wait; the bytes are right', async () => {
    const bytes = randomBytes(300_000);
    const sha = hashOf(bytes);
    const statuses = (await Promise.all([put(sha, bytes), put(sha, bytes)])).map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.every((status) => status === 201 || status === 503)).toBe(true);
    expect(hashOf(Buffer.from(await (await ask('GET', sha)).arrayBuffer()))).toBe(sha);
  });

  it('[V31] never listed, never a page, never outside its folder', async () => {
    const bytes = Buffer.from('<script>alert(1)</script>');
    expect((await put(hashOf(bytes), bytes)).status).toBe(201);
    const { headers } = await ask('GET', hashOf(bytes));
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    const tricks = ['', '..%2f..%2frapporteur.sqlite', 'A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(64)}/x`];
    for (const trick of tricks) expect((await ask('GET', trick)).status).toBe(404);
    const target = join(server.dataDir, 'secret');
    await writeFile(target, 'secret');
    const folder = join(server.dataDir, 'blobs', ws, 'ff');
    await mkdir(folder, { recursive: true });
    await symlink(target, join(folder, 'f'.repeat(64)));
    expect((await ask('GET', 'f'.repeat(64))).status).toBe(404);
  });

  it('[V32] nothing without a token of that workspace, and a reader only reads', async () => {
    const bytes = randomBytes(10);
    const stranger = await createDevice(server).create('group');
    expect((await ask('GET', hashOf(bytes), {}, undefined, stranger.token)).status).toBe(403);
    expect((await ask('GET', hashOf(bytes), {}, undefined, 'x.y.z')).status).toBe(403);
    const link = await invite(server, { ws, token } as never, { role: 'reader' });
    const joined = await joinBy(server, createDevice(server), ws, link);
    const refused = await put(hashOf(bytes), bytes, { by: (joined.body as { token: string }).token });
    expect(await refused.json()).toMatchObject({ code: 'role-too-low' });
  });
});
