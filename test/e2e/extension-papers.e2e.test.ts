import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { launch, openMarking, samples, waitForTools } from './extension-steps.ts';
import { clickAction, type ExtensionBrowser } from './harness/extension.ts';
import { poll } from './harness/poll.ts';

const PDF = readFileSync(new URL('../../seeds/pdf/saltmere-2019.pdf', import.meta.url));
/** Where the site stops, once. */
const BREAKS_AT = 80_000;

let ext: ExtensionBrowser;
let server: Server;
let site: string;
let breaks = false;
/** The answer that came in part. */
let stalled: ServerResponse | undefined;
let ranges: (string | undefined)[] = [];

const send = (response: ServerResponse, from = 0): void => {
  response.writeHead(from > 0 ? 206 : 200, {
    'content-type': 'application/pdf',
    'content-length': PDF.length - from,
    etag: '"monday"',
    'cache-control': 'no-store',
  });
  if (!breaks) return void response.end(PDF.subarray(from));
  breaks = false;
  response.write(PDF.subarray(from, BREAKS_AT));
  stalled = response;
};

/** A council's site that gives its papers to signed-in members only, and some of them once. */
beforeAll(async () => {
  let once = false;
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const isMember = request.headers.cookie?.includes('member=yes') ?? false;
    if (pathname === '/sign-in')
      return response.writeHead(200, { 'set-cookie': 'member=yes; SameSite=Strict' }).end('in');
    if (pathname === '/once.pdf') {
      once = !once;
      if (once) return send(response);
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Ask again.');
    }
    if (pathname !== '/paper.pdf' || !isMember)
      return response
        .writeHead(isMember ? 404 : 200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Sign in</title><input type="password">');
    ranges.push(request.headers.range);
    send(response, Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ext = await launch();
});

afterAll(async () => {
  await ext?.close();
  server?.close();
});

async function signIn(): Promise<void> {
  const page = await ext.context.newPage();
  await page.goto(`${site}/sign-in`);
  await page.close();
}

/** Clicks the extension's button where a PDF is shown: the page of ours that opens beside it. */
async function readPaper(path: string): Promise<Page> {
  const tab = await ext.context.newPage();
  await tab.goto(site + path);
  const [opened] = await Promise.all([ext.context.waitForEvent('page'), clickAction(ext, tab)]);
  await opened.waitForLoadState();
  return opened;
}

test('from a PDF’s tab, with the member’s own cookies, the paper is kept and opened', async () => {
  await signIn();
  ranges = [];
  const reader = await readPaper('/paper.pdf');
  await reader.waitForURL(/#\/r\//);
  expect(new URL(reader.url()).pathname).toBe('/app.html');
  const sizes = await reader.evaluate(async () => {
    const files = await (await navigator.storage.getDirectory()).getDirectoryHandle('files');
    const all = await Array.fromAsync(
      (files as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values(),
    );
    return Promise.all(all.map(async (file) => (await file.getFile()).size));
  });
  expect(sizes).toEqual([PDF.length]);
  // Read again, the address is the app's own and nothing is asked of the site.
  const before = ranges.length;
  await reader.reload();
  await reader.locator('.app').waitFor();
  expect(ranges.length).toBe(before);
  await reader.close();
});

test('a paper that broke off goes on where it ended', async () => {
  await signIn();
  const tab = await ext.context.newPage();
  await tab.goto(`${site}/paper.pdf?version=2`);
  breaks = true;
  ranges = [];
  const [page] = await Promise.all([ext.context.waitForEvent('page'), clickAction(ext, tab)]);
  await page.getByText(/^0\.1 of .* MB are here$/).waitFor();
  stalled?.destroy();
  await page.getByText('The connection broke before the paper was here.').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.waitForURL(/#\/r\//);
  expect(ranges.at(-1)).toMatch(/^bytes=[1-9]\d*-$/);
  await page.close();
});

test('a paper that is given only to a form is told, and can be opened there', async () => {
  const page = await readPaper('/once.pdf');
  await page.getByText('The site gives this paper only in answer to its own form').waitFor();
  await page.getByRole('button', { name: 'To the library' }).click();
  await page.locator('#page').waitFor();
  expect(page.url()).toMatch(/#\/$/);
});

test('papers that a page links to: a button at the link while a pointer rests on it, and a list in the panel', async () => {
  const front = await (await fetch(samples('/'))).text();
  const meeting = /href="([^"]*ieListDocuments[^"]*)"/.exec(front)![1]!.replaceAll('&amp;', '&');
  const { page, panel, surface } = await openMarking(ext, meeting);
  await waitForTools(page);
  await panel.waitForText('Papers on this page');
  const link = page.locator('#modgov a[href*=".pdf"]').first();
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await poll('the button at the link', async () => {
    await page.mouse.move(2, 2);
    await link.hover();
    return (await surface.count('button', 'Read and mark')) === 1;
  });
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBe(nodes);
  await page.screenshot({ path: 'test-results/paper-link.png' });
  await panel.screenshot('test-results/paper-list.png');
  const [opened] = await Promise.all([
    ext.context.waitForEvent('page'),
    surface.click('button', 'Read and mark'),
  ]);
  await opened.waitForURL(/#\/r\//);
  await opened.close();
  await page.bringToFront();
  const [again] = await Promise.all([
    ext.context.waitForEvent('page'),
    panel.click('button', /^Read and mark ?: /),
  ]);
  await again.waitForURL(/#\/r\//);
  await again.close();
});

test('a link to a paper, from the browser’s own menu, opens the paper to be read and marked', async () => {
  const tab = await ext.context.newPage();
  await tab.goto(samples('/saltmere/ieListDocuments.aspx?CId=134&MId=5003&Ver=4'));
  await clickAction(ext, tab);
  const link = samples('/saltmere/documents/s50032/Annual report on safeguarding.pdf');
  const [worker] = ext.context.serviceWorkers();
  // The menu itself is the browser's: what it tells us when its entry is chosen is told here.
  const [opened] = await Promise.all([
    ext.context.waitForEvent('page'),
    worker!.evaluate(async (linkUrl: string) => {
      const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
      const info = { menuItemId: 'read-paper', linkUrl, pageUrl: front!.url, editable: false };
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(...told: unknown[]): void };
      clicked.dispatch(info, front);
    }, link),
  ]);
  await opened.waitForURL(/#\/r\//);
  await opened.close();
  await tab.close();
});
