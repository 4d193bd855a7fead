import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '../core/result.ts';
import { createMark, createWorld } from '../store/testing/builders.ts';
import { readWithStock, throwAwayProfile } from '../store/testing/databases.ts';
import { clocksOf, rowsOf } from '../store/testing/memory-documents.ts';
import { openPortChannel } from '../sync/channel.ts';
import { joinAsApp } from '../sync/join.ts';
import type { Desk } from './desk.ts';
import { createDesks, createEntry } from './testing/desk-builders.ts';

const world = createWorld(Date.now());
const desks = createDesks();
beforeEach(throwAwayProfile);
afterEach(() => desks.end());

const PAIRED = '01990000-0000-7000-8000-000000000001';
const PAIRED_WS = '01990000-0000-7000-8000-000000000002';

/** A copy of another device's library with one finding, and a desk of a fresh profile. */
async function copyAndFreshDesk() {
  const old = await desks.open();
  await old.enterReport(createEntry());
  await old.run(createMark(world, { finding: 'copied' }));
  const copy = await old.saveCopy({ restricted: false });
  if (!copy.ok) throw new Error(copy.code);
  const member = old.me.value.member;
  const ws = old.workspaces.value.find(({ kind }) => kind === 'own')!.ws;
  await desks.end();
  return { blob: copy.value.blob, member, ws, desk: await desks.open() };
}

async function bring(desk: Desk, blob: Blob) {
  const brought = await desk.bringBack(blob);
  if (!brought.ok) throw new Error(brought.code);
  return brought.value;
}

/** Pairs with an app that was another member so far. */
async function pair(desk: Desk): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const stop = new AbortController();
  const origin = 'http://127.0.0.1:4700';
  const { ws } = desk.workspaces.value.find(({ kind }) => kind === 'own')!;
  desk.joinAsHost(
    { channel: openPortChannel(port1), origin, signal: stop.signal, onState: () => undefined },
    { origin, workspaces: [ws], at: 1 },
  );
  joinAsApp(openPortChannel(port2), {
    origin,
    random: world.random,
    mine: () => ({ member: PAIRED, aliases: [], device: PAIRED, name: '' }),
    workspaces: () => [{ ws: PAIRED_WS, kind: 'own' }],
    onState: () => undefined,
  });
  await expect.poll(() => desk.workspaces.value.map((entry) => entry.ws)).toContain(PAIRED_WS);
  stop.abort();
  port1.close();
  port2.close();
}

const idsOf = ({ me }: Desk): readonly string[] => [me.value.member, ...me.value.aliases];

test('[S29] undo forgets no pairing made since: it takes out only what the copy added', async () => {
  const { blob, member, ws, desk } = await copyAndFreshDesk();
  const mine = desk.me.value.member;
  const brought = await bring(desk, blob);
  await pair(desk);
  expect(idsOf(desk).toSorted()).toEqual([PAIRED, member, mine].toSorted());
  expect(await brought.undo()).toMatchObject({ ok: true });
  expect(idsOf(desk).toSorted()).toEqual([PAIRED, mine].toSorted());
  const workspaces = desk.workspaces.value.map((entry) => entry.ws);
  expect(workspaces).toContain(PAIRED_WS);
  expect(workspaces).not.toContain(ws);
});

test('[S29] undo leaves what was marked since in the copy’s workspace, with its paper, and mine', async () => {
  const { blob, desk } = await copyAndFreshDesk();
  const brought = await bring(desk, blob);
  await desk.run(createMark(world, { finding: 'since' }));
  expect(await brought.undo()).toMatchObject({ ok: true });
  const report = desk.openReport('paper1');
  await report.ready;
  expect(report.view.value?.findings).toMatchObject([{ id: 'since', author: { isMe: true } }]);
  report.dispose();
});

test('[S52] [S47] a copy writes nothing into a group: what was taken out stays out, and undo takes nothing from it', async () => {
  const desk = await desks.open({ askPublic: async () => ok({ textHash: 'edition1' }) });
  await desk.sharing.setName('A. Marsh');
  const made = await desk.sharing.createGroup('Children task group');
  if (!made.ok) throw new Error(made.code);
  const to = made.value.ws;
  await desk.enterReport(createEntry());
  const both = ['taken', 'stays'];
  for (const finding of both) await desk.run(createMark(world, { finding }));
  await desk.sharing.plan('paper1', both, to);
  const share = { type: 'share', rid: 'paper1', findings: both, to, notes: true, at: 1 } as const;
  expect(await desk.run(share)).toMatchObject({ ok: true });
  const copy = await desk.saveCopy({ restricted: false });
  if (!copy.ok) throw new Error(copy.code);
  expect(
    await desk.run({ type: 'withdraw', rid: 'paper1', findings: ['taken'], from: to, at: 2 }),
  ).toMatchObject({ ok: true });
  await desk.run(createMark(world, { finding: 'since', ws: to }));
  const group = async () => {
    const docs = await Promise.all(['meta', 'r/paper1'].map((part) => readWithStock(`w/${to}/${part}`)));
    return docs.map((doc) => ({ rows: rowsOf(doc), written: clocksOf(doc) }));
  };
  await desk.run({ type: 'theme.put', id: 'x', theme: null, at: 3 });
  const before = await group();
  expect(Object.keys(before[1]!.rows['ann']!).toSorted()).toEqual(['since', 'stays']);
  const seen = { findings: 2, already: 2, papers: 1 };
  expect(await desk.lookAtCopy(copy.value.blob)).toMatchObject({ ok: true, value: seen });
  const brought = await bring(desk, copy.value.blob);
  expect(brought).toMatchObject({ added: 0, already: 2, lost: 0 });
  expect(await group()).toEqual(before);
  expect(await brought.undo()).toMatchObject({ ok: true });
  expect(await group()).toEqual(before);
});
