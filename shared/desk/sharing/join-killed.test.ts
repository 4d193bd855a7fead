/** A tab that is killed while a group of many reports comes to it, with real desks in Chromium and a real server. */
import { expect, test } from 'vitest';
import { createRegistry, createReport, createRid, fillDocuments } from '../../../test/bench/sync/fill.ts';
import { openGroup } from '../../../test/bench/sync/members.ts';
import { useDesks } from '../../../test/sharing/desks.ts';
import type { Profile, Tab } from '../../../test/sharing/desk-profiles.ts';
import { until } from '../../../test/sharing/steps.ts';
import { writeLink } from '../../core/link.ts';
import { metaName, reportName } from '../../store/document-name.ts';

const desks = useDesks();

const REPORTS = 90;
const FINDINGS = 10;

/** A group with all its findings at the server, and a link to it. */
async function fillGroup(): Promise<{ readonly ws: string; readonly rids: readonly string[]; link: string }> {
  const { origin } = desks.server;
  const { ws, tokens, link } = await openGroup(origin, 1);
  const rids = Array.from({ length: REPORTS }, (_, n) => createRid(n + 1));
  const place = { url: `${origin.replace('http', 'ws')}/sync`, token: tokens[0] ?? '' };
  await fillDocuments(place, [
    [metaName(ws), createRegistry(rids, 'Task group')],
    ...rids.map((rid, n) => [reportName(ws, rid), createReport(rid, FINDINGS, n + 1)] as const),
  ]);
  return { ws, rids, link: writeLink(link) };
}

async function join(profile: Profile, link: string, name: string): Promise<Tab> {
  const tab = await profile.tab();
  const joined = await tab.run(({ desk }, [to, who]) => desk!.sharing.join(to!, who!), [link, name]);
  expect(joined).toMatchObject({ ok: true });
  return tab;
}

/** The renderer's process ends in the middle of what it does. */
async function kill({ page }: Tab): Promise<void> {
  await page.goto('chrome://crash').catch(() => undefined);
  await page.close();
}

const countsAre = (tab: Tab, findings: number): Promise<void> =>
  until(tab, ({ desk }, wanted) => desk!.library.value.findings === wanted, findings);

test('[S60, Y64] a tab killed while a group comes: all of it comes again, once, and what was marked meanwhile is kept', async () => {
  const { ws, rids, link } = await fillGroup();
  const profile = await desks.profiles.open('Ben');
  const first = await join(profile, link, 'Ben');
  // The first of the batches has been answered whole; little of it can be on the disk.
  await until(first, ({ desk }) => desk!.library.value.findings > 500);
  const place = { rid: rids[40]!, ws };
  const mine = await first.run(({ mark }, to) => mark(to.rid, 'mine', 'risk', to.ws), place);
  await kill(first);

  const second = await profile.tab();
  await until(second, ({ desk }) => desk!.library.value.findings > 500);
  await kill(second);

  const third = await profile.tab();
  const all = REPORTS * FINDINGS + 1;
  await countsAre(third, all);
  await until(third, ({ desk }) => desk!.sharing.state.value.state === 'shared');
  const cleo = await join(await desks.profiles.open('Cleo'), link, 'Cleo');
  await countsAre(cleo, all);
  expect(await cleo.run(({ quotes }, rid) => quotes(rid), place.rid)).toContain('mine');
  expect(mine).toMatch(/^[0-9a-f-]{36}$/);

  // What is called shared is on this disk: it is there without the server, in a tab that begins anew.
  await desks.server.stop();
  await kill(third);
  const last = await profile.tab();
  await countsAre(last, all);
  expect(await last.run(({ quotes }, rid) => quotes(rid), place.rid)).toContain('mine');
  await desks.server.start();
}, 180_000);
