import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createId } from '../core/ids.ts';
import { openIndexDb } from '../store/index-db.ts';
import { createMark, createWorld } from '../store/testing/builders.ts';
import { deleteDatabase, readWithStock, throwAwayProfile } from '../store/testing/databases.ts';
import { createDesks, createEntry } from './testing/desk-builders.ts';

const world = createWorld(Date.now());
const desks = createDesks();
beforeEach(throwAwayProfile);
afterEach(() => desks.end());

describe('the desk', () => {
  test('[S1] a passage marked is kept and found again after everything was closed', async () => {
    const desk = await desks.open();
    expect(await desk.enterReport(createEntry())).toMatchObject({ ok: true });
    const mark = createMark(world, { kind: 'risk', ask: true, themes: ['money'] });
    expect(await desk.run(mark)).toMatchObject({ ok: true });
    const note = createId(world);
    const on = { rid: 'paper1', finding: mark.finding, at: world.now() };
    expect(await desk.run({ ...on, type: 'note', note, text: 'Why?', replaces: [] })).toMatchObject({
      ok: true,
    });
    expect(desk.saved.value.state).toBe('saved');
    const me = desk.me.value;
    await desks.close();

    const again = await desks.open();
    expect(again.me.value).toEqual(me);
    const report = again.openReport('paper1');
    await report.ready;
    expect(report.view.value?.findings).toMatchObject([
      {
        id: mark.finding,
        kind: 'risk',
        ask: { on: true },
        notes: [{ text: 'Why?' }],
        author: { isMe: true },
      },
    ]);
    await expect.poll(() => again.library.value.meetings[0]?.items[0]?.papers[0]?.counts.risk).toBe(1);
    expect(again.troubles.value).toEqual([]);
  });

  test('[S17] undo works after a reload, and takes its entry out of the history', async () => {
    const desk = await desks.open();
    await desk.enterReport(createEntry());
    const mark = createMark(world);
    await desk.run(mark);
    await desk.run({ type: 'kind', rid: 'paper1', finding: mark.finding, kind: 'risk', at: world.now() });
    await desks.close();
    const again = await desks.open();
    expect(again.history.value.map(({ label }) => label)).toEqual(['kind', 'mark']);
    const report = again.openReport('paper1');
    await again.run(again.history.value[0]!.inverse);
    await report.ready;
    expect(report.view.value?.findings).toMatchObject([{ kind: null }]);
    await again.run(again.history.value[0]!.inverse);
    expect(report.view.value?.findings).toEqual([]);
    expect(report.view.value?.deleted).toHaveLength(1);
    expect(again.history.value).toEqual([]);
  });

  test('[S15] several in one go: one that is refused takes the others back', async () => {
    const desk = await desks.open();
    await desk.enterReport(createEntry());
    const mark = createMark(world);
    const wrong = { type: 'delete', rid: 'paper1', finding: 'nobody', at: 1 } as const;
    expect(await desk.run({ type: 'all', commands: [mark, wrong], at: 1 })).toMatchObject({
      code: 'finding-unknown',
    });
    const report = desk.openReport('paper1');
    await report.ready;
    expect(report.view.value?.findings).toEqual([]);
  });

  test('[S9] a document of a newer version is shown, and nothing is written', async () => {
    const desk = await desks.open();
    await desk.enterReport(createEntry());
    const mark = createMark(world);
    await desk.run(mark);
    const { ws } = desk.workspaces.value.find(({ kind }) => kind === 'own')!;
    await desks.close();
    const { IndexeddbPersistence } = await import('y-indexeddb');
    const { Doc } = await import('yjs');
    const doc = new Doc();
    const stock = new IndexeddbPersistence(`w/${ws}/r/paper1`, doc);
    await stock.whenSynced;
    doc.getMap('schema').set('minWriter', 2);
    await stock.destroy();

    const again = await desks.open();
    const report = again.openReport('paper1');
    await report.ready;
    expect(report.view.value).toMatchObject({ readOnly: 'document-newer', findings: [{ id: mark.finding }] });
    const answer = await again.run({ type: 'delete', rid: 'paper1', finding: mark.finding, at: 1 });
    expect(answer).toMatchObject({ code: 'document-newer' });
    expect(await again.run(createMark(world))).toMatchObject({ code: 'document-newer' });
    expect((await readWithStock(`w/${ws}/r/paper1`)).getMap('del').size).toBe(0);
  });

  test('[S30] rapporteur-index deleted is rebuilt', async () => {
    const desk = await desks.open();
    await desk.enterReport(createEntry());
    await desk.run(createMark(world, { kind: 'decision' }));
    await desks.close();
    await deleteDatabase('rapporteur-index');
    const again = await desks.open();
    await expect.poll(() => again.library.value.findings).toBe(1);
    expect(again.library.value.meetings[0]?.items[0]?.papers[0]?.counts.decision).toBe(1);
    await desks.close();
    const index = openIndexDb();
    expect(await index.find(['waiting', 'fell'])).toHaveLength(1);
    index.close();
  });

  test('[S30] sums left behind by a context that died are counted again', async () => {
    const desk = await desks.open();
    await desk.enterReport(createEntry());
    await desk.run(createMark(world));
    await desks.close();
    const { ws } = desk.workspaces.value.find(({ kind }) => kind === 'own')!;
    const index = openIndexDb();
    const sums = await index.read(`w/${ws}/r/paper1`);
    const row = { ...sums!, tally: { kinds: {}, deleted: [], asked: [] } };
    await index.put([{ row, put: [], remove: 'all', settled: false }]);
    await index.begin(sums!.name);
    index.close();
    const again = await desks.open();
    await expect.poll(() => again.library.value.findings).toBe(1);
  });

  test('[S30] [S222] an index of before says nothing, and is made anew from the documents', async () => {
    const desk = await desks.open();
    await desk.enterReport(createEntry());
    await desk.run(createMark(world));
    await desks.close();
    const { ws } = desk.workspaces.value.find(({ kind }) => kind === 'own')!;
    const name = `w/${ws}/r/paper1`;
    await deleteDatabase('rapporteur-index');
    const before = new Dexie('rapporteur-index');
    before.version(1).stores({ summaries: 'name, rid', findings: 'id, name, *themes', open: 'name' });
    await before
      .table('summaries')
      .put({ name, ws, rid: 'paper1', counts: { plain: 7 }, total: 7, files: [] });
    const row = { ws, rid: 'paper1', kind: 'plain', ask: false, themes: [], text: 'the words of before' };
    await before.table('findings').put({ ...row, id: 'f0', name: `w/${ws}/r/another` });
    before.close();
    const index = openIndexDb();
    expect(await index.all()).toEqual(new Map());
    expect(await index.read(name)).toBeUndefined();
    index.close();
    const again = await desks.open();
    await expect.poll(() => again.library.value.findings).toBe(1);
    const ledger = await again.ledger();
    await expect.poll(() => ledger.value.findings).toHaveLength(1);
  });

  test('[S6] who this device is cannot be read: in memory only, told, nothing called saved', async () => {
    const first = await desks.open();
    expect(first.troubles.value).toEqual([]);
    await desks.close();
    const holder = await request(indexedDB.open('rapporteur-local'));
    const blocked = indexedDB.open('rapporteur-local', 1000);
    const databases = await indexedDB.databases();
    const desk = await desks.open({ timeout: 300 });
    expect(desk.troubles.value).toContainEqual(expect.objectContaining({ code: 'storage-blocked' }));
    expect(await desk.enterReport(createEntry())).toMatchObject({ code: 'storage-blocked' });
    expect(desk.saved.value).toMatchObject({ state: 'not-saved' });
    expect(await desk.run(createMark(world))).toMatchObject({ code: 'storage-blocked' });
    expect(await desk.saveCopy({ restricted: false })).toMatchObject({ value: { findings: 1 } });
    const documents = (all: IDBDatabaseInfo[]) => all.filter(({ name }) => name?.startsWith('w/')).length;
    expect(documents(await indexedDB.databases())).toBe(documents(databases));
    holder.close();
    (await request(blocked)).close();
  });

  test('drafts and settings survive a reload', async () => {
    const desk = await desks.open();
    expect(await desk.drafts.write('note|f1', 'half a sent')).toMatchObject({ ok: true });
    await desk.settings.set('theme', 'dark');
    await desks.close();
    const again = await desks.open();
    expect(await again.drafts.read('note|f1')).toBe('half a sent');
    expect(again.settings.values.value['theme']).toBe('dark');
    await again.drafts.write('note|f1', '');
    expect(await again.drafts.list()).toEqual([]);
  });

  test('[S27] bytes are kept under their hash and verified when read', async () => {
    const desk = await desks.open();
    const kept = await desk.keepBytes(new TextEncoder().encode('a page'));
    if (!kept.ok) throw new Error(kept.code);
    expect(await desk.readBytes(kept.value)).toMatchObject({ ok: true });
    const files = await (await navigator.storage.getDirectory()).getDirectoryHandle('files');
    const stream = await (await files.getFileHandle(kept.value)).createWritable();
    await stream.write('another page');
    await stream.close();
    expect(await desk.readBytes(kept.value)).toMatchObject({ code: 'store-unreadable' });
    expect(await desk.readBytes('0'.repeat(64))).toMatchObject({ code: 'snapshot-missing' });
    await desk.keepBytes(new TextEncoder().encode('a page'));
    expect(await desk.readBytes(kept.value)).toMatchObject({ ok: true });
  });

  test('[S49] a paper is kept offline when the bytes of all its versions are here whole; a torn file is none', async () => {
    const desk = await desks.open();
    const keep = async (words: string): Promise<string> => {
      const kept = await desk.keepBytes(new TextEncoder().encode(words));
      if (!kept.ok) throw new Error(kept.code);
      return kept.value;
    };
    const files = [await keep('<p>one</p>'), await keep('<p>two</p>')];
    for (const [i, file] of files.entries()) {
      const edition = { ...createEntry().edition!, id: `edition${i}`, file };
      await desk.enterReport(createEntry({ edition }));
    }
    const paper = () => desk.library.value.meetings[0]?.items[0]?.papers[0];
    await expect.poll(() => paper()?.keptOffline).toBe(true);
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('files');
    await desks.close();
    // As long as before, but other words: what a tab leaves that was closed while it wrote.
    const stream = await (await folder.getFileHandle(files[0]!)).createWritable();
    await stream.write('<p>on\0\0\0\0\0');
    await stream.close();
    await deleteDatabase('rapporteur-index');
    const again = await desks.open();
    const seen = () => again.library.value.meetings[0]?.items[0]?.papers[0];
    await expect.poll(() => seen()?.bytes).toBe(10);
    expect(seen()?.keptOffline).toBe(false);
    await again.keepBytes(new TextEncoder().encode('<p>one</p>'));
    await again.enterReport(createEntry());
    await expect.poll(() => seen()?.keptOffline).toBe(true);
  });
});

function request<T>(of: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    of.onsuccess = () => resolve(of.result);
    of.onerror = () => reject(of.error);
  });
}
