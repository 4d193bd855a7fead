import { describe, expect, it } from 'vitest';
import { openRaw, openSite, openTestFetch } from '../../../server/fetch/test-web.ts';
import type { Asker } from './ask.ts';
import { fetchAddress, FetchBroken, type Fetched, type FetchedPart } from './fetch-address.ts';
import { readFetchedPage } from './read-fetched-page.ts';

const AT = 'http://saltmere.gov.uk/documents/s1/Cover%20report.pdf';
const PDF = `%PDF-1.7\n${'x'.repeat(200_000)}`;
const never = new AbortController().signal;

const serverAt = (port: number): Asker => ({ host: `http://127.0.0.1:${port}`, fetch });

async function got(port: number, part?: FetchedPart, address = AT): Promise<Fetched> {
  const fetched = await fetchAddress(serverAt(port), address, part, never);
  if (!fetched.ok) throw new Error(fetched.code);
  return fetched.value;
}

/** What came, and with what it broke. */
async function drain(stream: Fetched['stream']): Promise<{ text: string; broke: string | undefined }> {
  const reader = stream.getReader();
  let text = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += Buffer.from(part.value).toString('latin1');
    }
    return { text, broke: undefined };
  } catch (error) {
    return { text, broke: error instanceof FetchBroken ? error.code : String(error) };
  }
}

async function pageOf(type: string, bytes: Buffer): Promise<unknown> {
  const site = await openSite((_request, response) => {
    response.writeHead(200, { 'Content-Type': type }).end(bytes);
  });
  const { port } = await openTestFetch({ site });
  const page = await readFetchedPage(await got(port));
  return page.ok ? page.value : page.code;
}

describe('what our server fetches', () => {
  it('[Y66] a paper as a stream, with its facts', async () => {
    const site = await openSite((_request, response) => {
      const headers = { 'Content-Type': 'application/pdf', 'Content-Length': PDF.length, ETag: '"1"' };
      response.writeHead(200, headers).end(PDF);
    });
    const { port } = await openTestFetch({ site });
    const { stream, ...facts } = await got(port);
    expect(facts).toEqual({
      url: AT,
      kind: 'pdf',
      name: 'Cover report.pdf',
      type: 'application/pdf',
      size: PDF.length,
      version: '"1"',
      modified: undefined,
      from: 0,
    });
    expect(await drain(stream)).toEqual({ text: PDF, broke: undefined });
  });

  it('[Y66] broken off in the middle, and gone on with from there', async () => {
    const half = 100_000;
    const asked: (string | undefined)[] = [];
    const site = await openSite((request, response) => {
      asked.push(request.headers.range);
      const type = { 'Content-Type': 'application/pdf', ETag: '"1"' };
      if (request.headers['if-range'] === '"1"') {
        const where = { 'Content-Range': `bytes ${half}-${PDF.length - 1}/${PDF.length}` };
        response.writeHead(206, { ...type, ...where }).end(PDF.slice(half));
      } else {
        response.writeHead(200, { ...type, 'Content-Length': PDF.length });
        response.write(PDF.slice(0, half), () => setImmediate(() => response.destroy()));
      }
    });
    const { port } = await openTestFetch({ site });
    const first = await got(port);
    expect(await drain(first.stream)).toMatchObject({ broke: 'site-unreachable' });
    const rest = await got(port, { from: half, version: first.version });
    expect([rest.from, rest.kind, rest.size]).toEqual([half, undefined, PDF.length]);
    expect(await drain(rest.stream)).toEqual({ text: PDF.slice(half), broke: undefined });
    expect(asked).toEqual([undefined, `bytes=${half}-`]);
  });

  it('[Y66] another version, or a shorter one: from the beginning', async () => {
    const site = await openSite((request, response) => {
      if (request.headers['if-range'] === '"short"') return void response.writeHead(416).end();
      response.writeHead(200, { 'Content-Type': 'application/pdf', ETag: '"2"' }).end(PDF);
    });
    const { port } = await openTestFetch({ site });
    for (const version of ['"old"', '"short"', undefined]) {
      const { from, stream } = await got(port, { from: 50, version });
      expect([version, from, (await drain(stream)).text === PDF]).toEqual([version, 0, true]);
    }
  });

  it('[Y66] too large without having said so', async () => {
    const site = await openSite((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/pdf' }).end(PDF);
    });
    const { port } = await openTestFetch({ site, limits: { paperBytes: 150_000 } });
    expect((await drain((await got(port)).stream)).broke).toBe('fetch-too-large');
  });

  it('[Y67] refusals keep their code; what is no answer of ours has one too', async () => {
    const site = await openSite(
      (request, response) => void response.writeHead(Number(request.url!.slice(1))).end(),
    );
    const { port } = await openTestFetch({ site, limits: { perHour: 4 } });
    const code = async (address: string, at = serverAt(port)): Promise<unknown> => {
      const fetched = await fetchAddress(at, address, undefined, never);
      return fetched.ok ? 'fetched' : fetched.code;
    };
    expect(await code('http://saltmere.gov.uk/404')).toBe('page-gone');
    expect(await code('http://saltmere.gov.uk/403')).toBe('site-refused');
    expect(await code('http://example.org/')).toBe('fetch-host');
    expect(await code('http://127.0.0.1/')).toBe('fetch-host');
    expect(await code('http://saltmere.gov.uk/404')).toBe('server-busy');
    expect(await code('not an address')).toBe('address-invalid');
    expect(await code('file:///etc/passwd')).toBe('address-invalid');
    expect(await code(AT, serverAt(1))).toBe('fetch-offline');
    // Something else at this origin: a proxy's page in place of an answer.
    const other = await openSite((_request, response) => void response.writeHead(200).end('<html>'));
    expect(await code(AT, serverAt(other))).toBe('server-failed');
    const broken = await openSite((_request, response) => void response.writeHead(502).end('Bad gateway'));
    expect(await code(AT, serverAt(broken))).toBe('server-failed');
  });

  it('[Y67] told to stop, it lets the connection go', async () => {
    let closed = false;
    const site = await openRaw((socket) => {
      socket.write(
        `HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 900000\r\n\r\n${PDF}`,
      );
      socket.on('close', () => (closed = true));
    });
    const { port } = await openTestFetch({ site });
    const stop = new AbortController();
    const fetched = await fetchAddress(serverAt(port), AT, undefined, stop.signal);
    expect(fetched.ok).toBe(true);
    stop.abort();
    await expect.poll(() => closed).toBe(true);
  });

  it.each([
    ['text/html; charset=utf-8', Buffer.from('<p>Séance')],
    ['text/html', Buffer.from('<p>Séance')],
    ['text/html; charset=ISO-8859-1', Buffer.from('<p>Séance', 'latin1')],
    ['text/html', Buffer.from('<p>Séance', 'latin1')],
    ['text/html; charset=no-such', Buffer.from('<p>Séance')],
    ['text/html', Buffer.from('\ufeff<p>Séance')],
  ])('[Y66] the words of a page, %s, %j', async (type, bytes) => {
    expect(await pageOf(type, bytes)).toBe('<p>Séance');
  });

  it('[Y66] the words of a page that names its encoding itself', async () => {
    const bytes = Buffer.from('<meta charset="windows-1252"><p>\u0093Agenda\u0094', 'latin1');
    expect(await pageOf('text/html', bytes)).toBe('<meta charset="windows-1252"><p>“Agenda”');
  });
});
