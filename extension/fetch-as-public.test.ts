import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchAsPublic } from './fetch-as-public.ts';

/** A council's site: one page for all, one that shows members more, one behind a sign-in at another site, and trouble. */
function answer(request: IncomingMessage, response: ServerResponse, elsewhere: string): void {
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  switch (request.url) {
    case '/public':
      return void response.writeHead(200, html).end('<p>Fares rise in April.</p>');
    case '/moved':
      return void response.writeHead(302, { Location: '/public' }).end();
    case '/sign-in':
      return void response.writeHead(302, { Location: elsewhere }).end();
    case '/refused':
      return void response.writeHead(403, html).end('No.');
    case '/long':
      return void response.writeHead(200, html).end('x'.repeat(5000));
    case '/silent':
      return;
    default:
      return void response.writeHead(200, html).end(JSON.stringify(request.headers));
  }
}

async function open(listen: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(listen);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const originOf = (server: Server): string =>
  `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

describe('can the public see it?', () => {
  let site: Server;
  let other: Server;
  const asked: string[] = [];
  beforeAll(async () => {
    const note = (listen: (request: IncomingMessage, response: ServerResponse) => void) =>
      open((request, response) => (asked.push(request.url ?? ''), listen(request, response)));
    other = await note((_request, response) => void response.end('<p>Sign in</p>'));
    site = await note((request, response) => answer(request, response, `${originOf(other)}/there`));
  });
  afterAll(() => [site, other].forEach((server) => (server.closeAllConnections(), server.close())));
  const ask = (path: string, longest = 1000, isHome = true) =>
    fetchAsPublic(originOf(site) + path, longest, 400, isHome);

  // That a page's question stays on its own site is the browser's doing: test/e2e/extension-sharing-public.
  it('[Y41] what the site shows anybody comes back, also from another address of the same site', async () => {
    for (const path of ['/public', '/moved']) {
      expect(await ask(path)).toMatchObject({ status: 200, html: '<p>Fares rise in April.</p>' });
    }
  });

  it('[Y41] asked from elsewhere, wherever the site sends us is an answer, and nobody goes there', async () => {
    const before = asked.length;
    for (const path of ['/sign-in', '/moved']) {
      expect(await ask(path, 1000, false)).toEqual({ status: 0, type: '', html: '' });
    }
    expect(asked.slice(before)).toEqual(['/sign-in', '/moved']);
  });

  it('[Y41] a refusal is told as one, silence and a wrong address as nothing', async () => {
    expect(await ask('/refused')).toMatchObject({ status: 403 });
    expect(await ask('/silent')).toBeUndefined();
    expect(await fetchAsPublic('http://127.0.0.1:1/', 1000, 400, true)).toBeUndefined();
  });

  it('[Y41] of a long answer only so much is read as tells that it is long', async () => {
    const longest = 64;
    const html = (await ask('/long', longest))?.html ?? '';
    expect(html.length).toBeGreaterThan(longest);
  });

  it('[Y41] it asks without cookie and without a word of where it was asked from', async () => {
    const headers = (await ask('/headers'))?.html ?? '';
    expect(headers).not.toMatch(/cookie|referer/i);
  });
});
