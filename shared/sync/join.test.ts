import { describe, expect, it } from 'vitest';
import { openPortChannel } from './channel.ts';
import { joinAsApp, joinAsHost, type JoinOptions, type JoinState } from './join.ts';
import type { Identity } from './pairing.ts';

const id = (last: number): string => `01990000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const OWN = { ws: id(1), kind: 'own' } as const;
const GROUP = { ws: id(2), kind: 'group' } as const;
const DEVICE = { ws: id(3), kind: 'device' } as const;
const THEIRS = { ws: id(4), kind: 'own' } as const;
const THEIR_DEVICE = { ws: id(5), kind: 'device' } as const;

const who = (member: string, aliases: readonly string[] = []): Identity => ({
  member,
  aliases,
  device: id(9),
  name: 'A. Marsh',
});

/** Both sides of a join under a grant, and everything that crossed. */
async function join(change: { app?: Partial<JoinOptions>; ticked?: readonly string[] } = {}) {
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
    onState: (state) => (states.host = state),
    grant: { origin: common.origin, workspaces: change.ticked ?? [OWN.ws, GROUP.ws], at: 1 },
  });
  joinAsApp(spy(app), {
    ...common,
    mine: () => who(id(20), [id(21), id(22)]),
    workspaces: () => [THEIRS, THEIR_DEVICE],
    onState: (state) => ((states.app = state), ended.resolve()),
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
});
