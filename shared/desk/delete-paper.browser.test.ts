import { afterEach, expect, test } from 'vitest';
import { createMark, createWorld } from '../store/testing/builders.ts';
import type { Desk } from './desk.ts';
import { describeTestPaper, testPdf } from './papers/test-papers.ts';
import { createDesks } from './testing/desk-builders.ts';

const world = createWorld(Date.now());
const desks = createDesks();
afterEach(() => desks.end());

const WORDS = 'the first provider asks for 6% more';
const SECRET = 'not for publication';

/** A restricted paper with a mark, a note and something typed. */
async function keepMarked(url: string): Promise<{ desk: Desk; rid: string; edition: string }> {
  const desk = await desks.open({ describePaper: describeTestPaper });
  const file = testPdf(`${SECRET}\n${WORDS}`);
  const { signal } = new AbortController();
  const kept = await desk.papers.keep({ name: 'Prices', url, file }, { signal });
  if (!kept.ok) throw new Error(kept.code);
  const { rid, edition } = kept.value;
  const sel = { quote: { exact: WORDS, prefix: '', suffix: '' } };
  const mark = createMark(world, { rid, edition, sel: { ...createMark(world).sel, ...sel } });
  const marked = await desk.run(mark);
  if (!marked.ok) throw new Error(marked.code);
  await desk.run({ type: 'delete', rid, finding: mark.finding, at: 2 });
  await desk.run({ type: 'restore', rid, finding: mark.finding, at: 3 });
  await desk.drafts.write(`note|${mark.finding}`, WORDS);
  return { desk, rid, edition };
}

/** Every row of every database, as letters: whether words are left in any of them. */
async function hasLeft(words: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name!);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const store of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result);
      });
      const letters = rows.map((row) =>
        row instanceof Uint8Array ? new TextDecoder('latin1').decode(row) : JSON.stringify(row),
      );
      if (letters.some((each) => each?.includes(words))) found.push(`${name} ${store}`);
    }
    database.close();
  }
  return found;
}

test('[S90] [S91] with its findings, nothing of it is left on this device', async () => {
  const { desk, rid, edition } = await keepMarked('https://a.gov.uk/prices.pdf');
  desk.following.keepPlace(rid, edition, { page: 2 });
  await desk.following.settle();
  await desk.following.readNext(rid, true);
  expect(desk.following.places.value.get(edition)?.page).toBe(2);
  expect((await hasLeft(WORDS)).length).toBeGreaterThan(1);
  expect(await desk.deletePaper(rid, { findings: true })).toEqual({ ok: true, value: undefined });
  expect(await desk.openBytes(edition)).toMatchObject({ code: 'snapshot-missing' });
  expect(desk.library.value.loose).toEqual([]);
  expect(desk.history.value).toEqual([]);
  expect([desk.following.places.value.size, desk.following.reading.value]).toEqual([0, []]);
  expect(await desk.drafts.list()).toEqual([]);
  // The index follows within two seconds.
  await expect.poll(() => hasLeft(WORDS), { timeout: 20_000 }).toEqual([]);
});

test('[S92] without them its findings stay, and it is listed as not kept; a public paper is not deleted', async () => {
  const { desk, rid, edition } = await keepMarked('https://a.gov.uk/prices.pdf');
  expect(await desk.deletePaper(rid, { findings: false })).toMatchObject({ ok: true });
  expect(await desk.openBytes(edition)).toMatchObject({ code: 'snapshot-missing' });
  await expect
    .poll(() => desk.library.value.loose.map((one) => [one.keptOffline, one.total]))
    .toEqual([[false, 1]]);
  const report = desk.openReport(rid);
  await report.ready;
  expect(report.view.value?.findings.map(({ sel }) => sel.quote.exact)).toEqual([WORDS]);
  report.dispose();
  const { signal } = new AbortController();
  const open = await desk.papers.keep({ name: 'Report', file: testPdf('public words') }, { signal });
  if (!open.ok) throw new Error(open.code);
  expect(await desk.deletePaper(open.value.rid, { findings: true })).toMatchObject({
    code: 'command-invalid',
  });
});

test('[S90] bytes that another paper has too stay', async () => {
  const { desk, rid, edition } = await keepMarked('https://a.gov.uk/prices.pdf');
  const file = testPdf(`${SECRET}\n${WORDS}`);
  const { signal } = new AbortController();
  await desk.papers.keep({ name: 'Same', url: 'https://b.gov.uk/same.pdf', file }, { signal });
  expect(await desk.deletePaper(rid, { findings: true })).toMatchObject({ ok: true });
  expect((await desk.openBytes(edition)).ok).toBe(true);
});

test('[S103] its file comes back by being chosen, byte for byte; another is refused and leaves nothing', async () => {
  const url = 'https://a.gov.uk/prices.pdf';
  const { desk, rid, edition } = await keepMarked(url);
  await desk.deletePaper(rid, { findings: false });
  const report = desk.openReport(rid);
  await report.ready;
  const { key } = report.view.value!.report;
  const { signal } = new AbortController();
  const missing = { rid, key, editions: [edition] };
  const other = testPdf('another paper');
  expect(await desk.papers.keep({ name: 'B', file: other, missing }, { signal })).toMatchObject({
    code: 'paper-other-file',
  });
  expect(desk.library.value.loose).toHaveLength(1);
  const same = testPdf(`${SECRET}\n${WORDS}`);
  const kept = await desk.papers.keep({ name: 'C', file: same, missing, restricted: SECRET }, { signal });
  expect(kept).toMatchObject({ value: { rid, edition, restricted: true } });
  await expect
    .poll(() =>
      desk.library.value.loose.map((one) => [one.rid, one.report.title, one.keptOffline, one.total]),
    )
    .toEqual([[rid, 'Prices', true, 1]]);
  expect(report.view.value?.editions).toMatchObject([{ id: edition, file: edition }]);
  report.dispose();
});
