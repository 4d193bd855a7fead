import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { metaName, reportName, sessionName } from '../../store/document-name.ts';
import { createSelectors, createWorld } from '../../store/testing/builders.ts';
import { missingIn } from '../../store/testing/memory-documents.ts';
import { readSession } from '../../store/session-rows.ts';
import { createMemoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import type { NewSession, OpenSession, Sessions } from '../sessions.ts';
import { followSessions } from './follow-sessions.ts';
import { openSessions } from './open-sessions.ts';

const GROUP = 'g';

interface Device {
  readonly desk: MemoryDesk;
  readonly sessions: Sessions;
}

/** A device of a member: the group's registry names everybody, and the paper. */
function openDevice(member: string, seed: number, role = 'member'): Device {
  const world = createWorld(seed);
  const desk = createMemoryDesk({
    member,
    device: `${member}${seed}`,
    world,
    workspaces: [
      { ws: `${member}-own`, kind: 'own', primary: true },
      { ws: `${member}-device`, kind: 'device', primary: true },
      { ws: GROUP, kind: 'group', primary: false, name: 'People Scrutiny', role: role as 'member' },
    ],
  });
  desk.enter('paper1');
  const meta = desk.documents.open(metaName(GROUP)).doc;
  meta.getMap('report').set('paper1', { key: 'url:https://council.example/paper1', title: 'A report' });
  for (const [id, name] of Object.entries(NAMES))
    meta.getMap('member').set(id, { name, aliases: [], role: 'member' });
  const identity = signal({ member, aliases: [], device: `${member}${seed}`, name: NAMES[member] });
  const store = { documents: desk.documents, world, identity } as never;
  desk.documents.open(reportName(GROUP, 'paper1')).doc.getMap('edition').set('edition1', { seenAt: 1 });
  const said = new Map<string, unknown>();
  const memory = {
    read: (key: string) => said.get(key),
    set: async (key: string, value: unknown) => void said.set(key, value),
  };
  const context = { store, shelves: desk.shelves, run: desk.run, memory: memory as never };
  followSessions(context);
  const presence = { here: () => signal(new Map()), say: () => undefined };
  return { desk, sessions: openSessions({ ...context, presence }) };
}

const NAMES: Readonly<Record<string, string>> = { anna: 'A. Marsh', ben: 'B. Okafor', cleo: 'R. Sen' };

function carry(from: Device, to: Device, ws = GROUP): void {
  for (const [name, doc] of from.desk.documents.all)
    if (name.startsWith(`w/${ws}/`))
      to.desk.documents.take(name, missingIn(to.desk.documents.open(name).doc, doc));
}
async function meet(devices: readonly Device[]): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const a of devices) for (const b of devices) if (a !== b) carry(a, b);
    // What a device does by itself it does in its own time.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const plan = (change: Partial<NewSession> = {}): NewSession => ({
  ws: GROUP,
  rid: 'paper1',
  title: 'A report',
  names: false,
  people: ['anna', 'ben', 'cleo'],
  second: 'ben',
  passages: [0, 50].map((at) => ({ edition: 'edition1', sel: createSelectors(at) })),
  ...change,
});

async function begin(
  devices: readonly Device[],
): Promise<{ sid: string; opened: OpenSession[]; passage: string }> {
  const started = await devices[0]!.sessions.start(plan());
  if (!started.ok) throw new Error(started.code);
  await meet(devices);
  const { sid } = started.value;
  const opened = devices.map(({ sessions }) => sessions.open(GROUP, sid));
  return { sid, opened, passage: opened[0]!.view.value!.passages[0]!.id };
}

describe('tagging sessions of a desk', () => {
  it('[Y95] are not begun by a reader, of a paper or a version that the group has not, or with more views than can be taken out', async () => {
    const anna = openDevice('anna', 1);
    expect(await anna.sessions.start(plan({ rid: 'paper2' }))).toMatchObject({ code: 'public-unknown' });
    expect(await anna.sessions.start(plan({ passages: [] }))).toMatchObject({ ok: false });
    const many = Array.from({ length: 51 }, (_, at) => ({ edition: 'e', sel: createSelectors(at) }));
    expect(await anna.sessions.start(plan({ passages: many }))).toMatchObject({ code: 'command-invalid' });
    const fresh = [{ edition: 'signed-in', sel: createSelectors(3) }];
    expect(await anna.sessions.start(plan({ passages: fresh }))).toMatchObject({ code: 'public-unknown' });
    anna.desk.documents
      .open(metaName('anna-device'))
      .doc.getMap('report')
      .set('paper1', { key: 'url:https://council.example/paper1', title: 'Closed' });
    expect(await anna.sessions.start(plan())).toMatchObject({ code: 'share-restricted' });
    const reader = openDevice('ben', 2, 'reader');
    expect(await reader.sessions.start(plan())).toMatchObject({ code: 'role-too-low' });
  });

  it('[Y95] [Y96] a choice is in the own workspace alone, and goes into the session by itself once all is shown', async () => {
    const devices = [openDevice('anna', 1), openDevice('ben', 2), openDevice('cleo', 3)];
    const { sid, opened, passage } = await begin(devices);
    for (const [at, each] of opened.entries())
      await each.choose(passage, { said: at === 2 ? 'risk' : 'action', themes: [], reason: `reason-${at}` });
    await meet(devices);
    const { doc } = devices[1]!.desk.documents.open(sessionName(GROUP, sid));
    expect(JSON.stringify(doc.toJSON())).not.toContain('reason-');
    expect(opened[1]!.view.value!.passages[0]).toMatchObject({
      step: 'choose',
      views: [],
      mine: { said: 'action' },
    });
    await opened[0]!.show(passage);
    await meet(devices);
    const shown = opened[1]!.view.value!.passages[0]!;
    expect(shown.counts).toEqual([
      { said: 'action', n: 2 },
      { said: 'risk', n: 1 },
    ]);
    expect(shown.views.filter(({ isMine }) => isMine)).toHaveLength(1);
    expect(await opened[1]!.choose(passage, { said: 'risk', themes: [] })).toMatchObject({ ok: false });
  });

  it('[Y96] another device of the member shows a choice that was made on the first, and it counts once', async () => {
    const [anna, tablet, ben] = [openDevice('anna', 1), openDevice('anna', 4), openDevice('ben', 2)];
    const { opened, passage } = await begin([anna, tablet, ben]);
    await opened[0]!.choose(passage, { said: 'risk', themes: [] });
    carry(anna, tablet, 'anna-own');
    // The first device is away from here on.
    await meet([tablet, ben]);
    carry(anna, tablet);
    await opened[0]!.show(passage);
    carry(anna, tablet);
    await meet([anna, tablet, ben]);
    expect(opened[2]!.view.value!.passages[0]!.counts).toEqual([{ said: 'risk', n: 1 }]);
  });

  it('[Y101] only who leads shows, records and closes; who was named takes over, others do not', async () => {
    const devices = [openDevice('anna', 1), openDevice('ben', 2), openDevice('cleo', 3)];
    const { opened, passage } = await begin(devices);
    const [anna, ben, cleo] = opened as [OpenSession, OpenSession, OpenSession];
    expect(await ben.show(passage)).toMatchObject({ ok: false });
    expect(await ben.close()).toMatchObject({ ok: false });
    expect(await cleo.lead('cleo')).toMatchObject({ ok: false });
    expect(await ben.lead('ben')).toMatchObject({ ok: true });
    await meet(devices);
    expect(await anna.show(passage)).toMatchObject({ ok: false });
    expect(await ben.show(passage)).toMatchObject({ ok: true });
    expect(await ben.lead('cleo')).toMatchObject({ ok: true });
    await meet(devices);
    expect(cleo.view.value).toMatchObject({ iLead: true, lead: 'cleo' });
  });

  it('[Y99] closed, every device has taken out what was chosen; own choices stay their member’s', async () => {
    const devices = [openDevice('anna', 1), openDevice('ben', 2), openDevice('cleo', 3)];
    const { sid, opened, passage } = await begin(devices);
    for (const each of opened) await each.choose(passage, { said: 'risk', themes: [], reason: 'because' });
    await meet(devices);
    await opened[0]!.show(passage);
    await meet(devices.slice(0, 2));
    await opened[0]!.close();
    await meet(devices);
    for (const { desk } of devices) {
      const rows = readSession(desk.documents.open(sessionName(GROUP, sid)).doc);
      expect([rows.views.size, rows.chosen.size]).toEqual([0, 0]);
      expect(rows.tallies.get(passage)?.counts).toEqual([{ said: 'risk', n: 2 }]);
    }
    expect(opened[2]!.view.value).toMatchObject({ isEnded: true, unsent: 1 });
    expect(opened[2]!.view.value!.passages[0]!.mine).toMatchObject({ said: 'risk', closed: true });
    expect(devices[1]!.sessions.heads.value).toMatchObject([{ sid, isEnded: true, by: 'A. Marsh' }]);
  });
});
