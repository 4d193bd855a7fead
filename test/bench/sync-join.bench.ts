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
  benchSeen: { pressed: number; rows: number; screen: number; counted: number };
}

/** Runs in the page: when Join was pressed, every row was there, the first screen was counted, and every finding was. */
function watchJoin([reports, each]: [number, number]): void {
  const seen = ((globalThis as unknown as Seen).benchSeen = { pressed: 0, rows: 0, screen: 0, counted: 0 });
  addEventListener('click', () => (seen.pressed ||= performance.now()), { capture: true });
  const sum = (rows: readonly Element[]): number =>
    rows
      .flatMap((row) => [...row.querySelectorAll('.rp-ledger-counts .num')])
      .reduce((all, { textContent }) => all + (Number(textContent) || 0), 0);
  let onScreen = 0;
  const look = (): void => {
    const rows = [...document.querySelectorAll('.rp-row')];
    if (rows.length < reports) return;
    seen.rows ||= performance.now();
    onScreen ||= rows.findIndex((row) => row.getBoundingClientRect().top > innerHeight);
    if (seen.screen === 0 && sum(rows.slice(0, onScreen)) === onScreen * each)
      seen.screen = performance.now();
    if (sum(rows) < reports * each) return;
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
    await page.evaluate(watchJoin, [REPORTS, FINDINGS] as [number, number]);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.waitForFunction(() => (globalThis as unknown as Seen).benchSeen.counted > 0, undefined, {
      polling: 100,
      timeout: 60_000,
    });
    const { pressed, rows, screen, counted } = await page.evaluate(
      () => (globalThis as unknown as Seen).benchSeen,
    );
    return [screen - pressed, counted - pressed, rows - pressed];
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
          { name: `${name}: the library on the screen, each of its counts`, unit: 'ms', limit: 2000 },
          { name: 'until every count is there, to the last row', unit: 'ms' },
          { name: 'until every title is there', unit: 'ms' },
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
