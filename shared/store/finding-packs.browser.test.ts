import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dexie } from 'dexie';
import { openIndexDb, type FindingIndexRow, type IndexDb, type IndexPut } from './index-db.ts';

let index: IndexDb;
let database: string;
beforeEach(() => {
  database = `packs-${crypto.randomUUID()}`;
  index = openIndexDb(database);
});
afterEach(async () => {
  index.close();
  await Dexie.delete(database);
});

const nameOf = (rid: string): string => `w/own/r/${rid}`;

function rowOf(rid: string, id: string, more: Partial<FindingIndexRow> = {}): FindingIndexRow {
  const mark = { by: 'me', at: 5, quote: `Waiting times ${id}`, start: 7, page: 'iv' };
  const row = { id, name: nameOf(rid), ws: 'own', rid, kind: 'risk', themes: ['money'] } as const;
  return { ...row, text: mark.quote.toLowerCase(), asks: {}, notes: [], mark, ...more };
}

function putOf(rid: string, put: readonly FindingIndexRow[], remove: IndexPut['remove']): IndexPut {
  const tally = { kinds: {}, deleted: [], asked: [] };
  const row = { name: nameOf(rid), ws: 'own', rid, tally, hasCome: true, media: 'page', files: [] } as const;
  return { row, put, remove, settled: true };
}

/** Documents that have a pack now, read by nobody else. */
async function packed(): Promise<readonly string[]> {
  const raw = await new Dexie(database).open();
  const keys = await raw.table('packs').toCollection().primaryKeys();
  raw.close();
  return keys as string[];
}

const rows = async (rid: string): Promise<readonly FindingIndexRow[] | undefined> =>
  (await index.all()).get(nameOf(rid));

test('[S226] all rows come back as they were written: with notes, without a mark, and of papers with nothing in them', async () => {
  const of = [
    rowOf('a', 'f1'),
    rowOf('a', 'f2', { text: 'waiting times f2\nwhy?', notes: ['n'], asks: { me: 'Why?' } }),
  ];
  const { mark: _mark, ...asked } = rowOf('b', 'f3', { text: 'only a note is here' });
  await index.put([putOf('a', of, 'all'), putOf('b', [asked], 'all'), putOf('c', [], 'all')]);
  expect(await packed()).toEqual(['a', 'b', 'c'].map(nameOf));
  expect(await index.all()).toEqual(
    new Map([
      [nameOf('a'), of],
      [nameOf('b'), [asked]],
      [nameOf('c'), []],
    ]),
  );
});

test('[S226] what is changed, added or taken away afterwards is read, never the pack of before; then it is packed again', async () => {
  await index.put([putOf('a', [rowOf('a', 'f1'), rowOf('a', 'f2')], 'all'), putOf('b', [], 'all')]);
  const changed = rowOf('a', 'f1', { kind: 'strength' });
  await index.put([putOf('a', [changed, rowOf('a', 'f3')], ['f2'])]);
  expect(await packed()).toEqual([nameOf('b')]);
  expect(await rows('a')).toEqual([changed, rowOf('a', 'f3')]);
  await vi.waitFor(async () => expect(await packed()).toEqual(['a', 'b'].map(nameOf)));
  expect(await rows('a')).toEqual([changed, rowOf('a', 'f3')]);
});

test('[S226] a paper of which nothing changed keeps its pack, and a workspace that is left leaves none', async () => {
  await index.put([putOf('a', [rowOf('a', 'f1')], 'all')]);
  await index.put([putOf('a', [], [])]);
  expect(await packed()).toEqual([nameOf('a')]);
  await index.forget('own');
  expect(await packed()).toEqual([]);
  expect(await index.all()).toEqual(new Map());
});

test('[S226] many papers without a pack, as an index of before has them, are read and packed', async () => {
  const rids = Array.from({ length: 60 }, (_, at) => `r${at}`);
  await index.put(rids.map((rid) => putOf(rid, [rowOf(rid, `f-${rid}`)], [])));
  expect(await packed()).toEqual([]);
  const all = await index.all();
  expect(rids.map((rid) => all.get(nameOf(rid)))).toEqual(rids.map((rid) => [rowOf(rid, `f-${rid}`)]));
  await vi.waitFor(async () => expect(await packed()).toHaveLength(60), 5_000);
  expect(await index.all()).toEqual(all);
});
