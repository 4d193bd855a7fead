import { expect, test } from 'vitest';
import type { Command } from '../core/command.ts';
import type { PartView } from '../core/view.ts';
import { createSelectors } from '../store/testing/builders.ts';
import { readParts } from './report-parts.ts';
import { GROUP, openWithGroup } from './testing/group-desk.ts';
import { carry, type MemoryDesk } from './testing/memory-desk.ts';

const RID = 'paper1';
const PAPER = { rid: RID, edition: 'edition1' };

const take = (from: number, to: number, row: { at: number; done?: number } | null = { at: 1 }): Command => ({
  type: 'part',
  paper: PAPER,
  ws: GROUP,
  pages: { from, to },
  row,
  at: 1,
});

/** Marks something and shares it, so that the group has the paper. */
async function shareSomething(desk: MemoryDesk): Promise<void> {
  const finding = 'f1';
  const sel = createSelectors(1, 'words of the paper');
  const mark = { type: 'mark', rid: RID, finding, edition: 'edition1', sel, at: 1 } as const;
  const share = { type: 'share', rid: RID, findings: [finding], to: GROUP, notes: false, at: 1 } as const;
  for (const command of [mark, share]) {
    const done = await desk.run(command);
    if (!done.ok) throw new Error(`${done.code}: ${done.detail}`);
  }
}

const parts = (desk: MemoryDesk): readonly PartView[] =>
  desk.shelves
    .layersOf(RID)
    .flatMap((place) =>
      readParts(place, new Set([RID]), (member) => ({ member, name: '', isMe: member === desk.member })),
    );

const said = (desk: MemoryDesk) =>
  parts(desk).map(({ author, from, to, row }) => [author.member, from, to, row.done !== undefined]);

test('[S160] what members say apart of their pages is all there when they meet, in the order of the paper', async () => {
  const [anna, ben] = [openWithGroup('anna', 1), openWithGroup('ben', 2)];
  await shareSomething(anna);
  carry(anna, ben, [GROUP]);
  await anna.run(take(40, 90));
  await ben.run(take(1, 39));
  await ben.run(take(80, 90));
  carry(anna, ben, [GROUP]);
  carry(ben, anna, [GROUP]);
  const both = [
    ['ben', 1, 39, false],
    ['anna', 40, 90, false],
    ['ben', 80, 90, false],
  ];
  expect(said(anna)).toEqual(both);
  expect(said(ben)).toEqual(both);
});

test('[S160] “Done” and “I will not take them” are undone by what they give back', async () => {
  const anna = openWithGroup('anna', 1);
  await shareSomething(anna);
  await anna.run(take(40, 90));
  const done = await anna.run(take(40, 90, { at: 1, done: 5 }));
  expect(said(anna)).toEqual([['anna', 40, 90, true]]);
  if (!done.ok) throw new Error(done.code);
  await anna.run(done.value.inverse);
  expect(said(anna)).toEqual([['anna', 40, 90, false]]);
  const gone = await anna.run(take(40, 90, null));
  expect(said(anna)).toEqual([]);
  if (!gone.ok) throw new Error(gone.code);
  await anna.run(gone.value.inverse);
  expect(said(anna)).toEqual([['anna', 40, 90, false]]);
});

test('[S161] pages are shared out in a group that has the paper, and nowhere else', async () => {
  const anna = openWithGroup('anna', 1);
  expect(await anna.run(take(1, 2))).toMatchObject({ ok: false, code: 'command-invalid' });
  await shareSomething(anna);
  const own = anna.shelves.primary('own').workspace.ws;
  expect(await anna.run({ ...take(1, 2), ws: own } as Command)).toMatchObject({ ok: false });
  for (const [from, to] of [
    [0, 3],
    [5, 4],
    [1.5, 2],
    [1, 30_000],
  ] as const)
    expect(await anna.run(take(from, to))).toMatchObject({ ok: false, detail: 'pages' });
  expect(said(anna)).toEqual([]);
});

test('[S161] who only reads in the group says nothing there', async () => {
  const anna = openWithGroup('anna', 1);
  await shareSomething(anna);
  const shelf = anna.shelves.find(GROUP)!;
  Object.assign(shelf.workspace, { role: 'reader' });
  expect(await anna.run(take(1, 2))).toMatchObject({ ok: false, code: 'role-too-low' });
});
