/**
 * The host's end of the bridge. A page gets nothing but refusal unless its origin was paired, or is being paired by the
 * member in the panel at this moment; the origin is what the browser says that the sender's is.
 */
import type { Channel } from '../../shared/sync/channel.ts';
import { onConnect, onSingleMessage, type Port } from '../browser/ports.ts';
import { councilPattern } from '../councils.ts';
import { findGrant, putGrant, readGrants, removeGrant } from '../grants.ts';
import {
  readPairingWish,
  readSitesGone,
  type PairingList,
  type PairingState,
  type PairingWish,
} from '../pairing-messages.ts';
import type { SessionWorld } from './session.ts';

interface Line {
  /** False while the member compares digits. */
  granted: boolean;
  readonly channel: Channel;
  readonly accept: (workspaces: readonly string[]) => void;
  readonly refuse: () => void;
}

/** Serves bridge scripts and the panel's pairing view for as long as this document lives. */
export function serveBridges(opening: Promise<SessionWorld>): void {
  const expected = new Set<string>();
  const lines = new Map<string, Set<Line>>();
  const states = new Map<string, PairingState>();
  const panels = new Set<Port>();

  const list = (): PairingList => ({ type: 'pairings', origins: Object.fromEntries(states) });
  const show = (origin: string, state: PairingState | undefined): void => {
    if (state) states.set(origin, state);
    else states.delete(origin);
    for (const panel of panels) panel.post(list());
  };

  const open = ({ desk }: SessionWorld, origin: string, channel: Channel): void => {
    const grant = findGrant(desk.settings, origin);
    if (!grant && !expected.has(origin)) {
      channel.send({ t: 'refused' });
      return channel.close();
    }
    const stop = new AbortController();
    const join = desk.joinAsHost(
      {
        channel,
        origin,
        signal: stop.signal,
        onState: (state) => {
          if (state.state === 'joined') {
            show(origin, { state: 'joined', settled: false });
            void settleGrant(desk, origin, state.workspaces);
          } else if (state.state !== 'waiting') show(origin, state);
        },
        onSettled: () => {
          if (!channel.closed.aborted) show(origin, { state: 'joined', settled: true });
        },
      },
      grant,
    );
    const line: Line = { granted: grant !== undefined, channel, accept: join.accept, refuse: join.refuse };
    const here = lines.get(origin) ?? new Set<Line>();
    lines.set(origin, here.add(line));
    channel.closed.addEventListener('abort', () => {
      stop.abort();
      here.delete(line);
      if (here.size === 0) show(origin, undefined);
    });
  };

  const fulfil = async ({ desk, now }: SessionWorld, wish: PairingWish): Promise<void> => {
    const { origin } = wish;
    const here = [...(lines.get(origin) ?? [])];
    switch (wish.type) {
      case 'expect':
        expected.add(origin);
        return here.length === 0 ? show(origin, { state: 'waiting' }) : undefined;
      case 'accept':
        expected.delete(origin);
        await putGrant(desk.settings, { origin, workspaces: allowed(desk, wish.workspaces), at: now() });
        return here.forEach((line) => {
          line.granted = true;
          line.accept(allowed(desk, wish.workspaces));
        });
      case 'refuse':
        expected.delete(origin);
        return here.forEach((line) => line.refuse());
      case 'withdraw':
        await removeGrant(desk.settings, origin);
        here.forEach((line) => line.channel.close());
        return show(origin, undefined);
    }
  };

  const closeWithdrawn = ({ desk }: SessionWorld): void => {
    for (const [origin, here] of lines) {
      if (findGrant(desk.settings, origin) !== undefined) continue;
      for (const line of here) if (line.granted) line.channel.close();
    }
  };
  // Whoever took a grant back, here or in another context, the lines that it opened go with it.
  void opening.then((world) => world.desk.settings.values.subscribe(() => closeWithdrawn(world)));
  onSingleMessage((message, sender) => {
    const gone = sender.own ? readSitesGone(message) : undefined;
    return gone && opening.then(({ desk }) => removeGrantsAt(desk, gone));
  });
  onConnect('bridge', (port) => {
    const origin = originOf(port);
    if (origin === undefined || port.sender.own) return port.close();
    const channel = openRuntimeChannel(port);
    void opening.then((world) => open(world, origin, channel));
  });
  onConnect('pairing', (port) => {
    if (!port.sender.own) return port.close();
    panels.add(port);
    port.onClose(() => panels.delete(port));
    port.post(list());
    port.onMessage((raw) => {
      const wish = readPairingWish(raw);
      if (wish) void opening.then((world) => fulfil(world, wish));
    });
  });
}

/**
 * What the app alone had crosses from now on as what was ticked does; and its server, which is the one that the app came
 * from, is the one for what is new here too, unless there is another.
 */
async function settleGrant(
  desk: SessionWorld['desk'],
  origin: string,
  joined: readonly { readonly ws: string }[],
): Promise<void> {
  const grant = findGrant(desk.settings, origin);
  if (grant === undefined) return;
  const all = [...new Set([...grant.workspaces, ...joined.map(({ ws }) => ws)])];
  if (all.length > grant.workspaces.length) await putGrant(desk.settings, { ...grant, workspaces: all });
  if (desk.sharing.host.peek() === undefined) await desk.sharing.setHost(origin);
}

async function removeGrantsAt({ settings }: SessionWorld['desk'], gone: readonly string[]): Promise<void> {
  for (const { origin } of readGrants(settings)) {
    if (gone.includes(councilPattern(origin) ?? '')) await removeGrant(settings, origin);
  }
}

/** The device workspace never crosses, whatever was ticked. */
function allowed(desk: SessionWorld['desk'], ticked: readonly string[]): readonly string[] {
  const mine = new Map(desk.workspaces.value.map(({ ws, kind }) => [ws, kind]));
  return ticked.filter((ws) => mine.has(ws) && mine.get(ws) !== 'device');
}

function originOf(port: Port): string | undefined {
  const { url, frame } = port.sender;
  if (url === undefined || frame !== 0 || !URL.canParse(url)) return undefined;
  return new URL(url).origin;
}

/** A channel over a runtime port: what arrives before anybody listens is held. */
function openRuntimeChannel(port: Port): Channel {
  const gone = new AbortController();
  const held: unknown[] = [];
  let listener: ((message: unknown) => void) | undefined;
  port.onMessage((message) => {
    if (listener) listener(message);
    else held.push(message);
  });
  port.onClose(() => gone.abort());
  return {
    send: (message) => void port.post(message),
    listen: (onMessage) => {
      listener = onMessage;
      for (const message of held.splice(0)) onMessage(message);
    },
    closed: gone.signal,
    close: () => {
      port.close();
      gone.abort();
    },
  };
}
