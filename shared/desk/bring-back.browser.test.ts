import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMark, createWorld } from '../store/testing/builders.ts';
import { throwAwayProfile } from '../store/testing/databases.ts';
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
