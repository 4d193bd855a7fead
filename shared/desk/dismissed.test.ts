import { describe, expect, test } from 'vitest';
import type { Command } from '../core/command.ts';
import type { DismissCommand } from '../core/dismiss-command.ts';
import { readDismissed, removeDismissed } from '../store/dismissed-rows.ts';
import { copyAllRows } from '../store/move-rows.ts';
import { enterInRegistry } from '../store/enter-report.ts';
import { createWorld } from '../store/testing/builders.ts';
import { rowsOf } from '../store/testing/memory-documents.ts';
import { createMemoryDesk, type MemoryDesk } from './testing/memory-desk.ts';

const RID = 'paper1';

function createDesk(): MemoryDesk {
  return createMemoryDesk({
    member: 'anna',
    device: 'tablet',
    world: createWorld(7),
    workspaces: [
      { ws: 'own1', kind: 'own', primary: true },
      { ws: 'device1', kind: 'device', primary: true },
      { ws: 'g1', kind: 'group', primary: false },
    ],
  });
}

function enter(desk: MemoryDesk, ws: string): void {
  const report = { key: `sha256:${RID}`, title: 'Paper' };
  enterInRegistry(desk.documents.open(`w/${ws}/meta`).doc, { rid: RID, report }, 1);
}

const dismiss = (change: Partial<DismissCommand> = {}): DismissCommand => ({
  type: 'dismiss',
  rid: RID,
  suggestions: ['k1', 'k2'],
  on: true,
  at: 5,
  ...change,
});
const run = async (desk: MemoryDesk, command: Command): Promise<Command> => {
  const receipt = await desk.run(command);
  if (!receipt.ok) throw new Error(`${receipt.code} ${receipt.detail}`);
  return receipt.value.inverse;
};
const inDocument = (desk: MemoryDesk, ws: string): readonly string[] =>
  readDismissed(desk.documents.open(`w/${ws}/r/${RID}`).doc);

describe('[S170] what a member dismissed', () => {
  test('[S170] is in the own workspace, also of a paper that a group has', async () => {
    const desk = createDesk();
    enter(desk, 'g1');
    enter(desk, 'own1');
    await run(desk, dismiss());
    expect(inDocument(desk, 'own1')).toEqual(['k1', 'k2']);
    expect(rowsOf(desk.documents.open(`w/g1/r/${RID}`).doc)).toEqual({});
  });

  test('[S170] of a paper that only a group has enters the paper in the own workspace first', async () => {
    const desk = createDesk();
    enter(desk, 'g1');
    await run(desk, dismiss());
    expect(inDocument(desk, 'own1')).toEqual(['k1', 'k2']);
    expect(rowsOf(desk.documents.open('w/own1/meta').doc)['report']).toBeDefined();
    expect(inDocument(desk, 'g1')).toEqual([]);
  });

  test('[S170] of a restricted paper stays on the device', async () => {
    const desk = createDesk();
    enter(desk, 'device1');
    await run(desk, dismiss());
    expect(inDocument(desk, 'device1')).toEqual(['k1', 'k2']);
    expect(inDocument(desk, 'own1')).toEqual([]);
  });

  test('[S171] twice changes nothing, and undo takes back what was changed and no more', async () => {
    const desk = createDesk();
    enter(desk, 'own1');
    await run(desk, dismiss({ suggestions: ['k1'] }));
    const inverse = await run(desk, dismiss());
    expect(inverse).toMatchObject({ on: false, suggestions: ['k2'] });
    expect(await run(desk, dismiss())).toMatchObject({ suggestions: [] });
    await run(desk, inverse);
    expect(inDocument(desk, 'own1')).toEqual(['k1']);
    expect(await desk.run(dismiss({ suggestions: ['a|b'] }))).toMatchObject({
      code: 'command-invalid',
      detail: 'suggestions.0',
    });
  });

  test('[S172] goes with all rows of a paper that is said to be public, and away when it is deleted', async () => {
    const desk = createDesk();
    enter(desk, 'device1');
    await run(desk, dismiss());
    const to = desk.documents.open(`w/own1/r/${RID}`).doc;
    copyAllRows(desk.documents.open(`w/device1/r/${RID}`).doc, to);
    expect(readDismissed(to)).toEqual(['k1', 'k2']);
    removeDismissed(to);
    expect(readDismissed(to)).toEqual([]);
  });
});

describe('[S174] a merged theme', () => {
  test('[S174] is the other one until that is undone, in the own workspace where nothing else is said', async () => {
    const desk = createDesk();
    const into = (ws: string): unknown => rowsOf(desk.documents.open(`w/${ws}/meta`).doc)['themeInto'];
    const merge: Command = { type: 'theme.into', id: 'lscb', into: 'partnership', at: 5 };
    const inverse = await run(desk, merge);
    expect(into('own1')).toEqual({ lscb: 'partnership' });
    await run(desk, { ...merge, ws: 'g1' });
    expect(into('g1')).toEqual({ lscb: 'partnership' });
    await run(desk, inverse);
    expect(into('own1') ?? {}).toEqual({});
  });
});
