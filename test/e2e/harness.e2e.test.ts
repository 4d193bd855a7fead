import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import key from '../../extension/key.json' with { type: 'json' };
import { contentSecurityPolicy } from '../../shared/core/policy.ts';
import {
  allowHost,
  attachTo,
  attachToPanel,
  clickAction,
  launchExtension,
  surfaceOf,
  type ExtensionBrowser,
} from './harness/extension.ts';
import { contexts, killOffscreen, killWorker } from './harness/kill.ts';
import { axe, consoleErrors, selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import { freePort } from './harness/serve.ts';
import { openScreen, screenMissing } from './harness/xvfb.ts';

const WORKER = `
chrome.action.onClicked.addListener((tab) => {
  chrome.sidePanel.open({ tabId: tab.id });
  chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'closed' });
    const button = root.appendChild(document.createElement('button'));
    button.textContent = 'Mark';
    button.onclick = (event) => { if (event.isTrusted) button.textContent = 'Marked ' + getSelection(); };
  } });
  chrome.offscreen.createDocument({ url: 'offscreen.html', reasons: ['DOM_PARSER'], justification: 'a trial' });
});`;

const PANEL = `<!doctype html><html lang="en"><title>Panel</title><main><h1>Panel</h1>
<label>Note <textarea></textarea></label><button>Keep</button><p role="status"></p></main><script src="panel.js"></script></html>`;

const PANEL_SCRIPT = `document.querySelector('button').onclick = () => {
  document.querySelector('p').textContent = 'Kept: ' + document.querySelector('textarea').value;
};`;

const PAGE = `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>
<p>The committee noted that <b>waiting times</b> had
fallen to 12 days.</p><p>Waiting times rose.</p></main></html>`;

let folder = '';
let site: Server;
let address = '';
let ext: ExtensionBrowser;

async function writeTrialExtension(): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name: 'Trial',
    version: '1',
    key: key.key,
    permissions: ['activeTab', 'scripting', 'sidePanel', 'offscreen'],
    optional_host_permissions: ['http://*/*'],
    background: { service_worker: 'worker.js' },
    action: {},
    side_panel: { default_path: 'sidepanel.html' },
    content_security_policy: { extension_pages: contentSecurityPolicy({ surface: 'extension' }) },
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'worker.js': WORKER,
    'sidepanel.html': PANEL,
    'panel.js': PANEL_SCRIPT,
    'offscreen.html': '<!doctype html><title>Offscreen</title>',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'extension', name), text);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-harness-'));
  await mkdir(join(folder, 'extension'));
  await writeTrialExtension();
  const port = await freePort();
  address = `http://127.0.0.1:${port}/`;
  site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy({ surface: 'pwa' }));
    response.end(PAGE);
  }).listen(port, '127.0.0.1');
  ext = await launchExtension({ extension: join(folder, 'extension') });
});

afterAll(async () => {
  await ext.close();
  site.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the harness, on a throw-away extension', () => {
  test('clicks the action, selects with the mouse, and presses a button in a closed shadow root', async () => {
    const page = await ext.context.newPage();
    const errors = consoleErrors(page);
    await page.goto(address);
    await clickAction(ext, page);
    const surface = await surfaceOf(ext, page);
    await selectText(page, 'noted that waiting times had fallen');
    expect(await page.evaluate(() => String(getSelection()))).toBe('noted that waiting times had fallen');
    await surface.click('button', 'Mark');
    await surface.waitFor(() => true);
    expect(await surface.names('button')).toEqual([expect.stringMatching(/^Marked noted that/)]);
    await selectText(page, 'Waiting times rose.', { how: 'range' });
    expect(await page.evaluate(() => String(getSelection()))).toBe('Waiting times rose.');
    expect(errors.filter((line) => !line.includes('favicon'))).toEqual([]);
    expect(await axe(surface)).toEqual([]);
    await page.evaluate(() => document.documentElement.removeAttribute('lang'));
    expect(await axe(surface)).toEqual(['html-has-lang: html']);
  });

  test('types and clicks in the real side panel, reads it, and takes its picture', async () => {
    const panel = await attachToPanel(ext);
    await panel.focus('textbox', 'Note');
    await panel.type('Why 12 days, née “fortnight”?\nAsk');
    await panel.press('Backspace');
    await panel.click('button', 'Keep');
    await panel.waitForText('Kept: Why 12 days, née “fortnight”? As');
    await panel.fill('textbox', 'Note', 'Again');
    await panel.click('button', /keep/i);
    await panel.waitForText(/Kept: Again$/);
    const picture = join(folder, 'panel.png');
    await panel.screenshot(picture);
    expect((await readFile(picture)).subarray(1, 4).toString()).toBe('PNG');
    expect(await axe(panel)).toEqual([]);
    await panel.evaluate(() => console.error('seen'));
    expect(panel.errors.at(-1)).toBe('seen');
    await panel.close();
  });

  test('kills the worker and the offscreen document, as the browser itself says', async () => {
    const offscreen = await attachTo(ext, 'offscreen.html');
    expect(await offscreen.evaluate(() => document.title)).toBe('Offscreen');
    expect(await contexts(ext)).toContain('OFFSCREEN_DOCUMENT');
    expect(await killOffscreen(ext)).toBe(true);
    expect(await contexts(ext)).not.toContain('OFFSCREEN_DOCUMENT');
    await killWorker(ext);
    expect(await contexts(ext)).toEqual(['SIDE_PANEL']);
    expect(await killOffscreen(ext)).toBe(false);
  });

  test('gives a host for good, which the extension then has', async () => {
    await allowHost(ext, 'http://127.0.0.1/*');
    const panel = await attachToPanel(ext);
    const granted = await panel.evaluate(() =>
      chrome.permissions.request({ origins: ['http://127.0.0.1/*'] }),
    );
    expect(granted).toBe(true);
  });
});

test('real keys and a real mouse reach the page on a virtual screen', async ({ skip }) => {
  const missing = screenMissing();
  if (missing !== undefined) skip(missing);
  const screen = await openScreen();
  const shown = await launchExtension({ extension: join(folder, 'extension'), display: screen.display });
  try {
    const [page] = shown.context.pages();
    await page?.setContent(
      '<title>Keys</title><textarea onclick="this.name=\'clicked\'" style="position:fixed;inset:0">',
    );
    const field = page?.locator('textarea');
    await poll('the window to take the mouse', () => {
      screen.click(300, 500);
      return field?.evaluate((element) => (element as HTMLTextAreaElement).name === 'clicked');
    });
    screen.type('real keys');
    await expect.poll(() => field?.inputValue(), { timeout: 15_000 }).toBe('real keys');
  } finally {
    await shown.close();
    screen.stop();
  }
});
