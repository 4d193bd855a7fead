import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openRaw, openSite, openTestFetch, type Answer, type TestOptions } from './test-web.ts';

const HTML = { 'Content-Type': 'text/html' };
const PAGE = '<!DOCTYPE html><p>Agenda';
const AT = 'http://saltmere.gov.uk/';

async function fromRaw(go: (socket: Socket) => void, limits: TestOptions['limits'] = {}): Promise<Answer> {
  const { get } = await openTestFetch({ site: await openRaw(go), limits });
  return await get(AT);
}

const head = (...lines: readonly string[]): string => `HTTP/1.1 200 OK\r\n${lines.join('\r\n')}\r\n\r\n`;

describe('too much, and too slow', () => {
  it('[V49] announced as too large: refused before it comes', async () => {
    const answer = await fromRaw((socket) => {
      socket.write(head('Content-Type: application/pdf', 'Content-Length: 2000000', '', '%PDF-'));
    });
    expect(answer).toMatchObject({ status: 413, code: 'fetch-too-large' });
  });

  it('[V49] a body without an end is cut one byte behind the limit', async () => {
    const site = await openSite((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/pdf' });
      response.write('%PDF-1.7');
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', more);
      more();
    });
    const { get } = await openTestFetch({ site, limits: { paperBytes: 300_000 } });
    const answer = await get(AT);
    expect([answer.status, answer.isWhole, answer.body.length, answer.said.most]).toEqual([
      200,
      true,
      300_001,
      '300000',
    ]);
  });

  it('[V49] a bomb: a thousand times larger unpacked', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(PAGE), Buffer.alloc(30_000_000, ' ')]));
    const site = await openSite((_request, response) => {
      response.writeHead(200, { ...HTML, 'Content-Encoding': 'gzip' }).end(bomb);
    });
    const { get } = await openTestFetch({ site, limits: { pageBytes: 100_000 } });
    const answer = await get(AT);
    expect([bomb.length < 100_000, answer.isWhole, answer.body.length]).toEqual([true, true, 100_001]);
  });

  it('[V49] packing that is none, or unknown', async () => {
    const torn = (encoding: string, body: Buffer): Promise<Answer> =>
      fromRaw((socket) => {
        socket.write(
          head('Content-Type: text/html', `Content-Encoding: ${encoding}`, `Content-Length: ${body.length}`),
        );
        socket.write(body);
      });
    expect(await torn('gzip', Buffer.from(PAGE))).toMatchObject({ code: 'site-unreachable' });
    expect(await torn('gzip', gzipSync(PAGE).subarray(0, 20))).toMatchObject({ code: 'site-unreachable' });
    expect(await torn('x-bomb', Buffer.from(PAGE))).toMatchObject({ code: 'site-failed' });
  });

  it('[V49] headers: too many, too slow, none, torn', async () => {
    const bomb = await fromRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      for (let i = 0; i < 2000; i++) socket.write(`X-${i}: ${'y'.repeat(1000)}\r\n`);
    });
    expect(bomb).toMatchObject({ code: 'site-unreachable' });
    const limits = { headers: 40 };
    expect(await fromRaw(() => undefined, limits)).toMatchObject({ status: 504, code: 'site-slow' });
    const drip = await fromRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX: ');
      const timer = setInterval(() => socket.write('y'), 5);
      socket.on('close', () => clearInterval(timer));
    }, limits);
    expect(drip).toMatchObject({ code: 'site-slow' });
    const always = await fromRaw((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 100 Continue\r\n\r\n'), 5);
      socket.on('close', () => clearInterval(timer));
    }, limits);
    expect(always).toMatchObject({ code: 'site-slow' });
    for (const text of ['SSH-2.0-x\r\n', 'HTTP/1.1 200 OK\r\nContent-', '']) {
      expect(await fromRaw((socket) => void socket.end(text))).toMatchObject({ code: 'site-unreachable' });
    }
    const other = head('Connection: Upgrade', 'Upgrade: x').replace('200 OK', '101 Go');
    expect(await fromRaw((socket) => void socket.end(other))).toMatchObject({ code: 'site-unreachable' });
  });

  it('[V49] a body that stops coming, before its first bytes and after', async () => {
    const before = await fromRaw(
      (socket) => void socket.write(head('Content-Type: text/html', 'Content-Length: 5000')),
      { idle: 40 },
    );
    expect(before).toMatchObject({ code: 'site-slow' });
    const after = await fromRaw(
      (socket) =>
        void socket.write(`${head('Content-Type: text/html', 'Content-Length: 5000')}${PAGE.padEnd(2000)}`),
      { idle: 40 },
    );
    expect([after.status, after.isWhole, after.body.length]).toEqual([200, false, 2000]);
  });

  it('[V49] a slow drip has an end too', async () => {
    const answer = await fromRaw(
      (socket) => {
        socket.write(`${head('Content-Type: text/html', 'Content-Length: 500000')}${PAGE.padEnd(2000)}`);
        const timer = setInterval(() => socket.write('x'), 5);
        socket.on('close', () => clearInterval(timer));
      },
      { whole: 150 },
    );
    expect([answer.status, answer.isWhole]).toEqual([200, false]);
  });

  it('[V49] a body that breaks off ends short here too', async () => {
    const answer = await fromRaw(
      (socket) =>
        void socket.end(`${head('Content-Type: text/html', 'Content-Length: 5000')}${PAGE.padEnd(3000)}`),
    );
    expect([answer.status, answer.isWhole, answer.headers['content-length']]).toEqual([200, false, '5000']);
  });

  it('[V49] who goes away takes the connection along, and the turn is free', async () => {
    let closed = 0;
    const site = await openRaw((socket) => {
      socket.write(
        `${head('Content-Type: application/pdf', 'Content-Length: 900000')}%PDF-${'x'.repeat(5000)}`,
      );
      socket.on('close', () => closed++);
    });
    const { port, get } = await openTestFetch({ site, limits: { atOnce: 1 } });
    const gone = new AbortController();
    const headers = { 'Fetch-Address': AT };
    const response = await fetch(`http://127.0.0.1:${port}/fetch`, { headers, signal: gone.signal });
    expect(response.status).toBe(200);
    expect(await get(AT)).toMatchObject({ code: 'server-busy' });
    gone.abort();
    await expect.poll(() => closed).toBe(1);
    await expect.poll(async () => (await get('http://example.org/')).code).toBe('fetch-host');
  });
});
