import type { Browser } from 'playwright';
import { writeLink } from '../../shared/core/link.ts';
import type { InviteTerms } from '../../shared/sync/server/account.ts';
import { createMemberRoutes } from '../../shared/sync/server/member-routes.ts';
import { metaName, reportName } from '../../shared/store/document-name.ts';
import { startServer, type RunningServer } from '../e2e/harness/serve.ts';
import { openApp, openBrowser } from '../e2e/pwa-kit.ts';
import { openLink } from '../e2e/sharing-kit.ts';
import type { OpenBench } from './bench.ts';
import { createRegistry, createReport, createRid, fillDocuments } from './sync/fill.ts';
import { createNewcomer, must, world, type Newcomer } from './sync/members.ts';
import { createId } from '../../shared/core/ids.ts';

const REPORTS = 40;
const FINDINGS = 50;
const TERMS: InviteTerms = { purpose: 'group', role: 'member', seconds: 3600, uses: 1, says: '' };

interface Kept {
  readonly keeper: Newcomer;
  readonly ws: string;
}

async function fillGroup(server: RunningServer): Promise<Kept> {
  const keeper = await createNewcomer(server.app);
  const ws = createId(world);
  const { token } = must(await keeper.account.create(ws, 'group', keeper.member));
  const rids = Array.from({ length: REPORTS }, (_, n) => createRid(n + 1));
  const reports = rids.map((rid, n) => [reportName(ws, rid), createReport(rid, FINDINGS, n + 1)] as const);
  const registry = [metaName(ws), createRegistry(rids, 'Task group')] as const;
  await fillDocuments({ url: `${server.app.replace('http', 'ws')}/sync`, token }, [registry, ...reports]);
  return { keeper, ws };
}

/** A device that joins and has everything; its part is ended; until it says so, and until the rest is off it. */
async function endOne(browser: Browser, app: string, { keeper, ws }: Kept): Promise<readonly number[]> {
  const token = must(await keeper.account.renew(ws)).token;
  const routes = createMemberRoutes({ host: app, fetch });
  const link = writeLink(must(await keeper.account.invite(ws, token, TERMS)));
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await openApp(page, `${app}/`);
    await openLink(page, link);
    await page.getByLabel('Your name').fill('A. Marsh');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page
      .getByText(/^Shared, \d/)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.waitForFunction((n) => document.querySelectorAll('.rp-row').length >= n, REPORTS, {
      polling: 100,
      timeout: 60_000,
    });
    const log = must(await routes.log(ws, token));
    const { member } = log.findLast(({ what }) => what === 'joined')!;
    const begun = performance.now();
    must(await routes.endMember(ws, token, member!));
    const ended = performance.now() - begun;
    await page.getByText('You are no longer in Task group').waitFor();
    const told = performance.now() - begun;
    await page.waitForFunction(
      async (prefix) => !(await indexedDB.databases()).some(({ name }) => name?.startsWith(prefix)),
      `w/${ws}/`,
      { polling: 100, timeout: 60_000 },
    );
    return [told, ended, performance.now() - begun];
  } finally {
    await context.close();
  }
}

/** A keeper ends a member's part, while that member's device is connected. */
export default async function open(): Promise<OpenBench> {
  const server = await startServer();
  const browser = await openBrowser();
  const group = await fillGroup(server);
  return {
    measures: [
      {
        rounds: 5,
        promises: [
          { name: 'a member is ended: until their device says so', unit: 'ms', limit: 10_000 },
          { name: 'until the server refuses them', unit: 'ms', limit: 1000 },
          {
            name: `until the group’s ${REPORTS} reports and ${REPORTS * FINDINGS} findings are off the device`,
            unit: 'ms',
            limit: 10_000,
          },
        ],
        measure: () => endOne(browser, server.app, group),
      },
    ],
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
