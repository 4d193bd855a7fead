import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askSite, askVersion, type SiteAnswer } from './ask-site.ts';
import type { Result } from '../../shared/core/result.ts';

const PDF = '%PDF-1.7 forty two letters of a paper, no more';
let server: Server;
let site: string;
let asked: IncomingMessage[] = [];

/** One path, one behaviour of a council's site. */
const PATHS: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/whole.pdf': (request, response) => {
    const from = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
    const isRest = from !== undefined && request.headers['if-range'] === '"v1"';
    const body = isRest ? PDF.slice(Number(from)) : PDF;
    response.writeHead(isRest ? 206 : 200, {
      etag: '"v1"',
      'content-length': body.length,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="old.pdf"; filename*=UTF-8''Cover%20report.pdf`,
    });
    response.end(body);
  },
  '/shorter.pdf': (request, response) => {
    if (request.headers.range !== undefined) response.writeHead(416).end();
    else response.writeHead(200, { etag: '"v2"', 'content-type': 'application/pdf' }).end(PDF);
  },
  '/no-head.pdf': ({ method }, response) => {
    if (method === 'HEAD') response.writeHead(405).end();
    else response.writeHead(200, { etag: 'W/"v7"', 'content-type': 'application/pdf' }).end(PDF);
  },
  '/dated.pdf': (_request, response) =>
    response
      .writeHead(200, { 'last-modified': 'Thu, 25 Feb 2027 09:00:00 GMT', 'content-length': PDF.length })
      .end(PDF),
  '/page': (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Once.'),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    const path = request.url ?? '';
    const status = /^\/status\/(\d+)$/.exec(path)?.[1];
    if (status !== undefined) response.writeHead(Number(status)).end('no');
    else PATHS[path]!(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

function ask(
  path: string,
  from = 0,
  etag?: string,
  { isShown = false, isOnline = true, isAllowed = true, at = site } = {},
): Promise<Result<SiteAnswer>> {
  asked = [];
  const deps = { fetch, isOnline: () => isOnline, isAllowed: async () => isAllowed };
  return askSite({ url: `${at}${path}`, isShown }, from, etag, new AbortController().signal, deps);
}

async function got(answer: Result<SiteAnswer>): Promise<unknown> {
  if (!answer.ok) return answer.code;
  const { stream, ...facts } = answer.value;
  return { ...facts, words: await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).text() };
}

test('a paper comes whole, under the name that the site gives it', async () => {
  const facts = {
    from: 0,
    size: PDF.length,
    etag: '"v1"',
    validator: '"v1"',
    name: 'Cover report.pdf',
    url: `${site}/whole.pdf`,
    type: 'application/pdf',
  };
  expect(await got(await ask('/whole.pdf'))).toEqual({ ...facts, words: PDF });
});

test('what broke off goes on where it ended, if it is still the same version; else it begins again', async () => {
  expect(await got(await ask('/whole.pdf', 10, '"v1"'))).toMatchObject({
    from: 10,
    size: PDF.length,
    words: PDF.slice(10),
  });
  expect(await got(await ask('/whole.pdf', 10, '"v0"'))).toMatchObject({ from: 0, words: PDF });
  expect(await got(await ask('/whole.pdf', 10))).toMatchObject({ from: 0, words: PDF });
  expect(await got(await ask('/shorter.pdf', 90, '"v1"'))).toMatchObject({ from: 0, words: PDF });
});

test('each way not to get it has its own code', async () => {
  const codes = [401, 403, 404, 405, 410, 429, 500, 503].map(async (status) =>
    got(await ask(`/status/${status}`)),
  );
  expect(await Promise.all(codes)).toEqual([
    'paper-login',
    'paper-refused',
    'page-gone',
    'paper-by-form',
    'page-gone',
    'site-busy',
    'site-failed',
    'site-busy',
  ]);
});

test('where the browser shows a PDF and the site now sends a page, the paper was the answer to a form', async () => {
  expect(await got(await ask('/page', 0, undefined, { isShown: true }))).toBe('paper-by-form');
  // From a link it is looked at: it may be a page to sign in on.
  expect(await got(await ask('/page'))).toMatchObject({ words: '<p>Once.' });
});

test('what cannot be asked at all: offline, not allowed, nobody there', async () => {
  const nowhere = { at: 'http://127.0.0.1:9' };
  expect(await got(await ask('/', 0, undefined, { ...nowhere, isOnline: false }))).toBe('paper-offline');
  expect(await got(await ask('/', 0, undefined, { ...nowhere, isAllowed: false }))).toBe('paper-not-allowed');
  expect(await got(await ask('/', 0, undefined, nowhere))).toBe('site-unreachable');
});

test('what tells the version is asked without its bytes; a page where the paper was says nothing of it', async () => {
  const deps = { fetch, isOnline: () => true, isAllowed: async () => true };
  const say = async (path: string) => {
    asked = [];
    const said = await askVersion(`${site}${path}`, new AbortController().signal, deps);
    return [said.ok ? said.value : said.code, asked.map(({ method }) => method).join(' ')];
  };
  expect(await say('/whole.pdf')).toEqual([{ validator: '"v1"', bytes: PDF.length }, 'HEAD']);
  expect(await say('/no-head.pdf')).toEqual([{ validator: 'W/"v7"' }, 'HEAD GET']);
  expect(await say('/dated.pdf')).toEqual([
    { validator: 'Thu, 25 Feb 2027 09:00:00 GMT', bytes: PDF.length },
    'HEAD',
  ]);
  expect(await say('/page')).toEqual(['paper-login', 'HEAD']);
  expect(await say('/status/410')).toEqual(['page-gone', 'HEAD']);
});
