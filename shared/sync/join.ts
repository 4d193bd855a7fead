/**
 * Joining two desks of one machine, before any document crosses: who is there, do the digits agree, which workspaces
 * (SPEC.md [Y8]–[Y11]). The extension is the host: it alone holds the grant. Afterwards both run `replicate`.
 */
import type { RandomBytes } from '../core/ids.ts';
import type { Channel } from './channel.ts';
import type { WorkspaceKind } from '../core/view.ts';
import {
  createNonce,
  pairDigits,
  readPairingMessage,
  type Identity,
  type SharedWorkspace,
} from './pairing.ts';

/** What the member agreed to when pairing; kept by the extension until withdrawn. */
export interface Grant {
  readonly origin: string;
  readonly workspaces: readonly string[];
  readonly at: number;
}

export type JoinState =
  | { readonly state: 'waiting' }
  /** Both sides show these digits; the member compares them in the panel. */
  | { readonly state: 'comparing'; readonly digits: string; readonly theirs?: Identity }
  | { readonly state: 'joined'; readonly theirs: Identity; readonly workspaces: readonly SharedWorkspace[] }
  | { readonly state: 'refused' };

export interface JoinOptions {
  readonly origin: string;
  readonly random: RandomBytes;
  readonly mine: () => Identity;
  /** All of this side; those of the device are here to be kept out. */
  readonly workspaces: () => readonly { readonly ws: string; readonly kind: WorkspaceKind }[];
  readonly onState: (state: JoinState) => void;
}

export interface HostJoin {
  /** After the member compared the digits. */
  accept(workspaces: readonly string[]): void;
  refuse(): void;
}

/** The extension's side. With a `grant` for this origin it joins at once; without, nothing is given until `accept`. */
export function joinAsHost(
  channel: Channel,
  options: JoinOptions & { readonly grant: Grant | undefined },
): HostJoin {
  const nonce = createNonce(options.random);
  let theirs: Identity | undefined;
  let offered: readonly SharedWorkspace[] = [];
  const accept = (workspaces: readonly string[]): void => {
    if (!theirs || channel.closed.aborted) return;
    const ticked = sharedOf(options).filter(({ ws }) => workspaces.includes(ws));
    const both = [...ticked, ...checkOffered(offered, options, ticked)];
    channel.send({ t: 'joined', identity: options.mine(), workspaces: both });
    options.onState({ state: 'joined', theirs, workspaces: both });
  };
  channel.listen((value) => {
    const message = readPairingMessage(value);
    if (!message.ok || message.value.t !== 'app') return channel.close();
    const app = message.value;
    theirs = app.identity;
    offered = app.workspaces;
    channel.send({ t: 'extension', v: 1, nonce, paired: options.grant !== undefined });
    if (options.grant) return accept(options.grant.workspaces);
    void pairDigits(app.nonce, nonce, options.origin).then((digits) => {
      options.onState({ state: 'comparing', digits, theirs: app.identity });
    });
  });
  return {
    accept,
    refuse: () => {
      channel.send({ t: 'refused' });
      options.onState({ state: 'refused' });
      channel.close();
    },
  };
}

/** The PWA's side: says who it is, shows the digits, and waits. */
export function joinAsApp(channel: Channel, options: JoinOptions): void {
  const nonce = createNonce(options.random);
  channel.listen((value) => {
    const message = readPairingMessage(value);
    if (!message.ok) return channel.close();
    switch (message.value.t) {
      case 'extension': {
        if (message.value.paired) return;
        const { nonce: theirs } = message.value;
        void pairDigits(nonce, theirs, options.origin).then((digits) => {
          if (!channel.closed.aborted) options.onState({ state: 'comparing', digits });
        });
        return;
      }
      case 'joined':
        return options.onState({
          state: 'joined',
          theirs: message.value.identity,
          workspaces: checkOffered(message.value.workspaces, options, []),
        });
      case 'refused':
        return options.onState({ state: 'refused' });
      case 'app':
        return channel.close();
    }
  });
  const own = sharedOf(options).filter(({ kind }) => kind === 'own');
  channel.send({ t: 'app', v: 1, nonce, identity: options.mine(), workspaces: own });
}

function sharedOf({ workspaces }: JoinOptions): readonly SharedWorkspace[] {
  return workspaces().flatMap(({ ws, kind }) => (kind === 'device' ? [] : [{ ws, kind }]));
}

/** What the other side names, without what must stay on this device, and without what is taken already. */
function checkOffered(
  offered: readonly SharedWorkspace[],
  { workspaces }: JoinOptions,
  taken: readonly SharedWorkspace[],
): readonly SharedWorkspace[] {
  const out = new Set(taken.map(({ ws }) => ws));
  for (const { ws, kind } of workspaces()) if (kind === 'device') out.add(ws);
  return offered.filter(({ ws }) => !out.has(ws));
}
