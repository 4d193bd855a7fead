import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { extensionId } from '../../../.ci/extension-id.ts';
import { findBrowser } from '../../../.ci/find-browser.mjs';
import { root } from '../../../.ci/tree.mjs';
import { connectPage, connectTarget, sendTo } from './connection.ts';
import { poll } from './poll.ts';
import { openSurface, type Surface } from './surface.ts';

/** Chromium with the built extension. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly id: string;
  readonly userDataDir: string;
  /** Line to the whole browser. */
  readonly browser: CDPSession;
  /** Closes the browser; a throw-away profile goes with it. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Kept when given; thrown away at close otherwise. */
  readonly userDataDir?: string;
  /** A display such as `:99`: a real window there instead of a headless browser. */
  readonly display?: string;
  /** The folder of the unpacked extension; the built one otherwise. False: no extension at all. */
  readonly extension?: string | false;
  readonly args?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launches Chromium with the extension and resolves when the extension is there. */
export async function launchExtension(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'rapporteur-profile-')));
  const folder = options.extension ?? join(root, 'dist/extension');
  const found = await findBrowser();
  if (!found) throw new Error('there is no Chromium; set CHROMIUM');
  const load =
    folder === false ? [] : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: found.path,
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...QUIET, ...load, ...(options.display ? [] : ['--headless=new']), ...(options.args ?? [])],
    viewport: options.display ? null : { ...(options.viewport ?? { width: 1280, height: 800 }) },
    acceptDownloads: true,
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
  });
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('Playwright gave no browser');
  if (folder !== false) await workerListens(context);
  return {
    context,
    id: extensionId,
    userDataDir,
    browser,
    async close() {
      await context.close();
      if (options.userDataDir === undefined)
        await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A click on the action is lost, not queued, while the worker's script has not run to its end for the first time. */
async function workerListens(context: BrowserContext): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await poll('the worker to be active', () =>
    worker.evaluate(
      () =>
        (self as unknown as { readonly registration: ServiceWorkerRegistration }).registration.active
          ?.state === 'activated',
    ),
  );
}

/** Everything that runs in the browser: pages, workers, the offscreen document, tabs. */
export async function targets(ext: ExtensionBrowser): Promise<readonly Target[]> {
  const { targetInfos } = await sendTo(ext.browser, 'Target.getTargets', { filter: [{}] });
  return targetInfos as unknown as Target[];
}

/** The address of a page of the extension. */
export function extensionUrl(ext: ExtensionBrowser, page: string): string {
  return `chrome-extension://${ext.id}/${page}`;
}

async function tabOf(ext: ExtensionBrowser, page: Page): Promise<string> {
  const tabs = (await targets(ext)).filter((target) => target.type === 'tab' && target.url === page.url());
  const [tab] = tabs;
  if (!tab || tabs.length > 1) throw new Error(`${tabs.length} tabs show ${page.url()}; one is needed`);
  return tab.targetId;
}

/** Clicks the extension's button in the toolbar for this page's tab, as the member does: it grants `activeTab`. */
export async function clickAction(ext: ExtensionBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  await sendTo(ext.browser, 'Extensions.triggerAction', { id: ext.id, targetId: await tabOf(ext, page) });
}

/** A surface on a page that Playwright knows, to reach what stands in closed shadow roots by role and name. */
export async function surfaceOf(ext: { readonly context: BrowserContext }, page: Page): Promise<Surface> {
  return openSurface(await connectPage(ext.context, page));
}

/** Waits for a page of the extension that Playwright does not show, and opens a surface on it. */
export async function attachTo(ext: ExtensionBrowser, page: string): Promise<Surface> {
  const url = extensionUrl(ext, page);
  const kinds = ['page', 'background_page', 'other'];
  const target = await poll(`the target ${url}`, async () =>
    (await targets(ext)).find(({ type, url: at }) => kinds.includes(type) && at.startsWith(url)),
  );
  return openSurface(await connectTarget(ext.browser, target.targetId));
}

/** The real side panel. Open it with {@link clickAction}. */
export function attachToPanel(ext: ExtensionBrowser): Promise<Surface> {
  return attachTo(ext, 'sidepanel.html');
}

/**
 * Gives the extension a host for good, as the browser's own dialog would; the dialog itself never
 * appears in a headless browser. `chrome.permissions.request` for it answers true afterwards.
 * @param pattern such as `http://127.0.0.1/*`
 */
export async function allowHost(ext: ExtensionBrowser, pattern: string): Promise<void> {
  const page = await ext.context.newPage();
  await page.goto('chrome://extensions');
  const surface = await surfaceOf(ext, page);
  await surface.evaluate(
    (id: string, host: string) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
      };
      return developerPrivate.addHostPermission(id, host);
    },
    ext.id,
    pattern,
  );
  await page.close();
}
