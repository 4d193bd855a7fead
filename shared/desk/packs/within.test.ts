import { describe, expect, test } from 'vitest';
import type { Command } from '../../core/command.ts';
import { enterInRegistry } from '../../store/enter-report.ts';
import { removeFromRegistry } from '../../store/remove-findings.ts';
import { createMark, createWorld } from '../../store/testing/builders.ts';
import { rowsOf } from '../../store/testing/memory-documents.ts';
import { createMemoryDesk, carry, type MemoryDesk } from '../testing/memory-desk.ts';
import { readTies, tiesOf } from './ties.ts';

const OWN = 'own1';
const DEVICE = 'device1';
const GROUP = 'g1';

function createDesk(device = 'tablet'): MemoryDesk {
  return createMemoryDesk({
    member: 'anna',
    device,
    world: createWorld(device.length),
    workspaces: [
      { ws: OWN, kind: 'own', primary: true },
      { ws: DEVICE, kind: 'device', primary: true },
      { ws: GROUP, kind: 'group', primary: false },
    ],
  });
}

function enter(desk: MemoryDesk, ws: string, rid: string, meeting?: string): void {
  const { doc } = desk.documents.open(`w/${ws}/meta`);
  const report = { key: `sha256:${rid}`, title: `Paper ${rid}`, ...(meeting ? { meeting } : {}) };
  enterInRegistry(doc, { rid, report }, 1);
}

const report = { rid: 'report', edition: 'r1' };
const pack = { rid: 'pack', edition: 'p1' };
const pages = { runs: [{ from: 1, at: 12, count: 3 }], of: 40, labels: ['10', '11', '12'], alike: true };
const tie = (change: Partial<Extract<Command, { type: 'within' }>> = {}): Command => ({
  type: 'within',
  report,
  pack,
  row: pages,
  on: true,
  at: 5,
  ...change,
});
const within = (desk: MemoryDesk, ws: string): unknown =>
  rowsOf(desk.documents.open(`w/${ws}/meta`).doc)['within'];
const run = async (desk: MemoryDesk, command: Command): Promise<Command> => {
  const receipt = await desk.run(command);
  if (!receipt.ok) throw new Error(`${receipt.code} ${receipt.detail}`);
  return receipt.value.inverse;
};

function both(desk = createDesk()): MemoryDesk {
  for (const rid of ['report', 'pack']) enter(desk, OWN, rid, 'm1');
  return desk;
}

describe('[S110] what is recognised', () => {
  test('is one row, whoever recognises it again', async () => {
    const [one, other] = [both(createDesk('tablet')), both(createDesk('laptop2'))];
    await run(one, tie());
    await run(other, tie({ at: 9 }));
    carry(one, other, [OWN]);
    carry(other, one, [OWN]);
    const before = within(one, OWN);
    expect(within(other, OWN)).toEqual(before);
    expect(before).toMatchObject({ 'report|r1|pack|p1': { ...pages, by: 'anna' } });
    await run(one, tie({ at: 20 }));
    expect(within(one, OWN)).toEqual(before);
  });

  test('takes no “not the same” back that was said meanwhile on another device', async () => {
    const [one, other] = [both(createDesk('tablet')), both(createDesk('laptop2'))];
    await run(one, tie());
    carry(one, other, [OWN]);
    await run(other, tie({ row: undefined as never, on: false }));
    // The first device forgot its own, and recognises it anew before it hears of it.
    await run(one, tie({ row: { ...pages, of: 41 } }));
    carry(other, one, [OWN]);
    carry(one, other, [OWN]);
    for (const desk of [one, other]) expect(readTies(desk.shelves)).toMatchObject([{ isOff: true }]);
  });
});

describe('[S111] “These are not the same report”', () => {
  test('is undone by its inverse, and that again; the row stays', async () => {
    const desk = both();
    await run(desk, tie());
    const off: Command = { type: 'within', report, pack, on: false, at: 7 };
    const inverse = await run(desk, off);
    expect(tiesOf('report', desk.shelves)).toMatchObject([
      { isOff: true, other: { rid: 'pack', isPack: true } },
    ]);
    const again = await run(desk, inverse);
    expect(tiesOf('pack', desk.shelves)).toMatchObject([
      { isOff: false, other: { rid: 'report', isPack: false } },
    ]);
    await run(desk, again);
    expect(readTies(desk.shelves)).toMatchObject([{ isOff: true, pages }]);
  });

  test('a tie that a member made is taken out by its inverse', async () => {
    const desk = both();
    await run(desk, await run(desk, tie()));
    expect(readTies(desk.shelves)).toEqual([]);
  });

  test('said in the group, it is so on this device', async () => {
    const desk = both();
    await run(desk, tie());
    for (const rid of ['report', 'pack']) enter(desk, GROUP, rid);
    await run(desk, { type: 'within', report, pack, on: false, ws: GROUP, at: 8 });
    expect(readTies(desk.shelves)).toMatchObject([{ isOff: true }]);
  });
});

describe('[S112] who learns of a tie', () => {
  test('the own workspace and groups that know both papers', async () => {
    const desk = both();
    enter(desk, GROUP, 'report');
    await run(desk, tie());
    expect([Object.keys(within(desk, OWN) as object), within(desk, GROUP)]).toEqual([
      ['report|r1|pack|p1'],
      undefined,
    ]);
    enter(desk, GROUP, 'pack');
    await run(desk, tie());
    expect(Object.keys(within(desk, GROUP) as object)).toEqual(['report|r1|pack|p1']);
    await run(desk, { type: 'within', report, pack, on: false, at: 9 });
    for (const ws of [OWN, GROUP])
      expect(rowsOf(desk.documents.open(`w/${ws}/meta`).doc)['notWithin']).toBeDefined();
  });

  test('one that names a restricted paper reaches nobody, also when the other paper is shared', async () => {
    const desk = createDesk();
    enter(desk, OWN, 'report');
    enter(desk, DEVICE, 'pack');
    await run(desk, tie());
    expect([within(desk, OWN), within(desk, GROUP)]).toEqual([undefined, undefined]);
    expect(Object.keys(within(desk, DEVICE) as object)).toHaveLength(1);
    expect(await desk.run(tie({ ws: OWN }))).toMatchObject({ code: 'command-invalid' });
    const mark = createMark(desk.world, { rid: 'report' });
    await run(desk, mark);
    await run(desk, {
      type: 'share',
      rid: 'report',
      findings: [mark.finding],
      to: GROUP,
      notes: true,
      at: 9,
    });
    expect([within(desk, OWN), within(desk, GROUP)]).toEqual([undefined, undefined]);
    const said = JSON.stringify(
      [...desk.documents.all].flatMap(([name, doc]) => (name.includes(DEVICE) ? [] : [rowsOf(doc)])),
    );
    expect(said).not.toContain('pack');
  });

  test('a paper that goes to a group takes its tie along where the group has the other, and else not', async () => {
    const desk = both();
    await run(desk, tie());
    const show = async (rid: string): Promise<void> => {
      const mark = createMark(desk.world, { rid });
      await run(desk, mark);
      await run(desk, { type: 'share', rid, findings: [mark.finding], to: GROUP, notes: false, at: 9 });
    };
    await show('report');
    expect(within(desk, GROUP)).toBeUndefined();
    await show('pack');
    expect(Object.keys(within(desk, GROUP) as object)).toHaveLength(1);
  });
});

test('[S113] with a deleted paper its ties go; pages that no pack can have are refused, or skipped', async () => {
  const desk = both();
  await run(desk, tie());
  const wrong = [
    { ...pages, runs: [] },
    { ...pages, runs: [{ from: 0, at: 1, count: 1 }] },
    { ...pages, runs: [{ from: 1, at: 39, count: 3 }] },
    { ...pages, runs: [{ from: 1, at: 1, count: 1e9 }] },
    { ...pages, of: 'many' },
    { ...pages, labels: [1] },
  ];
  for (const row of wrong) {
    expect(await desk.run(tie({ row: row as never }))).toMatchObject({
      code: 'command-invalid',
      detail: 'row',
    });
  }
  expect(await desk.run(tie({ pack: { rid: 'a|b', edition: 'e' } }))).toMatchObject({ detail: 'pack.rid' });
  const { doc } = desk.documents.open(`w/${OWN}/meta`);
  doc.getMap('within').set('report|r2|pack|p1', { ...wrong[2], by: 'x', at: 1 });
  doc.getMap('within').set('report|r3|pack|p1', { ...pages, by: 'x', at: 1, later: 'kept' });
  expect(readTies(desk.shelves).map(({ key }) => key)).toEqual(['report|r1|pack|p1', 'report|r3|pack|p1']);
  expect(doc.getMap('within').get('report|r3|pack|p1')).toMatchObject({ later: 'kept' });
  removeFromRegistry(doc, 'pack');
  expect(readTies(desk.shelves)).toEqual([]);
});

test('[S115] the pack of the report’s own meeting comes first, then the longest; who names no meeting is of the other’s', async () => {
  const desk = createDesk();
  enter(desk, OWN, 'report', 'm1');
  const packs = [
    ['pack', 'm2', 900],
    ['short', 'm1', 40],
    ['long', 'm1', 400],
    ['loose', undefined, 60],
  ] as const;
  for (const [rid, meeting, of] of packs) {
    enter(desk, OWN, rid, meeting);
    await run(desk, tie({ pack: { rid, edition: rid }, row: { ...pages, of } }));
  }
  const ties = tiesOf('report', desk.shelves);
  expect(ties.map(({ pack: each, isOfMeeting }) => [each.rid, isOfMeeting])).toEqual([
    ['long', true],
    ['loose', true],
    ['short', true],
    ['pack', false],
  ]);
});
