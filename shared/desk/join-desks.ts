/** Joining this desk with another on the same machine: identities first, then the ticked workspaces, both ways. */
import type { WorkspaceId } from '../core/ids.ts';
import type { Store } from '../store/open-store.ts';
import type { WorkspaceEntry } from '../store/local-db.ts';
import { joinIdentity, joinWorkspaces } from '../store/workspaces.ts';
import { setApart } from './sharing/apart.ts';
import { adoptOwn, exportOwn, introduce } from './sharing/own-bridge.ts';
import type { Channel } from '../sync/channel.ts';
import { joinAsApp, joinAsHost, type Grant, type HostJoin, type JoinState } from '../sync/join.ts';
import type { OwnPart } from '../sync/own-part.ts';
import type { Identity, Over, OverGroup, SharedWorkspace } from '../sync/pairing.ts';
import { replicate } from '../sync/replicate.ts';
import type { FileNews } from './file-news.ts';
import { lendDocuments } from './lend-documents.ts';

export interface JoinRequest {
  readonly channel: Channel;
  readonly origin: string;
  readonly onState: (state: JoinState) => void;
  /** How this device is called among the member's own. */
  readonly deviceName?: string;
  /** Resolves when what both held at the start is equal and stored here. */
  readonly onSettled?: () => void;
  readonly signal: AbortSignal;
}

/** With what the desk knows. */
interface DeskRequest extends JoinRequest {
  /** Whether this member left a group, or was ended in it. */
  readonly isOver: (ws: WorkspaceId) => Over | undefined;
  /** The other side knows it of a group that is here. */
  readonly onOver: (group: OverGroup) => void;
}

/** The extension's side. Without a grant nothing is given until `accept`. */
export function hostDesk(
  store: Store,
  news: FileNews,
  request: DeskRequest,
  grant: Grant | undefined,
): HostJoin {
  // Under a grant nobody was asked just now: what was said then, stands.
  const options = optionsOf(store, news, request, { isAsked: grant === undefined, isApp: false });
  return joinAsHost(request.channel, { ...options, grant });
}

/** The PWA's side. */
export function appDesk(store: Store, news: FileNews, request: DeskRequest): void {
  joinAsApp(request.channel, optionsOf(store, news, request, { isAsked: false, isApp: true }));
}

interface Side {
  /** The member was asked just now which workspaces cross. */
  readonly isAsked: boolean;
  readonly isApp: boolean;
}

function optionsOf(store: Store, news: FileNews, request: DeskRequest, side: Side) {
  return {
    origin: request.origin,
    random: store.world.random,
    mine: () => identityOf(store),
    workspaces: () => store.workspaces.value,
    own: () => exportOwn(store),
    isOver: request.isOver,
    onState: (state: JoinState): void => {
      // Before the next message arrives, or its documents would have no listener.
      if (state.state === 'joined') start(store, news, request, state, side);
      request.onState(state);
    },
  };
}

function identityOf(store: Store): Identity {
  const { member, aliases, device, name } = store.identity.value;
  return { member, aliases, device, name };
}

function start(
  store: Store,
  news: FileNews,
  request: DeskRequest,
  { theirs, workspaces, own, over = [] }: Extract<JoinState, { state: 'joined' }>,
  { isAsked, isApp }: Side,
): void {
  const told = new Set(over.map(({ ws }) => ws));
  const isGone = (ws: WorkspaceId): boolean => told.has(ws) || request.isOver(ws) !== undefined;
  const joined = workspaces.filter(({ ws }) => !isGone(ws));
  over.forEach(request.onOver);
  const { channel, signal } = request;
  const ended = AbortSignal.any([signal, channel.closed]);
  const replication = replicate(channel, {
    documents: lendDocuments(store.documents, ended),
    files: {
      has: createHas(store.bytes),
      read: store.bytes.read,
      keep: async (bytes) => {
        const kept = await store.bytes.keep(bytes);
        if (kept.ok) news.announce(kept.value);
        return kept;
      },
      kept: (name) => store.indexer.refresh(name),
    },
    workspaces: new Set(joined.map(({ ws }) => ws)),
    isGone,
    // With the groups that own registries name goes which of them the other device is to be without.
    ...(isAsked ? { ready: keepApart(store, theirs, joined) } : {}),
    signal,
  });
  void adopt(store, theirs, joined, own)
    .then(() => {
      // An extension may stand beside several web apps, each of them beside one extension: the app says so.
      const beside = isApp ? theirs.device : undefined;
      return introduce(store, crossing(joined), request.deviceName ?? 'This device', beside);
    })
    // Nothing is stored here at all; that was told when the desk was opened.
    .catch(() => undefined);
  void replication.settled.then(() => request.onSettled?.());
}

/**
 * One member, two devices: the older member id wins for what is written next, the other becomes an alias. A group's
 * server is taken over with an own workspace only: with that this device becomes one that the other lets in there.
 */
async function adopt(
  store: Store,
  theirs: Identity,
  joined: readonly SharedWorkspace[],
  own: OwnPart | undefined,
): Promise<void> {
  const them = { id: theirs.member, aliases: theirs.aliases, name: theirs.name };
  const entries = joined.map(({ ws, kind, name }): WorkspaceEntry => {
    return { ws, kind, primary: false, ...(name === undefined ? {} : { name }) };
  });
  // Before the workspaces are one: of two keys the one of the older side stays, and each side reckons by its own.
  if (own) await adoptOwn(store, own);
  const hosts = new Map(own ? joined.map(({ ws, host }) => [ws, host]) : []);
  await store.changeAudience((now) => ({
    me: joinIdentity(now.me, them),
    workspaces: joinWorkspaces(now.workspaces, entries).map((entry) => {
      const host = hosts.get(entry.ws);
      const isNew = entry.kind === 'group' && entry.host === undefined && host !== undefined;
      return isNew ? { ...entry, host } : entry;
    }),
  }));
}

/** Groups that the member saw and did not tick do not reach the other device by the own registry either. */
function keepApart(store: Store, theirs: Identity, joined: readonly SharedWorkspace[]): Promise<void> {
  const ticked = new Set(joined.map(({ ws }) => ws));
  const groups = store.workspaces.value.filter(({ kind }) => kind === 'group');
  const apart = new Map(groups.map(({ ws }) => [ws, !ticked.has(ws)]));
  return setApart(store, crossing(joined), theirs.device, apart);
}

function crossing(joined: readonly SharedWorkspace[]): readonly string[] {
  return joined.filter(({ kind }) => kind === 'own').map(({ ws }) => ws);
}

/** A tab that was closed while it wrote leaves an empty or torn file: only bytes that were read whole count, once. */
function createHas(bytes: Store['bytes']): (file: string) => Promise<boolean> {
  const whole = new Set<string>();
  return async (file) => {
    if (!whole.has(file) && (await bytes.read(file)).ok) whole.add(file);
    return whole.has(file);
  };
}
