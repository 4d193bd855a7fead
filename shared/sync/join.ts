/**
 * Joining two desks of one machine, before any document crosses: who is there, do the digits agree, which workspaces
 * (SPEC.md [Y8]–[Y12], [Y50]–[Y53]). The extension is the host: it alone holds the grant. Afterwards both run
 * `replicate`.
 */
import type { RandomBytes } from '../core/ids.ts';
import type { Channel } from './channel.ts';
import type { WorkspaceKind } from '../core/view.ts';
import type { OwnPart } from './own-part.ts';
import {
  createNonce,
  pairDigits,
  readPairingMessage,
  type Identity,
  type Over,
  type OverGroup,
  type PairingMessage,
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
  | {
      readonly state: 'joined';
      readonly theirs: Identity;
      readonly workspaces: readonly SharedWorkspace[];
      /** What the other side told of the own workspaces that cross. */
      readonly own?: OwnPart;
      /** Groups that cross, and that this member is in no more: the app says so. */
      readonly over?: readonly OverGroup[];
    }
  | { readonly state: 'refused' };

/** A workspace as this side has it. */
export interface KnownWorkspace {
  readonly ws: string;
  readonly kind: WorkspaceKind;
  readonly name?: string;
  readonly host?: string;
}

export interface JoinOptions {
  readonly origin: string;
  readonly random: RandomBytes;
  readonly mine: () => Identity;
  /** All of this side; those of the device are here to be kept out. */
  readonly workspaces: () => readonly KnownWorkspace[];
  /** What this side tells of its own workspaces. Asked only when one of them crosses. */
  readonly own?: () => Promise<OwnPart | undefined>;
  /** Whether this member is in a group no more. */
  readonly isOver?: (ws: string) => Over | undefined;
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
  let app: Extract<PairingMessage, { t: 'app' }> | undefined;
  let both: readonly SharedWorkspace[] | undefined;
  const accept = async (workspaces: readonly string[]): Promise<void> => {
    if (!app || both || channel.closed.aborted) return;
    both = chooseShared(options, workspaces, app.workspaces);
    const own = await ownPart(options, both);
    channel.send({ t: 'joined', identity: options.mine(), workspaces: both, ...own });
  };
  channel.listen((value) => {
    const message = readPairingMessage(value);
    if (!message.ok) return channel.close();
    // What the app holds is asked for after the digits, never before.
    if (message.value.t === 'told' && both && app) return joined(options, app.identity, both, message.value);
    if (message.value.t !== 'app' || app) return channel.close();
    app = message.value;
    channel.send({ t: 'extension', v: 1, nonce, paired: options.grant !== undefined });
    if (options.grant) return void accept(options.grant.workspaces);
    const { identity } = app;
    void pairDigits(app.nonce, nonce, options.origin).then((digits) => {
      options.onState({ state: 'comparing', digits, theirs: identity });
    });
  });
  return {
    accept: (workspaces) => void accept(workspaces),
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
  let isJoined = false;
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
        if (isJoined) return channel.close();
        isJoined = true;
        return void answer(channel, options, message.value);
      case 'refused':
        return options.onState({ state: 'refused' });
      case 'app':
      case 'told':
        return channel.close();
    }
  });
  const own = sharedOf(options).filter(({ kind }) => kind === 'own');
  channel.send({ t: 'app', v: 1, nonce, identity: options.mine(), workspaces: own });
}

/** The extension waits for this word: documents follow on the same channel. */
async function answer(
  channel: Channel,
  options: JoinOptions,
  said: Extract<PairingMessage, { t: 'joined' }>,
): Promise<void> {
  const both = withoutDevice(said.workspaces, options);
  const own = await ownPart(options, both);
  if (channel.closed.aborted) return;
  // Of groups that the extension named, and of no other.
  const over = both.flatMap(({ ws }): OverGroup[] => {
    const how = options.isOver?.(ws);
    return how === undefined ? [] : [{ ws, how }];
  });
  channel.send({ t: 'told', ...own, ...(over.length === 0 ? {} : { over }) });
  joined(options, said.identity, both, said);
}

function joined(
  options: JoinOptions,
  theirs: Identity,
  workspaces: readonly SharedWorkspace[],
  said: { readonly own?: OwnPart; readonly over?: readonly OverGroup[] },
): void {
  const own = keepTo(said.own, workspaces);
  const groups = new Set(workspaces.filter(({ kind }) => kind === 'group').map(({ ws }) => ws));
  const over = said.over?.filter(({ ws }) => groups.has(ws)) ?? [];
  options.onState({
    state: 'joined',
    theirs,
    workspaces,
    ...(own ? { own } : {}),
    ...(over.length === 0 ? {} : { over }),
  });
}

async function ownPart(
  { own }: JoinOptions,
  both: readonly SharedWorkspace[],
): Promise<{ readonly own?: OwnPart }> {
  const part = both.some(({ kind }) => kind === 'own') ? keepTo(await own?.(), both) : undefined;
  return part ? { own: part } : {};
}

/** What is told of own workspaces, as far as they cross: of no other is the server named. */
function keepTo(part: OwnPart | undefined, both: readonly SharedWorkspace[]): OwnPart | undefined {
  const crossing = new Set(both.filter(({ kind }) => kind === 'own').map(({ ws }) => ws));
  if (!part || crossing.size === 0) return undefined;
  const { host, ...rest } = part;
  const owns = part.owns.filter((ws) => crossing.has(ws));
  return { ...rest, owns, ...(host === undefined || owns.length === 0 ? {} : { host }) };
}

function sharedOf({ workspaces }: JoinOptions): readonly SharedWorkspace[] {
  return workspaces().flatMap(({ ws, kind, name, host }): SharedWorkspace[] => {
    if (kind === 'device') return [];
    if (kind === 'own') return [{ ws, kind }];
    return [{ ws, kind, ...(name === undefined ? {} : { name }), ...(host === undefined ? {} : { host }) }];
  });
}

/**
 * What was ticked; and, where one of the own is, those that the app alone has: the two are one library then. One that
 * this side knows and that is not ticked stays out, whoever names it.
 */
function chooseShared(
  options: JoinOptions,
  ids: readonly string[],
  offered: readonly SharedWorkspace[],
): readonly SharedWorkspace[] {
  const ticked = sharedOf(options).filter(({ ws }) => ids.includes(ws));
  if (!ticked.some(({ kind }) => kind === 'own')) return ticked;
  const known = new Set(options.workspaces().map(({ ws }) => ws));
  return [...ticked, ...offered.filter(({ ws, kind }) => kind === 'own' && !known.has(ws))];
}

function withoutDevice(
  named: readonly SharedWorkspace[],
  { workspaces }: JoinOptions,
): readonly SharedWorkspace[] {
  const mine = new Set(workspaces().flatMap(({ ws, kind }) => (kind === 'device' ? [ws] : [])));
  return named.filter(({ ws }) => !mine.has(ws));
}
