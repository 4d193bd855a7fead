import { request } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FETCH_ADDRESS, FETCHED } from '../../shared/core/fetched.ts';
import { openServer, type RunningServer } from '../open-server.ts';

let folder = '';
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-fetch-'));
  const config = { host: '127.0.0.1', port: 'free', samplesPort: 'free', dataDir: folder } as const;
  const opened = await openServer(config, join(import.meta.dirname, '../..'));
  if (!opened.ok) throw new Error(opened.sentence);
  server = opened.value;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function get(address: string): Promise<Response> {
  return fetch(`${server.appUrl}fetch`, { headers: { [FETCH_ADDRESS]: address } });
}

it('[V54] a page and a PDF of the sample site, as `npm start` serves it', async () => {
  const at = `${server.samplesUrl}saltmere/ieListDocuments.aspx?CId=121&MId=2204&Ver=4`;
  const page = await get(at);
  const same = await (await fetch(at)).text();
  expect([page.status, page.headers.get(FETCHED.kind), page.headers.get('content-type')]).toEqual([
    200,
    'html',
    'application/octet-stream',
  ]);
  expect(await page.text()).toBe(same);
  const paper = /href="(documents\/[^"]+\.pdf[^"]*)"/.exec(same)?.[1]?.replaceAll('&amp;', '&');
  const pdf = await get(new URL(paper!, at).href);
  expect([pdf.status, pdf.headers.get(FETCHED.kind)]).toEqual([200, 'pdf']);
  expect((await pdf.arrayBuffer()).byteLength).toBe(Number(pdf.headers.get(FETCHED.size)));
  const none = await get(`${server.samplesUrl}saltmere/nothing`);
  expect([none.status, await none.json()]).toEqual([502, { code: 'page-gone', detail: 'status 404' }]);
});

it('[V54] of this machine nothing else, and its own other port neither', async () => {
  const near = new URL(server.samplesUrl!);
  for (const address of [
    server.appUrl,
    `${server.appUrl}healthz`,
    `http://localhost:${near.port}/`,
    `https://127.0.0.1:${near.port}/`,
    'http://127.0.0.1/',
  ]) {
    const answer = await get(address);
    expect([address, answer.status, await answer.json()]).toMatchObject([
      address,
      403,
      { code: 'fetch-host' },
    ]);
  }
});

it('[V54] whoever says in Host to be somewhere else is no nearer', async () => {
  const { port } = new URL(server.appUrl);
  const status = await new Promise((settle) => {
    const headers = { Host: '10.0.0.7:80', [FETCH_ADDRESS]: 'http://10.0.0.7/' };
    request({ host: '127.0.0.1', port, path: '/fetch', headers }, ({ statusCode }) =>
      settle(statusCode),
    ).end();
  });
  expect(status).toBe(403);
});
