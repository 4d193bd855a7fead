/** Papers of a meeting on a site that gives them to signed-in members only, and that stops in the middle. */
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { enter, launch } from './extension-steps.ts';
import type { ExtensionBrowser } from './harness/extension.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';

const PDF = readFileSync(new URL('../../seeds/pdf/saltmere-2019.pdf', import.meta.url));
/** Where the site stops. */
const STOPS_AT = 80_000;
const { SHOTS } = process.env;

const link = (id: number, name: string): string =>
  `<a href="documents/s${id}/${name}.pdf">${name} <span class="mgFileSize">PDF 120 KB</span></a>`;
const AGENDA = `<!doctype html><title>Agenda - Town Council</title><div id="modgov"><h1 class="mgMainTitleTxt">Agenda</h1>
<h2 class="mgSubTitleTxt">Audit Panel - Tuesday, 12th January, 2027 6.30 pm</h2><div class="mgContent"><p>The papers of the meeting.</p>
<table id="mgItemTable"><tbody><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI7"></a>4.</p></td>
<td><p class="mgAiTitleTxt">Accounts</p><ul><li>${link(1, 'Accounts')}</li><li>${link(2, 'Appendix 1')}</li><li>${link(3, 'Appendix 2')}</li></ul></td></tr></tbody></table></div></div>`;

let ext: ExtensionBrowser;
let server: Server;
let tab: Page;
let panel: Surface;
/** Answers that came in part. */
const stopped: ServerResponse[] = [];
let stops = true;
let version = 'monday';
const asked: string[] = [];

beforeAll(async () => {
  server = createServer(({ url = '/', headers, method }, response) => {
    const { pathname } = new URL(url, 'http://x');
    const html = { 'content-type': 'text/html' };
    if (pathname === '/sign-in')
      return response.writeHead(200, { ...html, 'set-cookie': 'member=yes; SameSite=Strict' }).end('in');
    if (pathname === '/ieListDocuments.aspx') return response.writeHead(200, html).end(AGENDA);
    const id = /^\/documents\/(s\d)\//.exec(pathname)?.[1];
    if (id === undefined) return response.writeHead(404).end();
    if (!headers.cookie?.includes('member=yes'))
      return response.writeHead(200, html).end('<title>Sign in</title><input type="password">');
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    asked.push(`${method} ${id}${from > 0 ? ' rest' : ''}`);
    response.writeHead(from > 0 ? 206 : 200, {
      'content-type': 'application/pdf',
      'content-length': PDF.length - from,
      etag: `"${version} ${id}"`,
      'cache-control': 'no-store',
    });
    if (id !== 's2' || !stops || method === 'HEAD') return void response.end(PDF.subarray(from));
    response.write(PDF.subarray(from, STOPS_AT));
    stopped.push(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ext = await launch();
  tab = await ext.context.newPage();
  await tab.goto(`${site}/sign-in`);
  await tab.goto(`${site}/ieListDocuments.aspx?MId=77`);
  ({ panel } = await enter(ext, tab));
});

afterAll(async () => {
  await ext?.close();
  for (const response of stopped) response.destroy();
  server?.close();
});

test('with the member’s cookies, one after another: progress is said, a pause keeps what came, and it goes on there', async () => {
  await panel.click('button', 'Keep these 3 papers');
  await panel.waitForText(/Keeping 1 of 3, .* of /);
  await panel.waitForText(/Appendix 1[\s\S]*80 KB of .* KB/);
  if (SHOTS !== undefined) await panel.screenshot(`${SHOTS}/panel-coming.png`);
  expect(asked).toEqual(['GET s1', 'GET s2']);
  await panel.click('button', 'Pause');
  await panel.waitForText('Paused at 1 of 3');
  stops = false;
  await panel.click('button', 'Go on');
  await poll('three kept papers', async () => (await panel.text()).split('Kept offline').length === 4);
  expect(asked).toEqual(['GET s1', 'GET s2', 'GET s2 rest', 'GET s3']);
});

test('papers go on coming while the member looks at another tab', async () => {
  // Replaced, as the site now calls them by other names: all three are asked for again.
  stops = true;
  version = 'thursday';
  await tab.reload();
  await panel.waitForText('3 replaced');
  asked.length = 0;
  await panel.click('button', 'Keep these 3 papers');
  await poll('the second paper', () => asked.includes('GET s2'));
  const other = await ext.context.newPage();
  await other.goto('about:blank');
  await panel.waitForText('Rapporteur is not on this page');
  stops = false;
  for (const response of stopped) response.end(PDF.subarray(STOPS_AT));
  await poll('the third paper', () => asked.includes('GET s3'));
  await other.close();
});
