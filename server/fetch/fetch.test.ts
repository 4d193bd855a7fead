import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeCertificate } from './test-certificate.ts';
import { openSite, openTestFetch, PUBLIC } from './test-web.ts';

const PDF = `%PDF-1.7\n${'x'.repeat(5000)}`;
const PAGE = '<!DOCTYPE html><title>Cabinet</title><p>Agenda';
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

describe('what is fetched', () => {
  it('[V46, V48] a paper, with its facts, over the judged address, asked without anything of the member', async () => {
    const asked: unknown[] = [];
    const site = await openSite((request, response) => {
      asked.push(request.method, request.url, request.headers);
      response.writeHead(200, {
        'Content-Type': 'application/pdf',
        'Content-Length': PDF.length,
        'Content-Disposition': 'attachment; filename="Cover report.pdf"',
        ETag: '"v1"',
        'Last-Modified': 'Mon, 05 Oct 2026 09:00:00 GMT',
        'Set-Cookie': 'who=you',
      });
      response.end(PDF);
    });
    const server = await openTestFetch({ site });
    const answer = await server.get('http://saltmere.gov.uk/documents/s1/x.pdf?T=1', {
      Cookie: 'session=1',
      Authorization: 'Bearer secret',
      Referer: 'https://app.example/',
      'X-Forwarded-For': '192.0.2.7',
    });
    expect(answer).toMatchObject({ status: 200, body: PDF, isWhole: true });
    expect(answer.said).toEqual({
      url: 'http://saltmere.gov.uk/documents/s1/x.pdf?T=1',
      kind: 'pdf',
      name: 'Cover report.pdf',
      type: 'application/pdf',
      size: String(PDF.length),
      version: '"v1"',
      modified: 'Mon, 05 Oct 2026 09:00:00 GMT',
      most: String(1024 * 1024),
    });
    expect(server.connected).toEqual([`saltmere.gov.uk:80 ${PUBLIC}`]);
    const [method, path, headers] = asked;
    expect([method, path]).toEqual(['GET', '/documents/s1/x.pdf?T=1']);
    expect(Object.keys(headers as object).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'user-agent',
    ]);
    expect(server.metrics()).toContain(`rapporteur_fetch_bytes_total ${PDF.length}`);
  });

  it('[V51] whatever it is, it is a file here, and never a page; nothing is kept or said of it', async () => {
    const site = await openSite((_request, response) => {
      response.writeHead(200, {
        ...HTML,
        'Content-Security-Policy': 'x',
        'Access-Control-Allow-Origin': '*',
      });
      response.end(PAGE);
    });
    const server = await openTestFetch({ site });
    const { headers, said, body } = await server.get('http://saltmere.gov.uk/secret-place');
    expect([said.kind, body]).toEqual(['html', PAGE]);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('set-cookie');
    expect(server.lines).toEqual([]);
  });

  it('[V51] a page of somebody else cannot ask: the address comes in a header that only our own may send', async () => {
    const server = await openTestFetch({ site: 1 });
    expect(await server.get(undefined)).toMatchObject({ status: 400, code: 'command-invalid' });
    const refused = await server.get('http://example.org/');
    expect(refused).toMatchObject({ status: 403, code: 'fetch-host' });
    expect(refused.headers).not.toHaveProperty('access-control-allow-origin');
    const at = `http://127.0.0.1:${server.port}/fetch`;
    expect((await fetch(at, { method: 'OPTIONS' })).headers.get('access-control-allow-headers')).toBeNull();
    expect(
      (await fetch(at, { method: 'POST', headers: { 'Fetch-Address': 'http://a.gov.uk/' } })).status,
    ).toBe(404);
  });

  it('[V46] https by the certificate of the name', async () => {
    const { key, cert } = makeCertificate('saltmere.gov.uk');
    const names: unknown[] = [];
    const secure = createServer({ key, cert }, (request, response) => {
      names.push(request.headers.host, (request.socket as { servername?: unknown }).servername);
      response.writeHead(200, HTML).end(PAGE);
    });
    await new Promise<void>((settle) => secure.listen(0, '127.0.0.1', settle));
    onTestFinished(() => void secure.close());
    const site = (secure.address() as AddressInfo).port;
    const trusting = await openTestFetch({ site, ca: cert });
    expect(await trusting.get('https://saltmere.gov.uk/')).toMatchObject({ status: 200, body: PAGE });
    expect(names).toEqual(['saltmere.gov.uk', 'saltmere.gov.uk']);
    expect(trusting.connected).toEqual([`saltmere.gov.uk:443 ${PUBLIC}`]);
    expect(await trusting.get('https://other.gov.uk/')).toMatchObject({ code: 'site-unreachable' });
    const strict = await openTestFetch({ site });
    expect(await strict.get('https://saltmere.gov.uk/')).toMatchObject({ code: 'site-unreachable' });
  });

  it('[V52] goes on where it ended, of the same version only', async () => {
    const asked: (string | undefined)[] = [];
    const site = await openSite((request, response) => {
      const { range, 'if-range': version } = request.headers;
      asked.push(`${range} ${String(version)}`);
      const type = { 'Content-Type': 'application/pdf', ETag: '"v2"' };
      if (version !== '"v2"') return void response.writeHead(200, type).end(PDF);
      const from = Number(/\d+/.exec(range!));
      if (from >= PDF.length) return void response.writeHead(416).end();
      const where = `bytes ${from}-${PDF.length - 1}/${PDF.length}`;
      response.writeHead(206, { ...type, 'Content-Range': where }).end(PDF.slice(from));
    });
    const { get } = await openTestFetch({ site });
    const at = 'http://saltmere.gov.uk/x.pdf';
    const rest = await get(at, { Range: 'bytes=5000-', 'If-Range': '"v2"' });
    expect(rest).toMatchObject({ status: 206, body: PDF.slice(5000) });
    expect(rest.headers['content-range']).toBe(`bytes 5000-${PDF.length - 1}/${PDF.length}`);
    expect(rest.said).toMatchObject({ size: String(PDF.length), version: '"v2"', kind: undefined });
    expect(await get(at, { Range: 'bytes=5000-', 'If-Range': '"v1"' })).toMatchObject({
      status: 200,
      body: PDF,
    });
    expect(await get(at, { Range: 'bytes=9999-', 'If-Range': '"v2"' })).toMatchObject({
      status: 416,
      body: '',
    });
    expect(asked).toEqual(['bytes=5000- "v2"', 'bytes=5000- "v1"', 'bytes=9999- "v2"']);
    for (const headers of [
      { Range: 'bytes=5000-' },
      { Range: 'bytes=0-5,9-', 'If-Range': '"v2"' },
      { Range: 'bytes=-5', 'If-Range': '"v2"' },
    ]) {
      expect(await get(at, headers)).toMatchObject({ code: 'command-invalid' });
    }
    expect(asked).toHaveLength(3);
  });

  it('[V52] a part of another place than was asked for is none', async () => {
    const site = await openSite((_request, response) => {
      const headers = { 'Content-Type': 'application/pdf', 'Content-Range': 'bytes 10-19/20' };
      response.writeHead(206, headers).end('0123456789');
    });
    const { get } = await openTestFetch({ site });
    const range = { Range: 'bytes=5-', 'If-Range': '"v"' };
    expect(await get('http://saltmere.gov.uk/x.pdf', range)).toMatchObject({ code: 'site-failed' });
    expect(await get('http://saltmere.gov.uk/x.pdf')).toMatchObject({ code: 'site-failed' });
  });

  it('[V49] a site that packs all the same is unpacked', async () => {
    const site = await openSite((_request, response) => {
      const headers = { ...HTML, 'Content-Encoding': 'gzip', ETag: '"v"' };
      response.writeHead(200, headers).end(gzipSync(PAGE));
    });
    const { get } = await openTestFetch({ site });
    const answer = await get('http://saltmere.gov.uk/');
    expect(answer).toMatchObject({ status: 200, body: PAGE });
    expect(answer.said).toMatchObject({ size: undefined, version: undefined });
  });

  it('[V53] so many at once and so many in an hour for one address', async () => {
    let at = 0;
    const waiting: (() => void)[] = [];
    const site = await openSite((request, response) => {
      const go = (): void => void response.writeHead(200, HTML).end(PAGE);
      if (request.url === '/wait') waiting.push(go);
      else go();
    });
    const limits = { atOnce: 2, perHour: 4, atOnceInAll: 3 };
    const { get, connected } = await openTestFetch({ site, limits, now: () => at, proxies: 1 });
    const by = (one: string): Record<string, string> => ({ 'X-Forwarded-For': one });
    const ask = (path: string, who: string): ReturnType<typeof get> =>
      get(`http://saltmere.gov.uk${path}`, by(who));
    const held = [ask('/wait', '192.0.2.1'), ask('/wait', '192.0.2.1')];
    await expect.poll(() => waiting.length).toBe(2);
    const refused = await ask('/', '192.0.2.1');
    expect(refused).toMatchObject({ status: 503, code: 'server-busy' });
    expect(refused.headers['retry-after']).toBe('60');
    expect(await ask('/', '192.0.2.2')).toMatchObject({ status: 200 });
    const last = ask('/wait', '192.0.2.3');
    await expect.poll(() => waiting.length).toBe(3);
    expect(await ask('/', '192.0.2.2')).toMatchObject({ code: 'server-busy' });
    for (const go of waiting.splice(0)) go();
    for (const one of [...held, last]) expect(await one).toMatchObject({ status: 200 });
    expect(await ask('/', '192.0.2.1')).toMatchObject({ status: 200 });
    expect(await ask('/', '192.0.2.1')).toMatchObject({ status: 200 });
    expect(await ask('/', '192.0.2.1')).toMatchObject({ code: 'server-busy' });
    at = 3_600_001;
    expect(await ask('/', '192.0.2.1')).toMatchObject({ status: 200 });
    expect(connected).toHaveLength(7);
  });
});
