import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command, Receipt } from '../core/command.ts';
import { createId } from '../core/ids.ts';
import { ok } from '../core/result.ts';
import type { FindingView } from '../core/view.ts';
import { openIndexDb, type FindingIndexRow } from '../store/index-db.ts';
import { createMark, createWorld } from '../store/testing/builders.ts';
import { readWithStock, throwAwayProfile } from '../store/testing/databases.ts';
import type { Desk } from './desk.ts';
import { createDesks, createEntry } from './testing/desk-builders.ts';

const world = createWorld(Date.now());
const desks = createDesks();
beforeEach(throwAwayProfile);
afterEach(() => desks.end());

/** A desk with a group, and a paper with one finding and one note. */
async function prepare(restricted = false) {
  const desk = await desks.open({ askPublic: async () => ok({ textHash: 'edition1' }) });
  await desk.sharing.setName('A. Marsh');
  const made = await desk.sharing.createGroup('Children task group');
  if (!made.ok) throw new Error(made.code);
  const { ws } = made.value;
  await desk.enterReport(createEntry({ restricted }));
  const mark = createMark(world, { kind: 'risk', ask: true, themes: ['money'] });
  const { finding } = mark;
  await desk.run(mark);
  const report = desk.openReport('paper1');
  await report.ready;
  await desk.sharing.plan('paper1', [finding], ws);
  const run = async (command: Command): Promise<Receipt> => {
    const receipt = await desk.run(command);
    if (!receipt.ok) throw new Error(`${receipt.code}: ${receipt.detail}`);
    return receipt.value;
  };
  const on = { rid: 'paper1', finding, at: world.now() };
  const own = desk.workspaces.value.find(({ kind }) => kind === 'own')!.ws;
  const share = { type: 'share', rid: 'paper1', findings: [finding], to: ws, at: 1 } as const;
  const view = (): FindingView => report.view.value!.findings.find(({ id }) => id === finding)!;
  const note = (text: string, more: { ws?: string; replaces?: readonly string[] } = {}): Promise<Receipt> =>
    run({ ...on, type: 'note', note: createId(world), text, replaces: [], ...more });
  const group = () => readWithStock(`w/${ws}/r/paper1`);
  return { desk, ws, own, finding, report, run, on, share, view, note, group };
}

/** What the index says of words that each mark has; of one workspace, before doubles are left out. */
async function indexed(ws?: string): Promise<readonly FindingIndexRow[]> {
  const index = openIndexDb();
  if (ws === undefined) {
    const found = await index.find(['waiting']);
    index.close();
    return found;
  }
  index.close();
  const database = await new Dexie('rapporteur-index').open();
  const all: FindingIndexRow[] = await database.table('entries').toArray();
  database.close();
  return all.filter((row) => row.ws === ws);
}

const kinds = (view: FindingView): readonly string[] => view.audiences.map(({ kind }) => kind);

describe('a finding in own workspace and group', () => {
  test('[S37] [S38] sharing shows one card with both audiences; what the member will ask stays theirs; undo withdraws', async () => {
    const { run, share, view, note, group, ws } = await prepare();
    await note('For everybody');
    const shared = await run({ ...share, notes: true });
    expect(kinds(view())).toEqual(['group', 'own']);
    expect(view()).toMatchObject({ kind: 'risk', ask: { on: true }, audience: { ws } });
    expect(view().notes).toMatchObject([{ text: 'For everybody', audience: { ws } }]);
    const doc = await group();
    expect(doc.getMap('flag').size).toBe(0);
    expect([doc.getMap('ann').size, doc.getMap('edition').size, doc.getMap('note').size]).toEqual([1, 1, 1]);
    const again = await run(shared.inverse);
    expect(kinds(view())).toEqual(['own']);
    expect((await group()).getMap('ann').size).toBe(0);
    await run(again.inverse);
    expect(view().notes).toMatchObject([{ text: 'For everybody', audience: { ws } }]);
  });

  test('[S47] it counts once in the library and in what is found, also after a restart; out of the group it is still there', async () => {
    const { desk, run, share, ws, finding, report } = await prepare();
    const other = createMark(world, { kind: 'risk' });
    await run(other);
    await run({ ...share, notes: true });
    const once = { total: 2, counts: { risk: 2, ask: 1, plain: 0 } };
    const paper = (of: Desk) => of.library.value.meetings[0]?.items[0]?.papers[0];
    const sums = (of: Desk) => ({ total: paper(of)?.total, counts: paper(of)?.counts });
    // Both layers are counted, so that a finding counted twice would show.
    await expect.poll(async () => (await indexed(ws)).length).toBe(1);
    await expect.poll(() => sums(desk)).toMatchObject(once);
    expect(desk.library.value.findings).toBe(2);
    report.dispose();
    await desks.close();
    const again = await desks.open();
    await expect.poll(() => sums(again)).toMatchObject(once);
    const found = await indexed();
    expect(found.map(({ id }) => id).toSorted()).toEqual([finding, other.finding].toSorted());
    await again.run({ type: 'withdraw', rid: 'paper1', findings: [finding], from: ws, at: 1 });
    await expect.poll(async () => (await indexed(ws)).length).toBe(0);
    await expect.poll(() => sums(again)).toMatchObject(once);
    expect(await indexed()).toHaveLength(2);
  });

  test('[S39] a restricted paper is refused, and the group has no trace of it', async () => {
    const { desk, share, group, ws, on } = await prepare(true);
    expect(await desk.run({ ...share, notes: true })).toMatchObject({ code: 'share-restricted' });
    const mark = createMark(world, { ws });
    expect(await desk.run(mark)).toMatchObject({ code: 'share-restricted' });
    const note = { ...on, type: 'note', note: createId(world), text: 'x', replaces: [], ws } as const;
    expect((await desk.run(note)).ok).toBe(false);
    const meta = await readWithStock(`w/${ws}/meta`);
    for (const map of ['report', 'sighting', 'meeting', 'item', 'paper', 'same']) {
      expect(meta.getMap(map).size, map).toBe(0);
    }
    expect((await group()).share.get('ann')).toBeUndefined();
  });

  test('[S40] its author changes it everywhere; undo takes it back everywhere', async () => {
    const { run, share, view, on, group } = await prepare();
    await run({ ...share, notes: false });
    const changed = await run({ ...on, type: 'kind', kind: 'strength' });
    expect([...(await group()).getMap('kind').values()]).toMatchObject([{ kind: 'strength' }]);
    await run(changed.inverse);
    expect(view().kind).toBe('risk');
    await run({ ...share, type: 'withdraw', from: share.to });
    expect(view()).toMatchObject({ kind: 'risk', audience: { kind: 'own' } });
  });

  test('[S41] a private note stays in the own workspace, also when it is edited or the finding withdrawn and shared again', async () => {
    const { run, share, view, note, group, own, ws } = await prepare();
    await run({ ...share, notes: true });
    await note('Only me', { ws: own });
    await note('Everybody');
    const priv = view().notes.find(({ text }) => text === 'Only me')!;
    expect(priv.audience.kind).toBe('own');
    await note('Only me, again', { replaces: [priv.id] });
    const withdrawn = await run({ ...share, type: 'withdraw', from: ws });
    await run(withdrawn.inverse);
    const texts = [...(await group()).getMap('note').values()].map((row) => (row as { text: string }).text);
    expect(texts).toEqual(['Everybody']);
    expect(
      view()
        .notes.map(({ text }) => text)
        .toSorted(),
    ).toEqual(['Everybody', 'Only me, again']);
  });

  test('[S42] an edit of a shared note is one note in both; two versions are joined across layers', async () => {
    const { run, share, view, note, own } = await prepare();
    await note('First');
    await run({ ...share, notes: true });
    const first = view().notes[0]!;
    const edited = await note('Second', { replaces: [first.id] });
    expect(view().notes.map(({ text }) => text)).toEqual(['Second']);
    await run(edited.inverse);
    expect(view().notes.map(({ text }) => text)).toEqual(['First']);
    await note('Private', { ws: own });
    const both = view().notes.map(({ id }) => id);
    await note('Both in one', { replaces: both });
    expect(view().notes).toMatchObject([{ text: 'Both in one', audience: { kind: 'own' } }]);
  });

  test('[S43] marked for a group: the paper is entered there first; withdrawn, it is the member’s own', async () => {
    const { run, report, ws } = await prepare();
    const mark = createMark(world, { ws, kind: 'decision' });
    await run(mark);
    const meta = await readWithStock(`w/${ws}/meta`);
    expect([...meta.getMap('report').keys()]).toEqual(['paper1']);
    const found = () => report.view.value!.findings.find(({ id }) => id === mark.finding)!;
    expect(kinds(found())).toEqual(['group']);
    await run({ type: 'withdraw', rid: 'paper1', findings: [mark.finding], from: ws, at: 1 });
    expect(kinds(found())).toEqual(['own']);
    expect(found().kind).toBe('decision');
  });
});
