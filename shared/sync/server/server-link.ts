/** The line to one host: one socket, documents of several workspaces on it ([Y21]–[Y23]). */
import { effect, untracked } from '@preact/signals-core';
import type { RandomBytes, WorkspaceId } from '../../core/ids.ts';
import type { Heads } from '../../core/server-protocol.ts';
import { attachDocument, type AttachDeps, type KeptAttachment } from './attachment.ts';
import { openHostSocket, type HostSocket } from './host-socket.ts';
import type { Attachment, ServerLink } from './link-types.ts';
import { PACE, type Pace } from './pace.ts';
import { readHeads } from './read-answers.ts';
import { attachSealed } from './sealed.ts';
import type { Tokens } from './tokens.ts';

export interface ServerLinkDeps {
  /** Origin, `https://…` or `http://…`; the socket is `/sync` there. */
  readonly host: string;
  readonly tokens: Tokens;
  readonly random: RandomBytes;
  /** The browser's by default. */
  readonly WebSocket?: typeof WebSocket;
  readonly pace?: Partial<Pace>;
}

/** Nothing is connected before the first document is attached. */
export function openServerLink(deps: ServerLinkDeps): ServerLink {
  const pace = { ...PACE, ...deps.pace };
  const attached = new Map<Attachment, { readonly kept: KeptAttachment; readonly stop: () => void }>();
  const host = openHostSocket({
    url: `${deps.host.replace(/^http/, 'ws')}/sync`,
    WebSocket: deps.WebSocket ?? WebSocket,
    random: deps.random,
    pace,
    // A socket that was given up tells nobody.
    onDown: () => host.socket.configuration.providerMap.forEach((line) => line.onClose()),
  });
  const hearers = new Set<Parameters<ServerLink['watchHeads']>[0]>();
  const onSaid = (ws: WorkspaceId, text: string): void => {
    const grown = parseHeads(text);
    if (grown) for (const hear of hearers) hear(ws, grown);
  };
  const parts: AttachDeps = { host, tokens: deps.tokens, random: deps.random, pace, onSaid };
  const want = (): void => host.want([...attached.values()].some(({ kept }) => !kept.isIdle.peek()));
  const heart = openHeart(attached, pace, host);
  const nudge = (): void => {
    if (host.state.peek().state === 'up') heart.beat();
    else host.hurry();
  };
  const stop = watchNetwork(nudge);
  return {
    host: deps.host,
    state: host.state,
    attach(options) {
      const kept = options.seal
        ? attachSealed(parts, { ...options, seal: options.seal })
        : attachDocument(parts, {
            ...options,
            serverName: options.name,
            flushAfter: options.presence ? Math.min(pace.flush, pace.session) : pace.flush,
          });
      const attachment: Attachment = {
        ...kept,
        dispose() {
          attached.get(attachment)?.stop();
          attached.delete(attachment);
          kept.dispose();
          want();
        },
      };
      let stop = (): void => undefined;
      attached.set(attachment, { kept, stop: () => stop() });
      stop = effect(() => {
        void kept.isIdle.value;
        untracked(want);
      });
      return attachment;
    },
    watchHeads(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    nudge,
    dispose() {
      stop();
      heart.dispose();
      for (const attachment of attached.keys()) attachment.dispose();
      host.dispose();
    },
  };
}

/**
 * Asks from time to time whether the line is there: with no presence on it, nobody else says anything. What is still to be
 * acknowledged is asked about too: a line that died under it says nothing either, and a browser would wait for minutes.
 */
function openHeart(
  attached: ReadonlyMap<Attachment, unknown>,
  pace: Pace,
  host: Pick<HostSocket, 'progress' | 'giveUp'>,
): { beat(): void; dispose(): void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const beat = (): void => {
    if (waiting !== undefined) return;
    const all = [...attached.keys()];
    const inState = (wanted: string) => all.find(({ state }) => state.peek().state === wanted);
    const one = inState('shared') ?? inState('syncing');
    if (!one) return;
    const before = host.progress();
    waiting = setTimeout(() => {
      waiting = undefined;
      const now = host.progress();
      // Something came or went, if slowly; or it is another socket by now.
      const isAlive = now.heard > before.heard || now.waiting < before.waiting;
      if (!isAlive && now.socket === before.socket) host.giveUp();
    }, pace.silence);
    void one.settle().then((isAnswered) => {
      if (!isAnswered) return;
      clearTimeout(waiting);
      waiting = undefined;
    });
  };
  const timer = setInterval(beat, pace.beat);
  return {
    beat,
    dispose() {
      clearInterval(timer);
      clearTimeout(waiting);
    },
  };
}

function parseHeads(text: string): Heads | undefined {
  try {
    return readHeads(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function watchNetwork(onChange: () => void): () => void {
  if (typeof globalThis.addEventListener !== 'function') return () => undefined;
  for (const event of ['online', 'offline']) globalThis.addEventListener(event, onChange);
  return () => {
    for (const event of ['online', 'offline']) globalThis.removeEventListener(event, onChange);
  };
}
