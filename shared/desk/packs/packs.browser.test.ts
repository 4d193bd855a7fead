import { afterEach, expect, test } from 'vitest';
import type { ReportId } from '../../core/ids.ts';
import { createSelectors } from '../../store/testing/builders.ts';
import type { Desk } from '../desk.ts';
import type { KeptPaper, PaperSource } from '../papers.ts';
import { testPdf } from '../papers/test-papers.ts';
import { createDesks } from '../testing/desk-builders.ts';
import { describePagedPaper } from './test-pages.ts';

const desks = createDesks();
afterEach(() => desks.end());

const open = (): Promise<Desk> => desks.open({ describePaper: describePagedPaper });

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

test('[S115] of a pack that was published anew the newest version is cited, also where it is shorter', async () => {
  const desk = await open();
  const url = 'https://saltmere.gov.uk/documents/g12/Public%20reports%20pack.pdf?T=10';
  const pack = await keep(desk, 'Pack', 'pages cover - - r1 r2 r3 back', { url });
  const report = await keep(desk, 'Annual report', REPORT);
  await mark(desk, report, 2, 'in-report');
  const { read, report: view } = shown(desk, report.rid);
  await expect.poll(() => read().own).toEqual([['in-report', 'A5']]);
  await mark(desk, pack, 5, 'in-pack');
  await keep(desk, 'Pack', 'pages cover r1 r2 r3 back', { url });
  await expect.poll(() => read().own).toEqual([['in-report', 'A3']]);
  expect(view.view.value?.ties).toHaveLength(1);
  // What was marked in the older version stays in sight.
  expect(read().tied).toEqual([['in-pack', 'Pack', 'A5']]);
  view.dispose();
});

test('[D34] a page that is called out opens in the report it belongs to, else in the pack; from its meeting too', async () => {
  const desk = await open();
  const meeting = { id: 'm1', row: { council: 'Saltmere', committee: 'Children', date: '2026-11-30' } };
  const pack = await keep(desk, 'Pack', PACK, { meeting });
  expect(desk.papers.packOfMeeting('m1')).toBeUndefined();
  const report = await keep(desk, 'Annual report', REPORT, { meeting });
  const version = { rid: pack.rid, edition: pack.edition };
  expect(desk.papers.packOfMeeting('m1')).toEqual(version);
  expect(desk.papers.packOfMeeting('m2')).toBeUndefined();
  const find = (called: string) => desk.papers.findPackPage(version, called);
  expect(await find('a4')).toEqual({
    pack: version,
    page: 4,
    label: 'A4',
    report: { rid: report.rid, page: 2 },
  });
  expect(await find('1')).toEqual({ pack: version, page: 1, label: 'A1' });
  expect([await find('A7'), await find('7'), await find('')]).toEqual([undefined, undefined, undefined]);
  await desk.run({
    type: 'within',
    report: { rid: report.rid, edition: report.edition },
    pack: version,
    on: false,
    at: 3,
  });
  expect(await find('A4')).toEqual({ pack: version, page: 4, label: 'A4' });
});

test('[S110] [D32] what is only near is tied by nobody but the member, who is asked once', async () => {
  const desk = await open();
  const report = await keep(desk, 'Annual report', REPORT);
  const pack = await keep(desk, 'Pack', 'pages cover r1 redacted r3 back');
  const { read, report: view } = shown(desk, report.rid);
  await view.ready;
  expect(read()).toEqual({ own: [], tied: undefined });
  const near = () => desk.papers.findNear(report.rid, report.edition);
  const [asked] = await near();
  expect(asked).toMatchObject({ title: 'Pack', isPack: true, equal: 2, of: 3 });
  expect(await desk.papers.findNear(pack.rid, pack.edition)).toMatchObject([
    { title: 'Annual report', isPack: false },
  ]);
  const no = await desk.run({ type: 'within', report: asked!.report, pack: asked!.pack, on: false, at: 5 });
  expect([await near(), read().tied]).toEqual([[], undefined]);
  if (!no.ok) throw new Error(no.code);
  await desk.run(no.value.inverse);
  expect(await near()).toHaveLength(1);
  await desk.run({
    type: 'within',
    report: asked!.report,
    pack: asked!.pack,
    row: asked!.pages,
    on: true,
    at: 6,
  });
  await mark(desk, pack, 3, 'in-pack');
  await expect.poll(() => read().tied).toEqual([['in-pack', 'Pack', 'A3']]);
  expect(await near()).toEqual([]);
  view.dispose();
});
