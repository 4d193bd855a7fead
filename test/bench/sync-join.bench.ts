import type { Browser, Page } from 'playwright';
import { writeLink } from '../../shared/core/link.ts';
import { metaName, reportName } from '../../shared/store/document-name.ts';
import { startServer, type RunningServer } from '../e2e/harness/serve.ts';
import { openApp, openBrowser } from '../e2e/pwa-kit.ts';
import { openLink } from '../e2e/sharing-kit.ts';
import type { OpenBench } from './bench.ts';
import { createRegistry, createReport, createRid, fillDocuments } from './sync/fill.ts';
import { openGroup } from './sync/members.ts';

const REPORTS = 100;
const FINDINGS = 100;

/** A group with all its findings on the server's disk, and a link to it. */
async function fillGroup(server: RunningServer): Promise<string> {
  const { ws, tokens, link } = await openGroup(server.app, 1);
  const rids = Array.from({ length: REPORTS }, (_, n) => createRid(n + 1));
  const reports = rids.map((rid, n) => [reportName(ws, rid), createReport(rid, FINDINGS, n + 1)] as const);
  const registry = [metaName(ws), createRegistry(rids, 'Task group')] as const;
  const place = { url: `${server.app.replace('http', 'ws')}/sync`, token: tokens[0] ?? '' };
  await fillDocuments(place, [registry, ...reports]);
  return writeLink(link);
}

interface Seen {
  benchSeen: { pressed: number; rows: number; counted: number };
}

/** Runs in the page: when Join was pressed, when every row was there, and when every finding was counted. */
function watchJoin([reports, findings]: [number, number]): void {
  const seen = ((globalThis as unknown as Seen).benchSeen = { pressed: 0, rows: 0, counted: 0 });
  addEventListener('click', () => (seen.pressed ||= performance.now()), { capture: true });
  const look = (): void => {
    if (document.querySelectorAll('.rp-row').length < reports) return;
    seen.rows ||= performance.now();
    const counts = [...document.querySelectorAll('.rp-ledger-counts .num')];
    const sum = counts.reduce((all, { textContent }) => all + (Number(textContent) || 0), 0);
    if (sum < findings) return;
    seen.counted = performance.now();
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** A device that was never here: the app once opened, then the link, a name, Join. */
async function joinAnew(browser: Browser, app: string, link: string): Promise<readonly number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page: Page = await context.newPage();
    await openApp(page, `${app}/`);
    await openLink(page, link);
    await page.getByLabel('Your name').fill('A. Marsh');
    await page.evaluate(watchJoin, [REPORTS, REPORTS * FINDINGS] as [number, number]);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.waitForFunction(() => (globalThis as unknown as Seen).benchSeen.counted > 0, undefined, {
      polling: 100,
      timeout: 60_000,
    });
    const { pressed, rows, counted } = await page.evaluate(() => (globalThis as unknown as Seen).benchSeen);
    return [counted - pressed, rows - pressed];
  } finally {
    await context.close();
  }
}

/** A large workspace on a device that has nothing yet. */
export default async function open(): Promise<OpenBench> {
  const server = await startServer();
  const browser = await openBrowser();
  const link = await fillGroup(server);
  const name = `joining a group of ${REPORTS} reports and ${REPORTS * FINDINGS} findings`;
  return {
    measures: [
      {
        rounds: 5,
        promises: [
          { name: `${name}: the library with every count`, unit: 'ms', limit: 2000 },
          { name: 'of this until every title is there', unit: 'ms' },
        ],
        measure: () => joinAnew(browser, server.app, link),
      },
    ],
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
