import { afterEach, expect, test } from 'vitest';
import type { ErrorCode, Result } from '../../core/result.ts';
import { hashBytes } from '../../core/sha256.ts';
import { PAUSE } from '../../core/pause.ts';
import { openStore } from '../../store/open-store.ts';
import { createWorld } from '../../store/testing/builders.ts';
import type { Desk } from '../desk.ts';
import type { KeptPaper, PaperSource } from '../papers.ts';
import { createDesks } from '../testing/desk-builders.ts';
import { describeTestPaper, testPage, testPdf, testWord } from './test-papers.ts';

const desks = createDesks();
const open = (): Promise<Desk> => desks.open({ describePaper: describeTestPaper });
const URL = 'https://saltmere.gov.uk/documents/s1234/Annual%20report.pdf';

afterEach(() => desks.end());

function keep(desk: Desk, source: Partial<PaperSource>): Promise<Result<KeptPaper>> {
  return desk.papers.keep({ name: source.file instanceof File ? source.file.name : 'x', ...source }, going());
}
const going = (): { signal: AbortSignal } => ({ signal: new AbortController().signal });

async function kept(desk: Desk, source: Partial<PaperSource>): Promise<KeptPaper> {
  const got = await keep(desk, source);
  if (!got.ok) throw new Error(`${got.code}: ${got.detail}`);
  return got.value;
}

test('[S70] a paper that was opened is in the library with its version, pages and bytes, and is there once', async () => {
  const desk = await open();
  const file = testPdf('the annual report');
  const paper = await kept(desk, { file });
  expect(paper).toMatchObject({ media: 'pdf', pages: 3, restricted: false, already: false, told: [] });
  expect(paper.title).toBe('Report on children');
  expect(await kept(desk, { file })).toEqual({ ...paper, already: true });
  const [only, ...others] = desk.library.value.loose;
  expect([only?.rid, only?.media, only?.keptOffline, only?.bytes, others]).toEqual([
    paper.rid,
    'pdf',
    true,
    file.size,
    [],
  ]);
  const report = desk.openReport(paper.rid);
  await report.ready;
  expect(report.view.value?.editions).toMatchObject([{ id: paper.edition, file: paper.edition, pages: 3 }]);
  const bytes = await desk.openBytes(paper.edition as string);
  expect(bytes.ok && (await bytes.value.slice(0, 5).text())).toBe('%PDF-');
  report.dispose();
});

test('[S71] an address is the report’s key; the same bytes under another key are joined, and found again without one', async () => {
  const desk = await open();
  const first = await kept(desk, {
    file: testPdf('as published'),
    url: `${URL}#page=2`,
    name: 'Annual report',
  });
  const again = await kept(desk, { file: testPdf('as published, later'), url: URL, name: 'Annual report' });
  expect([again.rid, again.edition === first.edition]).toEqual([first.rid, false]);
  const elsewhere = { file: testPdf('as published'), url: 'https://other.gov.uk/a.pdf' };
  const other = await kept(desk, elsewhere);
  expect([other.rid === first.rid, other.edition]).toEqual([false, first.edition]);
  const fromDisk = await kept(desk, { file: testPdf('as published') });
  expect([first.rid, other.rid]).toContain(fromDisk.rid);
  expect(desk.library.value.loose).toHaveLength(2);
  const report = desk.openReport(first.rid);
  await report.ready;
  expect(report.view.value?.urls).toEqual([URL, elsewhere.url]);
  expect(report.view.value?.editions).toHaveLength(2);
  report.dispose();
});

test('[S72] a restricted paper is judged before anything is entered: it is in the device workspace alone', async () => {
  const desk = await open();
  const paper = await kept(desk, { file: testPdf('Not for publication: paragraph 3'), url: URL });
  expect(paper).toMatchObject({ restricted: true, reason: 'not for publication: paragraph 3' });
  const byLink = await kept(desk, {
    file: testPdf('plain words'),
    name: 'Contract',
    restricted: 'Restricted',
  });
  for (const { rid } of [paper, byLink]) {
    expect(desk.isRestricted(rid)).toBe(true);
    const summary = desk.library.value.loose.find((each) => each.rid === rid);
    expect(summary?.layers?.map(({ kind }) => kind)).toEqual(['device']);
  }
});

test('[S73] what is no paper is told by its own code, and nothing of it is kept', async () => {
  const desk = await open();
  const cases: readonly (readonly [File, ErrorCode])[] = [
    [testPage(''), 'paper-empty'],
    [testPage('<!doctype html><title>Sign in</title><form>'), 'paper-login'],
    [testPage('\n<html><body><form><input id=p type="password"></form>'), 'paper-login'],
    [testPage('<!DOCTYPE html><title>404</title><p>Not found'), 'paper-web-page'],
    [testPage('MZ\x90 a program'), 'paper-not-pdf'],
    [testPage('PK\x03\x04 a zip of pictures'), 'paper-not-pdf'],
  ];
  const got = await Promise.all(cases.map(([file]) => keep(desk, { file, url: URL })));
  expect(got.map((each) => !each.ok && each.code)).toEqual(cases.map(([, code]) => code));
  expect(desk.library.value.loose).toEqual([]);
  const root = await navigator.storage.getDirectory();
  for (const folder of ['files', 'incoming']) {
    const there = await root.getDirectoryHandle(folder, { create: true });
    const names = await Array.fromAsync((there as unknown as { keys(): AsyncIterable<string> }).keys());
    expect(names).toEqual([]);
  }
  expect(await keep(desk, { file: testPdf('x'), url: 'javascript:alert(1)' })).toMatchObject({
    code: 'address-invalid',
  });
  expect(await kept(desk, { file: testWord() })).toMatchObject({ media: 'docx' });
});

test('[S74] what was paused under an address is listed, gone on with, or given up', async () => {
  const desk = await open();
  const whole = new Uint8Array(await testPdf('word '.repeat(400_000)).arrayBuffer());
  const stop = new AbortController();
  const asked: number[] = [];
  const source: PaperSource = {
    name: 'Pack',
    url: URL,
    open: async (from) => {
      asked.push(from);
      return {
        ok: true,
        value: { stream: new Blob([whole.slice(from)]).stream(), from, size: whole.length },
      };
    },
  };
  const pause = ({ received }: { received: number }): void =>
    void (received > 500_000 && stop.abort('pause'));
  const paused = await desk.papers.keep(source, { signal: stop.signal, onProgress: pause });
  expect(paused).toMatchObject({ code: 'paper-paused' });
  const [coming] = await desk.papers.coming();
  expect(coming).toMatchObject({ name: 'Pack', url: URL, size: whole.length });
  expect((await desk.papers.keep(source, going())).ok).toBe(true);
  expect(asked).toEqual([0, coming?.received]);
  expect(await desk.papers.coming()).toEqual([]);
});

test('[S81] the text of its pages is kept with a paper, in order, and goes with its file', async () => {
  const desk = await open();
  const { edition } = await kept(desk, { file: testPdf('the annual report') });
  const pages = async (from: number, to: number): Promise<readonly number[]> =>
    (await desk.papers.texts.read(edition as string, from, to)).map(({ page }) => page);
  await expect.poll(() => pages(1, 3)).toEqual([1, 2, 3]);
  expect(await pages(2, 2)).toEqual([2]);
  expect(await desk.papers.texts.read(edition as string, 3, 9)).toMatchObject([
    { page: 3, of: 3, packed: { words: 'the annual report 3' } },
  ]);
  await desk.papers.texts.keep(edition as string, [{ page: 4, of: 4, packed: null }]);
  expect(await pages(1, 9)).toEqual([1, 2, 3, 4]);
  const store = await openStore({ world: createWorld(), channel: new BroadcastChannel('text test') });
  await store.bytes.remove(edition as string);
  expect(await pages(1, 9)).toEqual([]);
  await store.dispose();
});

test('[S82] while its words are read it can be stopped, and nothing stays; paused then, it is kept', async () => {
  const stop = new AbortController();
  const said: number[] = [];
  const desk = await open();
  const source = { name: 'Pack', file: testPdf('a pack of many pages') };
  const onReading = (read: number, of: number): void => {
    said.push(read, of);
    if (read === 2) stop.abort();
  };
  expect(await desk.papers.keep(source, { signal: stop.signal, onReading })).toMatchObject({
    code: 'paper-cancelled',
  });
  expect(said.slice(0, 4)).toEqual([1, 3, 2, 3]);
  expect(desk.library.value.loose).toEqual([]);
  const hash = await hashBytes(new Uint8Array(await source.file.arrayBuffer()));
  expect((await desk.openBytes(hash)).ok).toBe(false);
  expect(await desk.papers.texts.read(hash, 1, 3)).toEqual([]);
  const pause = new AbortController();
  const paused = { signal: pause.signal, onReading: () => pause.abort(PAUSE) };
  expect(await desk.papers.keep(source, paused)).toMatchObject({ ok: true, value: { edition: hash } });
});

test('[D14] a PDF whose bytes are here is told of while its words are read, and is in no list before it is entered', async () => {
  const toldIn: string[] = [];
  let wait = Promise.withResolvers<void>();
  const describePaper: typeof describeTestPaper = async (file, about, reading) => {
    reading.onPage(2, 3);
    await wait.promise;
    return describeTestPaper(file, about, reading);
  };
  const desk = await desks.open({ describePaper });
  const file = testPdf('a long pack');
  const hash = await hashBytes(new Uint8Array(await file.arrayBuffer()));
  const onReading = (read: number, of: number, rid: string): void => void toldIn.push(`${read}/${of} ${rid}`);
  const keeping = desk.papers.keep({ name: 'Pack.pdf', file }, { ...going(), onReading });
  await expect.poll(() => toldIn.length).toBe(1);
  const [[rid, reading] = []] = [...desk.papers.reading.value];
  expect(reading).toEqual({ file: hash, title: 'Pack', read: 2, of: 3 });
  expect(toldIn).toEqual([`2/3 ${rid}`]);
  expect([desk.library.value.loose, desk.library.value.bytes]).toEqual([[], 0]);
  wait.resolve();
  const got = await keeping;
  expect(got.ok && got.value.rid).toBe(rid);
  expect(desk.papers.reading.value.size).toBe(0);

  // Stopped, it says so to whoever looks at it.
  wait = Promise.withResolvers<void>();
  const stop = new AbortController();
  const other = desk.papers.keep({ name: 'B.pdf', file: testPdf('another') }, { signal: stop.signal });
  await expect.poll(() => desk.papers.reading.value.size).toBe(1);
  stop.abort();
  wait.resolve();
  expect(await other).toMatchObject({ code: 'paper-cancelled' });
  expect([...desk.papers.reading.value.values()][0]?.failed).toBe('paper-cancelled');
});

test('[D56] a file that begins with a paper that is here is a copy of it; the paper itself, and what only looks alike, is none', async () => {
  const desk = await open();
  const file = testPdf('as it came');
  const paper = await kept(desk, { file });
  const withMarks = new Blob([file, '\n9 0 obj << /Type /Annot >> endobj\n%%EOF']);
  await expect
    .poll(() => desk.papers.copyOf(withMarks))
    .toMatchObject({ rid: paper.rid, edition: paper.edition, title: paper.title, already: true });
  expect(await desk.papers.copyOf(file)).toBeUndefined();
  const alike = new Blob([testPdf('as it cama'), '\n%%EOF']);
  expect(await desk.papers.copyOf(alike)).toBeUndefined();
  expect(desk.library.value.loose).toHaveLength(1);
});

test('[D56] [S30] a copy is known as one in the first moment after a start', async () => {
  const file = testPdf('as it came');
  const first = await open();
  const paper = await kept(first, { file });
  await desks.closeUnsettled(first);
  const desk = await open();
  const withMarks = new Blob([file, '\n9 0 obj << /Type /Annot >> endobj\n%%EOF']);
  expect(await desk.papers.copyOf(withMarks)).toMatchObject({ rid: paper.rid, edition: paper.edition });
  expect(await kept(desk, { file })).toMatchObject({ rid: paper.rid, already: true });
});
