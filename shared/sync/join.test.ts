import { describe, expect, it } from 'vitest';
import { openPortChannel } from './channel.ts';
import { joinAsApp, joinAsHost, type JoinOptions, type JoinState } from './join.ts';
import type { OwnPart } from './own-part.ts';
import type { Identity } from './pairing.ts';

const id = (last: number): string => `01990000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const OWN = { ws: id(1), kind: 'own' } as const;
const GROUP = { ws: id(2), kind: 'group', name: 'People Scrutiny', host: 'https://share.example' } as const;
const DEVICE = { ws: id(3), kind: 'device' } as const;
const THEIRS = { ws: id(4), kind: 'own' } as const;
const THEIR_DEVICE = { ws: id(5), kind: 'device' } as const;

const who = (member: string, aliases: readonly string[] = []): Identity => ({
  member,
  aliases,
  device: id(9),
  name: 'A. Marsh',
});

const KEY = 'A'.repeat(43);
const partOf = (host: string, ...owns: string[]): OwnPart => ({ key: KEY, host, owns, oldest: owns[0]! });

/** Both sides of a join under a grant, and everything that crossed. */
async function join(
  change: { app?: Partial<JoinOptions>; host?: Partial<JoinOptions>; ticked?: readonly string[] } = {},
) {
  const { port1, port2 } = new MessageChannel();
  const [host, app] = [openPortChannel(port1), openPortChannel(port2)];
  const crossed: object[] = [];
  const spy = (channel: typeof host) => ({
    ...channel,
    send: (message: object) => (crossed.push(message), channel.send(message)),
  });
  const states: { host?: JoinState; app?: JoinState } = {};
  const ended = Promise.withResolvers<void>();
  const common = {
    origin: 'http://127.0.0.1:4700',
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  };
  joinAsHost(spy(host), {
    ...common,
    mine: () => who(id(10), [id(11)]),
    workspaces: () => [OWN, GROUP, DEVICE],
    onState: (state) => ((states.host = state), ended.resolve()),
    ...change.host,
    grant: { origin: common.origin, workspaces: change.ticked ?? [OWN.ws, GROUP.ws], at: 1 },
  });
  joinAsApp(spy(app), {
    ...common,
    mine: () => who(id(20), [id(21), id(22)]),
    workspaces: () => [THEIRS, THEIR_DEVICE],
    onState: (state) => (states.app = state),
    ...change.app,
  });
  host.closed.addEventListener('abort', () => ended.resolve());
  app.closed.addEventListener('abort', () => ended.resolve());
  await ended.promise;
  port1.close();
  port2.close();
  return { states, crossed };
}

describe('joining two desks', () => {
  it('[Y10] both sides learn the ids that the other had before', async () => {
    const { states } = await join();
    expect(states.host).toMatchObject({ theirs: { member: id(20), aliases: [id(21), id(22)] } });
    expect(states.app).toMatchObject({ theirs: { member: id(10), aliases: [id(11)] } });
  });

  it('[Y12] a workspace keeps its kind on the other side, and no device workspace is named', async () => {
    const { states, crossed } = await join();
    for (const state of [states.host, states.app]) {
      expect(state).toMatchObject({ state: 'joined', workspaces: [OWN, GROUP, THEIRS] });
    }
    expect(JSON.stringify(crossed)).not.toContain(DEVICE.ws);
    expect(JSON.stringify(crossed)).not.toContain(THEIR_DEVICE.ws);
  });

  it('[Y78] of the groups that cross the app says which ones its member is in no more, and of no other', async () => {
    const over = (ws: string) => (ws === GROUP.ws || ws === id(8) ? 'ended' : undefined);
    const { states, crossed } = await join({ app: { isOver: over } });
    expect(states.host).toMatchObject({ over: [{ ws: GROUP.ws, how: 'ended' }] });
    expect(JSON.stringify(crossed)).not.toContain(id(8));
    const apart = await join({ app: { isOver: over }, ticked: [OWN.ws] });
    expect(apart.states.host).not.toHaveProperty('over');
    expect(JSON.stringify(apart.crossed)).not.toContain(GROUP.ws);
  });

  it('[Y3] a workspace that is not ticked is not named', async () => {
    const { states, crossed } = await join({ ticked: [OWN.ws] });
    expect(states.app).toMatchObject({ workspaces: [OWN, THEIRS] });
    expect(JSON.stringify(crossed)).not.toContain(GROUP.ws);
  });

  it('[Y12] the device workspace is not joined, whoever names it', async () => {
    const stolen = { ...DEVICE, kind: 'own' } as const;
    const asked = await join({ app: { workspaces: () => [THEIRS, stolen] } });
    expect(asked.states.host).toMatchObject({ workspaces: [OWN, GROUP, THEIRS] });
    const ticked = await join({ ticked: [OWN.ws, DEVICE.ws] });
    expect(ticked.states.host).toMatchObject({ workspaces: [OWN, THEIRS] });
    const given = await join({ app: { workspaces: () => [{ ...OWN, kind: 'device' }] } });
    expect(given.states.app).toMatchObject({ workspaces: [GROUP] });
  });

  it.each([
    ['aliases that are no ids', { mine: () => who(id(20), ['everyone']) }],
    ['a member that is no id', { mine: () => who('-'.repeat(36)) }],
    ['a workspace that is no id', { workspaces: () => [{ ws: '0'.repeat(36), kind: 'own' as const }] }],
  ])('[Y9] refused: %s', async (_what, app) => {
    const { states, crossed } = await join({ app });
    expect(states).toEqual({});
    expect(JSON.stringify(crossed)).not.toContain('joined');
  });

  it('[Y51] an own workspace that the extension knows and that is not ticked is not joined, though the app names it', async () => {
    const second = { ws: id(6), kind: 'own' } as const;
    const { states, crossed } = await join({
      host: { workspaces: () => [OWN, second, GROUP] },
      app: { workspaces: () => [THEIRS, second, { ...GROUP, kind: 'own' }] },
      ticked: [OWN.ws],
    });
    for (const state of [states.host, states.app]) {
      expect((state as { workspaces: unknown }).workspaces).toEqual([OWN, THEIRS]);
    }
    expect(JSON.stringify(crossed.filter((said) => (said as { t: string }).t === 'joined'))).not.toContain(
      second.ws,
    );
  });

  it('[Y51] while no own workspace is ticked, none of the app is taken and nothing of them is told', async () => {
    const told = { own: () => Promise.resolve(partOf('https://share.example', OWN.ws, THEIRS.ws)) };
    const { states, crossed } = await join({ ticked: [GROUP.ws], host: told, app: told });
    for (const state of [states.host, states.app]) {
      expect((state as { workspaces: unknown }).workspaces).toEqual([GROUP]);
      expect(state).not.toHaveProperty('own');
    }
    expect(JSON.stringify(crossed)).not.toContain(KEY);
  });

  it('[Y50] each tells the other key and server of what crosses, after the extension has joined, and of no other', async () => {
    const { states, crossed } = await join({
      host: { own: () => Promise.resolve(partOf('https://share.example', OWN.ws, id(7))) },
      app: { own: () => Promise.resolve(partOf('https://share.example', THEIRS.ws)) },
    });
    expect(states.app).toMatchObject({ own: { key: KEY, host: 'https://share.example', owns: [OWN.ws] } });
    expect(states.host).toMatchObject({ own: { key: KEY, owns: [THEIRS.ws] } });
    const kinds = crossed.map((said) => (said as { t: string }).t);
    expect(kinds.filter((_, n) => JSON.stringify(crossed[n]).includes(KEY))).toEqual(['joined', 'told']);
    expect(JSON.stringify(crossed)).not.toContain(id(7));
  });

  it('[Y52] a group crosses with its name and server, an own workspace with neither', async () => {
    const named = { ...OWN, name: 'Mine', host: 'https://share.example' };
    const { states } = await join({ host: { workspaces: () => [named, GROUP] } });
    expect((states.app as { workspaces: unknown }).workspaces).toEqual([OWN, GROUP, THEIRS]);
  });

  it.each([
    ['a short key', { ...partOf('https://share.example', THEIRS.ws), key: 'AAAA' }],
    ['a server that is an address', partOf('https://share.example/x', THEIRS.ws)],
    ['a server of another scheme', partOf('javascript://x', THEIRS.ws)],
    ['workspaces at no server', { key: KEY, owns: [THEIRS.ws], oldest: THEIRS.ws }],
  ])('[Y53] refused: %s', async (_what, part) => {
    const { states } = await join({ app: { own: () => Promise.resolve(part as OwnPart) } });
    expect(states.host).toBeUndefined();
  });

  it('[Y53] before the member has compared the digits, what the app tells of its own closes the channel', async () => {
    const { port1, port2 } = new MessageChannel();
    const host = openPortChannel(port1);
    let state: JoinState | undefined;
    joinAsHost(host, {
      origin: 'http://127.0.0.1:4700',
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      mine: () => who(id(10)),
      workspaces: () => [OWN],
      onState: (next) => (state = next),
      grant: undefined,
    });
    const closed = new Promise((resolve) => host.closed.addEventListener('abort', resolve));
    openPortChannel(port2).send({ t: 'told', own: partOf('https://share.example', THEIRS.ws) });
    await closed;
    expect(state).toBeUndefined();
    port2.close();
  });
});
