import { afterEach, expect, test } from 'vitest';
import type { ReportId } from '../../core/ids.ts';
import { createSelectors } from '../../store/testing/builders.ts';
import type { Desk } from '../desk.ts';
import type { DescribePaper, KeptPaper, PaperSource } from '../papers.ts';
import { describeTestPaper, testPdf } from '../papers/test-papers.ts';
import { createDesks } from '../testing/desk-builders.ts';

const desks = createDesks();
afterEach(() => desks.end());

/** A line "pages a b c" is what its pages are told by; `-` has no words. */
const describePaper: DescribePaper = async (file, about, reading) => {
  const pages = /^pages (.*)$/m.exec(await file.text())?.[1]?.split(' ') ?? [];
  const pageList = {
    hashes: pages.map((page) => (page === '-' ? '' : page)),
    letters: pages.map(() => 500),
    sizes: pages.map(() => '595 842 0 0 0'),
    labels: pages.map((_, at) => `A${at + 1}`),
  };
  return { ...(await describeTestPaper(file, about, reading)), pageList };
};

const open = (): Promise<Desk> => desks.open({ describePaper });

async function keep(
  desk: Desk,
  name: string,
  words: string,
  more: Partial<PaperSource> = {},
): Promise<KeptPaper> {
  const source = { name, file: testPdf(words), ...more };
  const kept = await desk.papers.keep(source, { signal: new AbortController().signal });
  if (!kept.ok) throw new Error(`${kept.code}: ${kept.detail}`);
  return kept.value;
}

const REPORT = 'pages r1 r2 r3';
const PACK = 'pages cover - r1 r2 r3 back';

async function mark(desk: Desk, paper: KeptPaper, page: number, finding: string): Promise<void> {
  const quads = [[1, 2, 3, 2, 1, 1, 3, 1]];
  const sel = { ...createSelectors(page * 100, `words of page ${page}`), pages: [{ page, quads }] };
  const { rid, edition } = paper;
  const made = await desk.run({ type: 'mark', rid, finding, edition: edition, sel, kind: 'risk', at: 1 });
  if (!made.ok) throw new Error(made.code);
}

/** What its reader has of a report: own findings, and those of tied papers with the paper they were made in. */
function shown(desk: Desk, rid: ReportId) {
  const report = desk.openReport(rid);
  const read = () => ({
    own: report.view.value?.findings.map(({ id, packPage }) => [id, packPage]),
    tied: report.view.value?.tied?.map(({ finding }) => [
      finding.id,
      finding.madeIn?.title,
      finding.packPage,
    ]),
  });
  return { read, report };
}

test.each([
  ['the pack first', ['Pack', 'Annual report']],
  ['the report first', ['Annual report', 'Pack']],
])(
  '[S110] [S114] kept in whatever order (%s): what is marked in one shows in the other, with the pack’s page',
  async (_, order) => {
    const desk = await open();
    const papers = new Map<string, KeptPaper>();
    for (const name of order) papers.set(name, await keep(desk, name, name === 'Pack' ? PACK : REPORT));
    const [pack, report] = [papers.get('Pack')!, papers.get('Annual report')!];
    await mark(desk, report, 2, 'in-report');
    await mark(desk, pack, 5, 'in-pack');
    await mark(desk, pack, 1, 'on-the-cover');
    const [ofReport, ofPack] = [shown(desk, report.rid), shown(desk, pack.rid)];
    await expect.poll(ofReport.read).toEqual({
      own: [['in-report', 'A4']],
      tied: [['in-pack', 'Pack', 'A5']],
    });
    await expect.poll(ofPack.read).toEqual({
      own: [
        ['on-the-cover', undefined],
        ['in-pack', undefined],
      ],
      tied: [['in-report', 'Annual report', 'A4']],
    });
    // The document of the one has nothing of the other's.
    expect(ofPack.report.view.value?.findings.map(({ rid }) => rid)).toEqual([pack.rid, pack.rid]);
    for (const each of [ofReport, ofPack]) each.report.dispose();
  },
);

test('[S111] undone in one step, for good: out of sight at once, nothing lost, not recognised again, and undone itself', async () => {
  const desk = await open();
  const [pack, report] = [await keep(desk, 'Pack', PACK), await keep(desk, 'Annual report', REPORT)];
  await mark(desk, report, 2, 'in-report');
  const { read, report: view } = shown(desk, pack.rid);
  await expect.poll(() => read().tied).toHaveLength(1);
  const { report: from, pack: to } = view.view.value!.ties![0]!;
  const off = await desk.run({ type: 'within', report: from, pack: to, on: false, at: 5 });
  expect([read().tied, view.view.value!.ties]).toMatchObject([[], [{ isOff: true }]]);
  await keep(desk, 'Annual report', REPORT);
  await desk.papers.learnPages(report, async () => undefined);
  expect(read().tied).toEqual([]);
  if (!off.ok) throw new Error(off.code);
  await desk.run(off.value.inverse);
  await expect.poll(() => read().tied?.map(([id]) => id)).toEqual(['in-report']);
  view.dispose();
});

test('[S112] [S114] a restricted pack and a public report: shown together on this device, written down nowhere else', async () => {
  const desk = await open();
  const report = await keep(desk, 'Annual report', REPORT);
  const pack = await keep(desk, 'Pack', `Not for publication\n${PACK}`);
  expect([report.restricted, pack.restricted]).toEqual([false, true]);
  await mark(desk, pack, 4, 'in-pack');
  const { read, report: view } = shown(desk, report.rid);
  await expect.poll(() => read().tied).toEqual([['in-pack', 'Pack', 'A4']]);
  const [{ finding } = { finding: undefined }] = view.view.value!.tied!;
  expect(finding?.audience.kind).toBe('device');
  // What is done to it is done in its own document.
  const note = {
    type: 'note',
    rid: finding!.rid,
    finding: 'in-pack',
    note: 'n1',
    text: 'Why?',
    replaces: [],
    at: 3,
  } as const;
  const receipt = await desk.run(note);
  expect(receipt.ok && desk.workspaces.value.find(({ ws }) => ws === receipt.value.ws)?.kind).toBe('device');
  await expect
    .poll(() => view.view.value?.tied?.[0]?.finding.notes.map(({ text }) => text))
    .toEqual(['Why?']);
  const copy = await desk.saveCopy({ restricted: false });
  if (!copy.ok) throw new Error(copy.code);
  const contents = await desk.lookAtCopy(copy.value.blob);
  expect(contents).toMatchObject({ value: { papers: 1, findings: 0 } });
  view.dispose();
  expect(await desk.deletePaper(pack.rid, { findings: true })).toMatchObject({ ok: true });
  const after = shown(desk, report.rid);
  await after.report.ready;
  expect(after.read()).toEqual({ own: [], tied: undefined });
  after.report.dispose();
});

test('[S110] [D32] what is only near is tied by nobody but the member', async () => {
  const desk = await open();
  const report = await keep(desk, 'Annual report', REPORT);
  await keep(desk, 'Pack', 'pages cover r1 redacted r3 back');
  const { read, report: view } = shown(desk, report.rid);
  await view.ready;
  expect(read()).toEqual({ own: [], tied: undefined });
  view.dispose();
});
