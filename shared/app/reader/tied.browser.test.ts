import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fail } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import { describePagedPaper } from '../../desk/packs/test-pages.ts';
import { testPdf } from '../../desk/papers/test-papers.ts';
import type { KeptPaper } from '../../desk/papers.ts';
import { createDesks } from '../../desk/testing/desk-builders.ts';
import { createSelectors } from '../../store/testing/builders.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';
import { writeRoute } from '../route.ts';

const desks = createDesks();
let desk: Desk;
let app: AppBench | undefined;

beforeEach(async () => {
  await page.viewport(1389, 868);
  document.documentElement.lang = 'en-GB';
  desk = await desks.open({ describePaper: describePagedPaper });
});
afterEach(async () => {
  app?.close();
  app = undefined;
  await desks.end();
  history.replaceState(null, '', location.pathname + location.search);
});

async function keep(name: string, words: string): Promise<KeptPaper> {
  const source = { name, file: testPdf(words) };
  const kept = await desk.papers.keep(source, { signal: new AbortController().signal });
  if (!kept.ok) throw new Error(kept.code);
  return kept.value;
}

async function mark({ rid, edition }: KeptPaper, number: number, exact: string): Promise<void> {
  const pages = [{ page: number, quads: [[1, 2, 3, 2, 1, 1, 3, 1]] }];
  const sel = { ...createSelectors(number * 100, exact), paragraph: '3.4', pages };
  const made = await desk.run({ type: 'mark', rid, finding: exact, edition, sel, kind: 'risk', at: 1 });
  if (!made.ok) throw new Error(made.code);
}

function show(rid: string): void {
  app?.close();
  history.replaceState(null, '', writeRoute({ page: 'reader', rid }));
  const openBytes: Desk['openBytes'] = async () => fail('snapshot-missing');
  app = openApp({ ...desk, openBytes }, desk.sharing);
}
const cards = (): readonly string[] =>
  [...app!.root.querySelectorAll('main .rp-card')].map(
    (card) => card.querySelector('.rp-quote')!.textContent!,
  );

test('[S114] [S111] without its bytes a paper lists what was marked in the other, until the member says they are not the same', async () => {
  const report = await keep('Annual report', 'pages r1 r2 r3');
  const pack = await keep('Public pack', 'pages cover r1 r2 r3 back');
  await mark(report, 2, 'late in the report');
  await mark(pack, 3, 'late in the pack');
  await mark(pack, 5, 'behind the report');
  show(pack.rid);
  await app!.says('Marked in Annual report');
  expect(cards().toSorted()).toEqual(['behind the report', 'late in the pack', 'late in the report']);
  show(report.rid);
  await app!.says('Marked in Public pack');
  await app!.says('This report is in Public pack, pages A2 to A4.');
  expect(cards().toSorted()).toEqual(['late in the pack', 'late in the report']);
  await app!.click('These are not the same report');
  await vi.waitFor(() => expect(cards()).toEqual(['late in the report']));
  await app!.click('Undo');
  await vi.waitFor(() => expect(cards()).toHaveLength(2));
});

test('[D32] a report that is near is asked about, and tied when the member says so', async () => {
  const report = await keep('Annual report', 'pages r1 r2 r3 r4');
  const pack = await keep('Public pack', 'pages cover r1 r2 redacted r4 back');
  show(pack.rid);
  await app!.says('3 of the 4 pages of Annual report are in this pack too.');
  show(report.rid);
  await app!.says('3 of the 4 pages of this report are in Public pack too.');
  await app!.click('It is the same report');
  await app!.says('This report is in Public pack, pages A2 to A5.');
  expect(app!.root.textContent).not.toContain('Is it the same report?');
});
