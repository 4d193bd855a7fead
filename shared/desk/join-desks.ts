/** Joining this desk with another on the same machine: identities first, then the ticked workspaces, both ways. */
import type { Store } from '../store/open-store.ts';
import type { WorkspaceEntry } from '../store/local-db.ts';
import { joinIdentity, joinWorkspaces } from '../store/workspaces.ts';
import type { Channel } from '../sync/channel.ts';
import { joinAsApp, joinAsHost, type Grant, type HostJoin, type JoinState } from '../sync/join.ts';
import type { Identity, SharedWorkspace } from '../sync/pairing.ts';
import { replicate } from '../sync/replicate.ts';
import type { FileNews } from './file-news.ts';
import { lendDocuments } from './lend-documents.ts';

export interface JoinRequest {
  readonly channel: Channel;
  readonly origin: string;
  readonly onState: (state: JoinState) => void;
  /** Resolves when what both held at the start is equal and stored here. */
  readonly onSettled?: () => void;
  readonly signal: AbortSignal;
}

/** The extension's side. Without a grant nothing is given until `accept`. */
export function hostDesk(
  store: Store,
  news: FileNews,
  request: JoinRequest,
  grant: Grant | undefined,
): HostJoin {
  return joinAsHost(request.channel, { ...optionsOf(store, news, request), grant });
}

/** The PWA's side. */
export function appDesk(store: Store, news: FileNews, request: JoinRequest): void {
  joinAsApp(request.channel, optionsOf(store, news, request));
}

function optionsOf(store: Store, news: FileNews, request: JoinRequest) {
  return {
    origin: request.origin,
    random: store.world.random,
    mine: () => identityOf(store),
    workspaces: () => store.workspaces.value,
    onState: (state: JoinState): void => {
      // Before the next message arrives, or its documents would have no listener.
      if (state.state === 'joined') start(store, news, request, state.theirs, state.workspaces);
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
  request: JoinRequest,
  theirs: Identity,
  joined: readonly SharedWorkspace[],
): void {
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
    signal,
  });
  void adopt(store, theirs, joined);
  void replication.settled.then(() => request.onSettled?.());
}

/** One member, two devices: the older member id wins for what is written next, the other becomes an alias. */
async function adopt(store: Store, theirs: Identity, joined: readonly SharedWorkspace[]): Promise<void> {
  const them = { id: theirs.member, aliases: theirs.aliases, name: theirs.name };
  const entries = joined.map((entry): WorkspaceEntry => ({ ...entry, primary: false }));
  await store.setAudience(
    joinIdentity(store.identity.value, them),
    joinWorkspaces(store.workspaces.value, entries),
  );
}

/** A tab that was closed while it wrote leaves an empty or torn file: only bytes that were read whole count, once. */
function createHas(bytes: Store['bytes']): (file: string) => Promise<boolean> {
  const whole = new Set<string>();
  return async (file) => {
    if (!whole.has(file) && (await bytes.read(file)).ok) whole.add(file);
    return whole.has(file);
  };
}
