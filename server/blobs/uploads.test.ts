/** Uploads that go wrong on the way. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  askPaper,
  beginPaper,
  offsetOf,
  openPlace,
  openPlaceAt,
  type Place,
} from '../../test/faults/papers.ts';
import { addressOf, startProcess } from '../../test/faults/server-process.ts';
import { TestClock } from '../../test/faults/test-clock.ts';
import { startServer } from '../api/test-device.ts';

let folder = '';
const ends: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-uploads-'));
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  await rm(folder, { recursive: true });
});

const MB = 1024 * 1024;
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Sends without end until the server answers or cuts; gives the answer's code and how much was sent. */
function sendWithoutEnd(
  place: Place,
  headers: Record<string, string>,
): Promise<{ code: string; sent: number }> {
  return new Promise((settle) => {
    const chunk = randomBytes(64 * 1024);
    let sent = 0;
    let isOver = false;
    const upload = beginPaper(place, 'c'.repeat(64), headers);
    upload.on('response', async (response) => {
      isOver = true;
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      upload.destroy();
      settle({ code: (JSON.parse(Buffer.concat(parts).toString()) as { code: string }).code, sent });
    });
    upload.on('close', () => settle({ code: 'cut', sent }));
    const more = (): void => {
      if (isOver || upload.destroyed) return;
      sent += chunk.length;
      upload.write(chunk, () => setImmediate(more));
    };
    more();
  });
}

describe('five gigabytes', () => {
  it('[V28] are refused by what was announced, and by counting where less was; most of it is never read', async () => {
    const server = await startServer({ paperBytes: 10 * MB });
    ends.push(() => server.close());
    const place = await openPlace(server);
    const five = String(5 * 1024 * MB);
    const announced = await sendWithoutEnd(place, { 'Content-Length': five });
    expect(announced.code).toBe('blob-too-large');
    const hidden = await sendWithoutEnd(place, { 'Upload-Length': '100000' });
    expect(hidden.code).toBe('blob-wrong');
    const unsaid = await sendWithoutEnd(place, {});
    expect(unsaid.code).toBe('command-invalid');
    for (const { sent } of [announced, hidden, unsaid]) expect(sent).toBeLessThan(100 * MB);
    const kept = await readdir(join(server.dataDir, 'blobs'), { recursive: true });
    expect(kept.filter((name) => /c{16}/.test(name))).toEqual([]);
  });
});

describe('a server that goes in the middle', () => {
  it('[V29] killed with SIGKILL: the upload goes on where it ended', async () => {
    const env = { PORT: '0', SAMPLES_PORT: '0' };
    const first = startProcess(folder, env);
    ends.push(() => first.child.kill('SIGKILL'));
    const url = await addressOf(first);
    const place = await openPlaceAt(url);
    const bytes = randomBytes(3 * MB);
    const sha = hashOf(bytes);
    const length = String(bytes.length);
    beginPaper(place, sha, { 'Upload-Length': length, 'Content-Length': length }).write(
      bytes.subarray(0, 2 * MB),
    );
    await expect.poll(() => offsetOf(place, sha)).toBe(2 * MB);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = startProcess(folder, { ...env, PORT: new URL(url).port });
    ends.push(() => second.child.kill('SIGKILL'));
    await addressOf(second);
    expect(await offsetOf(place, sha)).toBe(2 * MB);
    const headers = { 'Upload-Offset': String(2 * MB), 'Upload-Length': length };
    expect((await askPaper(place, 'PUT', sha, headers, bytes.subarray(2 * MB))).status).toBe(201);
    expect(hashOf(Buffer.from(await (await askPaper(place, 'GET', sha)).arrayBuffer()))).toBe(sha);
  }, 180_000);

  it('[V29] what nobody went on with for a day is removed at the next start, and its room is free', async () => {
    const clock = new TestClock();
    const settings = { workspaceBytes: 3 * MB };
    const first = await startServer(settings, clock, folder);
    const place = await openPlace(first);
    const length = String(2 * MB);
    const sent = beginPaper(place, 'd'.repeat(64), { 'Upload-Length': length, 'Content-Length': length });
    sent.write(randomBytes(MB));
    await expect.poll(() => offsetOf(place, 'd'.repeat(64))).toBe(MB);
    sent.destroy();
    const other = randomBytes(2 * MB);
    expect((await askPaper(place, 'PUT', hashOf(other), {}, other)).status).toBe(507);
    await first.close();
    const parts = async (): Promise<string[]> =>
      (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.part'));
    clock.goOn(23 * 3600);
    await (await startServer(settings, clock, folder)).close();
    expect(await parts()).toHaveLength(1);
    clock.goOn(2 * 3600);
    const third = await startServer(settings, clock, folder);
    ends.push(() => third.close());
    await expect.poll(parts).toEqual([]);
    await expect.poll(() => third.lines.join('\n')).toContain('"event":"uploads-swept","uploads":1');
    const again = await openPlace(third);
    expect((await askPaper(again, 'PUT', hashOf(other), {}, other)).status).toBe(201);
  }, 180_000);
});

describe('names', () => {
  it('[V31] whatever is written in the path, nothing is listed and nothing but papers comes out', async () => {
    const server = await startServer({}, undefined, folder);
    ends.push(() => server.close());
    const place = await openPlace(server);
    await writeFile(join(folder, 'blobs', 'secret'), 'secret');
    const { ws } = place.by;
    const a = 'a'.repeat(64);
    const none = [
      '',
      '/',
      `/${ws}`,
      `/${ws}/`,
      '/secret',
      `/${a}/`,
      `/${a}%2f..%2fsecret`,
      '/..%2fsecret',
      '/%00',
    ];
    for (const path of none) {
      expect([path, (await rawGet(server.url, `/blobs${path}?ws=${ws}`, place.by.token)).status]).toEqual([
        path,
        404,
      ]);
    }
    const up = ['..', '%2e%2e', '..%5c', '%252e%252e', '....//', '.%00.'];
    for (const one of up.flatMap((part) => [`${part}/rapporteur.sqlite`, `${a}/${part}/${part}/secret`])) {
      const { text } = await rawGet(server.url, `/blobs/${one}?ws=${ws}`, place.by.token);
      expect([one, /SQLite|^secret/.test(text)]).toEqual([one, false]);
    }
    const folders = await rawGet(server.url, `/blobs/${'a'.repeat(64)}?ws=..%2f..`, place.by.token);
    expect(folders.status).toBe(403);
  });
});

/** The path goes as it is written; `fetch` would tidy it. */
function rawGet(url: string, path: string, token: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((settle, fail) => {
    const asked = request(
      { hostname, port, path, headers: { Authorization: `Bearer ${token}` } },
      async (response) => {
        let text = '';
        for await (const part of response) text += String(part);
        settle({ status: response.statusCode ?? 0, text });
      },
    );
    asked.on('error', fail);
    asked.end();
  });
}
