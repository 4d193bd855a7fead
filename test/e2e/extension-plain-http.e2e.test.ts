import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { clickAction, type ExtensionBrowser } from './harness/extension.ts';
import { consoleErrors, selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import { enter, launch, waitForPaint, waitForTools } from './extension-steps.ts';

const PDF = readFileSync(new URL('../../seeds/pdf/saltmere-2014.pdf', import.meta.url));
const WORDS = 'Two of the five areas were seen to improve';
const UNNUMBERED = 'Members asked for the figures by ward';
const PAGE = `<!doctype html><title>Saltmere</title><main><h1>Minutes</h1><p>4.1 ${WORDS} in the year.</p>
<h2>Matters arising</h2><p>The chair thanked the officers.</p><p>${UNNUMBERED} before the spring.</p></main>`;

let ext: ExtensionBrowser;
let server: Server;
let site: string;

/** Some councils' sites have no HTTPS: to the browser their pages are not secure, and have no OPFS and no crypto.subtle. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const isPaper = request.url === '/report.pdf';
    response.writeHead(200, { 'content-type': isPaper ? 'application/pdf' : 'text/html' });
    response.end(isPaper ? PDF : PAGE);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  site = `http://committee.saltmere.test:${(server.address() as AddressInfo).port}`;
  ext = await launch({ args: ['--host-resolver-rules=MAP committee.saltmere.test 127.0.0.1'] });
});

afterAll(async () => {
  await ext?.close();
  server?.close();
});

test('a page of a site without HTTPS is marked, and the mark is there when it is loaded again', async () => {
  const page = await ext.context.newPage();
  const errors = consoleErrors(page);
  await page.goto(site);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const { surface, panel } = await enter(ext, page);
  await waitForTools(page);
  await selectText(page, WORDS);
  await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
  await page.keyboard.press('1');
  await waitForPaint(page, WORDS);
  await panel.waitForText('Findings on this page 1');
  await panel.waitForText('Saved on this computer');
  await page.reload();
  await waitForTools(page);
  await waitForPaint(page, WORDS);
  // What has no number is cited by its place below the heading, as everywhere.
  await selectText(page, UNNUMBERED);
  await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
  await page.keyboard.press('1');
  await panel.waitForText('Findings on this page 2');
  await panel.waitForText(/4\.1, third paragraph/);
  expect(errors).toEqual([]);
  await page.close();
});

test('a PDF of a site without HTTPS is fetched, kept and opened', async () => {
  const tab = await ext.context.newPage();
  await tab.goto(`${site}/report.pdf`);
  const [reader] = await Promise.all([ext.context.waitForEvent('page'), clickAction(ext, tab)]);
  await reader.waitForURL(/#\/r\//);
  await reader.locator('.pdfViewer .page canvas').first().waitFor();
});
