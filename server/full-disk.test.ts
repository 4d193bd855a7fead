/** A disk that is really full, where this account may make a small one. */
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openClient, until } from '../test/faults/harness.ts';
import { askPaper, offsetOf, openPlace } from '../test/faults/papers.ts';
import { startServer } from './api/test-device.ts';

let folder = '';
const ends: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-full-'));
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  await rm(folder, { recursive: true });
});

const MB = 1024 * 1024;
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A disk of ten megabytes, of which the server's log takes four before it begins; false where this account may not make one. */
function mountSmall(at: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=10m', 'tmpfs', at], { stdio: 'ignore' });
    ends.push(() => execFileSync('umount', ['-l', at]));
    return true;
  } catch {
    return false;
  }
}

describe('a full disk', () => {
  it('[V11] in the middle of an upload and under edits is told, /healthz says so, and all goes on when there is room', async ({
    skip,
  }) => {
    if (!mountSmall(folder)) skip('this account may not mount a small disk');
    const server = await startServer({}, undefined, folder);
    ends.push(() => server.close());
    const place = await openPlace(server);
    const line = openClient(`${server.url.replace('http', 'ws')}/sync`, place.by.token, {
      name: `w/${place.by.ws}/meta`,
    });
    ends.push(() => line.close());
    line.map.set('before', 1);
    await line.saved();
    const bytes = randomBytes(12 * MB);
    const sha = hashOf(bytes);
    const full = await askPaper(place, 'PUT', sha, {}, bytes);
    expect([full.status, await full.json()]).toMatchObject([507, { code: 'server-full' }]);
    const had = await offsetOf(place, sha);
    expect(had).toBeGreaterThan(MB);
    const isSettled = (): boolean => line.reasons.length > 0 || !line.provider.hasUnsyncedChanges;
    // The log has room for some of it.
    for (let i = 0; i < 15 && line.reasons.length === 0; i++) {
      line.map.set(`while full ${i}`, 'x'.repeat(400_000));
      await until(isSettled);
    }
    expect(line.reasons).toContain('server-full');
    await expect.poll(async () => (await fetch(`${server.url}/healthz`)).status).toBe(503);
    execFileSync('mount', ['-o', 'remount,size=64m', folder]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const headers = { 'Upload-Offset': String(had), 'Upload-Length': String(bytes.length) };
    expect((await askPaper(place, 'PUT', sha, headers, bytes.subarray(had))).status).toBe(201);
    const back = openClient(`${server.url.replace('http', 'ws')}/sync`, place.by.token, {
      name: `w/${place.by.ws}/meta`,
      doc: line.doc,
    });
    ends.push(() => back.close());
    await back.saved();
    expect(server.lines.join('\n')).toContain('"code":"server-full"');
  }, 180_000);
});
