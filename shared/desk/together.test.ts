import { expect, test } from 'vitest';
import type { Command, Receipt } from '../core/command.ts';
import { createMark } from '../store/testing/builders.ts';
import { rowsOf } from '../store/testing/memory-documents.ts';
import { openWithGroup } from './testing/group-desk.ts';
import type { MemoryDesk } from './testing/memory-desk.ts';

async function run(desk: MemoryDesk, command: Command): Promise<Receipt> {
  const receipt = await desk.run(command);
  if (!receipt.ok) throw new Error(`${receipt.code}: ${receipt.detail}`);
  return receipt.value;
}

/** Anna with a finding in her own workspace. */
async function prepare(): Promise<{ readonly anna: MemoryDesk; readonly finding: string }> {
  const anna = openWithGroup('anna', 1);
  const mark = createMark(anna.world, { kind: 'risk' });
  await run(anna, mark);
  return { anna, finding: mark.finding };
}

test('[S104] many at once are one change of a document, undone in one step and done again; what one is refused for, none is', async () => {
  const { anna, finding } = await prepare();
  const marks = Array.from({ length: 50 }, () => createMark(anna.world, { ask: true, themes: ['money'] }));
  const own = anna.documents.open(ownName(anna, finding));
  let changes = 0;
  own.doc.on('afterTransaction', ({ changed }: { changed: Map<unknown, unknown> }) => {
    if (changed.size > 0) changes += 1;
  });
  const alive = (): number =>
    marks.filter((mark) => anna.find('paper1', mark.finding)?.deleted === undefined).length;
  const { inverse } = await run(anna, { type: 'all', commands: marks, at: 2 });
  expect([changes, alive()]).toEqual([1, 50]);
  const redo = await run(anna, inverse);
  expect([changes, alive()]).toEqual([2, 0]);
  await run(anna, redo.inverse);
  expect([changes, alive()]).toEqual([3, 50]);

  const before = rowsOf(own.doc);
  const unknown = { type: 'delete', rid: 'paper1', finding: 'never', at: 3 } as const;
  const wrong: Command = {
    type: 'all',
    commands: [{ ...unknown, finding: marks[0]!.finding }, unknown],
    at: 3,
  };
  expect(await anna.run(wrong)).toMatchObject({ code: 'finding-unknown' });
  expect(rowsOf(own.doc)).toEqual(before);
});

test('[S104] a theme on many findings is one change of their document, undone in one step, and how much is done is told', async () => {
  const { anna, finding } = await prepare();
  const marks = Array.from({ length: 700 }, () => createMark(anna.world));
  await run(anna, { type: 'all', commands: marks, at: 2 });
  const own = anna.documents.open(ownName(anna, finding));
  let changes = 0;
  own.doc.on('afterTransaction', ({ changed }: { changed: Map<unknown, unknown> }) => {
    if (changed.size > 0) changes += 1;
  });
  const themed = (): number =>
    marks.filter((mark) => anna.find('paper1', mark.finding)!.themes.some(({ id }) => id === 'housing'))
      .length;
  const commands = marks.map((mark): Command => {
    return { type: 'tag', finding: mark.finding, rid: 'paper1', theme: 'housing', on: true, at: 3 };
  });
  const told: number[] = [];
  const alone = {
    type: 'tag',
    finding: marks[0]!.finding,
    rid: 'paper1',
    theme: 'money',
    on: true,
    at: 4,
  } as const;
  const all = { type: 'all', commands: [...commands, alone], at: 3 } as const;
  const done = await anna.run(all, (part) => told.push(part));
  if (!done.ok) throw new Error(done.code);
  expect([changes, themed(), told]).toEqual([2, 700, [700 / 701, 1]]);
  await run(anna, done.value.inverse);
  expect([changes, themed()]).toEqual([4, 0]);
});

function ownName(desk: MemoryDesk, finding: string): string {
  return `w/${desk.find('paper1', finding)!.audience.ws}/r/paper1`;
}
