import { describe, expect, test } from 'vitest';
import type { Command, Receipt } from '../core/command.ts';
import { createId } from '../core/ids.ts';
import { enterEdition } from '../store/enter-report.ts';
import { createMark, createWorld } from '../store/testing/builders.ts';
import { missingIn, rowsOf } from '../store/testing/memory-documents.ts';
import { EDITION, GROUP, openWithGroup } from './testing/group-desk.ts';
import { carry, createMemoryDesk, type MemoryDesk } from './testing/memory-desk.ts';

async function run(desk: MemoryDesk, command: Command): Promise<Receipt> {
  const receipt = await desk.run(command);
  if (!receipt.ok) throw new Error(`${receipt.code}: ${receipt.detail}`);
  return receipt.value;
}

/** Anna with a finding in her own workspace, and what she does with it. */
async function prepare(more: Partial<Parameters<typeof createMark>[1]> = {}) {
  const anna = openWithGroup('anna', 1);
  const mark = createMark(anna.world, { kind: 'risk', ...more });
  const { finding } = mark;
  await run(anna, mark);
  const on = { rid: 'paper1', finding, at: 1 };
  const share = { type: 'share', rid: 'paper1', findings: [finding], to: GROUP, notes: true, at: 1 } as const;
  const withdraw = { type: 'withdraw', rid: 'paper1', findings: [finding], from: GROUP, at: 1 } as const;
  const note = async (
    desk: MemoryDesk,
    text: string,
    change: { ws?: string; replaces?: readonly string[] } = {},
  ): Promise<string> => {
    const id = createId(desk.world);
    await run(desk, { ...on, type: 'note', note: id, text, replaces: [], ...change });
    return id;
  };
  const group = (desk = anna) => rowsOf(desk.documents.open(`w/${GROUP}/r/paper1`).doc);
  const texts = (desk = anna): readonly string[] =>
    (desk.find('paper1', finding)?.notes ?? []).map(({ text }) => text).toSorted();
  return { anna, finding, on, share, withdraw, note, group, texts };
}

describe('a finding in own workspace and group, and who gets what', () => {
  test('[S37] shared again, a finding and its notes are there once', async () => {
    const { anna, share, note, group, texts } = await prepare();
    await note(anna, 'For everybody');
    await run(anna, share);
    const before = group();
    await run(anna, share);
    expect(group()).toEqual(before);
    expect(texts()).toEqual(['For everybody']);
    expect(Object.keys(group()['note']!)).toHaveLength(1);
  });

  test('[S17] [S38] undoing a share takes out what it brought; undoing a withdrawal brings back what it took', async () => {
    const { anna, share, withdraw, note, group, texts, finding } = await prepare();
    const shared = await run(anna, share);
    const said = await note(anna, 'Said in the group');
    await note(anna, 'Only me', { ws: 'anna-own' });
    const before = group();
    const taken = await run(anna, withdraw);
    expect(group()['ann']).toBeUndefined();
    expect(texts()).toEqual(['Only me', 'Said in the group']);
    await run(anna, taken.inverse);
    expect(group()).toEqual(before);
    await run(anna, shared.inverse);
    expect(group()['ann']).toBeUndefined();
    expect(group()['note']).toBeUndefined();
    expect(anna.find('paper1', finding)).toMatchObject({ audience: { kind: 'own' } });
    // Undone twice, as two tabs may: nothing more happens.
    await run(anna, shared.inverse);
    expect(anna.find('paper1', finding)?.notes.map(({ id }) => id)).toContain(said);
  });

  test('[S38] withdrawn while another wrote a note: its author reads it still, nobody else sees either', async () => {
    const { anna, share, withdraw, note, texts, finding } = await prepare();
    await run(anna, share);
    const ben = openWithGroup('ben', 3);
    carry(anna, ben, [GROUP]);
    await note(ben, 'Ben, offline');
    await run(anna, withdraw);
    carry(ben, anna, [GROUP]);
    carry(anna, ben, [GROUP]);
    expect(texts(anna)).toEqual(['Ben, offline']);
    expect(ben.find('paper1', finding)).toBeUndefined();
    await run(anna, share);
    carry(anna, ben, [GROUP]);
    expect(texts(ben)).toEqual(['Ben, offline']);
  });

  test('[S38] a note written while its finding was withdrawn on another device: what it says later stays with its author', async () => {
    const { anna, withdraw, note, texts, group } = await prepare({ ws: GROUP });
    const tablet = openWithGroup('anna', 2);
    carry(anna, tablet, ['anna-own', GROUP]);
    await run(anna, withdraw);
    const first = await note(tablet, 'Written in the group');
    const all = ['anna-own', GROUP];
    carry(anna, tablet, all);
    await note(tablet, 'Thought again', { replaces: [first] });
    carry(tablet, anna, all);
    for (const desk of [anna, tablet]) {
      expect(texts(desk)).toEqual(['Thought again']);
      expect(JSON.stringify(group(desk))).not.toContain('Thought again');
    }
  });

  test('[S46] versions of a note, one in the group and one only here, are both kept where they are', async () => {
    const { anna, share, note, group, texts, on, finding } = await prepare();
    const tablet = openWithGroup('anna', 2);
    const first = await note(anna, 'First');
    carry(anna, tablet, ['anna-own']);
    await run(anna, share);
    // The tablet knows of no group yet: what it writes is only hers.
    await note(tablet, 'On the tablet', { replaces: [first] });
    await note(anna, 'On the desk', { replaces: [first] });
    for (const [from, to] of [
      [anna, tablet],
      [tablet, anna],
    ] as const)
      carry(from, to, ['anna-own', GROUP]);
    const versions = anna.find('paper1', finding)!.notes;
    expect(versions.map((each) => [each.text, each.audience.kind, each.versions.length])).toEqual(
      expect.arrayContaining([
        ['On the tablet', 'own', 1],
        ['On the desk', 'group', 1],
      ]),
    );
    const commands = versions.map((each): Command => {
      const id = createId(anna.world);
      return { ...on, type: 'note', note: id, text: each.text, replaces: [each.id], ws: each.audience.ws };
    });
    await run(anna, { type: 'all', commands, at: 1 });
    carry(anna, tablet, ['anna-own', GROUP]);
    for (const desk of [anna, tablet]) {
      expect(texts(desk)).toEqual(['On the desk', 'On the tablet']);
      expect(desk.find('paper1', finding)!.notes.flatMap((each) => each.versions)).toEqual([]);
    }
    expect(Object.values(group()['note']!)).toMatchObject([{ text: 'On the desk' }]);
  });

  test('[S51] marked for a group with a question: the question is only mine, and undo takes both', async () => {
    const { anna, group } = await prepare();
    const mark = createMark(anna.world, { ws: GROUP, ask: true, kind: 'decision' });
    const marked = await run(anna, mark);
    expect(group()['flag']).toBeUndefined();
    expect(anna.find('paper1', mark.finding)).toMatchObject({ ask: { on: true }, audience: { ws: GROUP } });
    const ben = openWithGroup('ben', 3);
    carry(anna, ben, [GROUP]);
    expect(ben.find('paper1', mark.finding)).toMatchObject({ kind: 'decision', ask: { on: false } });
    await run(anna, marked.inverse);
    expect(anna.find('paper1', mark.finding)).toMatchObject({ ask: { on: false }, deleted: {} });
  });

  test('[S34] a theme that says no workspace goes to the own one, and not to a group', async () => {
    const { anna, share } = await prepare();
    await run(anna, share);
    const theme = { label: 'Placement', group: '', synonyms: [], definition: '' };
    const put = await run(anna, { type: 'theme.put', id: 'placement', theme, at: 1 });
    expect(put.ws).toBe('anna-own');
    const keys = (ws: string) => [...anna.documents.open(`w/${ws}/meta`).doc.getMap('theme').keys()];
    expect([keys('anna-own'), keys(GROUP), keys('anna-device')]).toEqual([['placement'], [], []]);
  });

  test('[S50] when the last finding is taken out, the group’s list has the paper no more, and comes back with the next', async () => {
    const { anna, share, withdraw } = await prepare();
    const reader = createMemoryDesk({
      member: 'ben',
      device: 'ben',
      world: createWorld(3),
      workspaces: [
        { ws: 'ben-own', kind: 'own', primary: true },
        { ws: 'ben-device', kind: 'device', primary: true },
        { ws: GROUP, kind: 'group', primary: false },
      ],
    });
    const listed = async (desk: MemoryDesk) =>
      (await desk.library()).loose.map(({ layers, total }) => [layers!.map(({ ws }) => ws), total]);
    const tell = (): void => carry(anna, reader, [GROUP]);
    await run(anna, share);
    // The registry comes first: what the report's document holds is not known yet.
    const { doc } = anna.documents.open(`w/${GROUP}/meta`);
    reader.documents.take(`w/${GROUP}/meta`, missingIn(reader.documents.open(`w/${GROUP}/meta`).doc, doc));
    reader.documents.open(`w/${GROUP}/r/paper1`);
    expect(await listed(reader)).toEqual([[[GROUP], 0]]);
    tell();
    expect(await listed(reader)).toEqual([[[GROUP], 1]]);
    const taken = await run(anna, withdraw);
    tell();
    expect(await listed(reader)).toEqual([]);
    expect(await listed(anna)).toEqual([[['anna-own'], 1]]);
    await run(anna, taken.inverse);
    tell();
    expect(await listed(reader)).toEqual([[[GROUP], 1]]);
    // Its bytes were given to the group: that is what is shared now.
    await run(anna, withdraw);
    const file = 'a'.repeat(64);
    enterEdition(anna.documents.open(`w/${GROUP}/r/paper1`).doc, { ...EDITION, file }, 1);
    anna.documents.open(`w/${GROUP}/meta`).doc.getMap('blob').set(file, { size: 9, by: 'anna', at: 1 });
    tell();
    expect(await listed(reader)).toEqual([[[GROUP], 0]]);
  });

  test('[S50] one withdraws the last finding while another shares one: that one has its paper', async () => {
    const { anna, share, withdraw } = await prepare();
    await run(anna, share);
    const ben = openWithGroup('ben', 3);
    carry(anna, ben, [GROUP]);
    const mark = createMark(ben.world, { finding: 'bens' });
    await run(ben, mark);
    await run(anna, withdraw);
    await run(ben, { ...share, findings: ['bens'] });
    carry(ben, anna, [GROUP]);
    expect(anna.shelves.find(GROUP)!.registry.value.reports.has('paper1')).toBe(true);
    expect(anna.find('paper1', 'bens')).toMatchObject({ audience: { ws: GROUP } });
  });
});
