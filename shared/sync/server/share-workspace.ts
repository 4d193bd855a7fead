/**
 * One workspace in step with its server ([Y24]–[Y26]): its registry always, a report while somebody here has it open,
 * and any other only when the server's numbers or this device's memory say that it differs, some at a time.
 */
import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { ErrorCode, Result } from '../../core/result.ts';
import type { Heads } from '../../core/server-protocol.ts';
import type { ServerApi } from './api.ts';
import { openBatches } from './batches.ts';
import { askHeads, isOf, joinHeads } from './heads.ts';
import { holdDocument, type Held, type HoldDeps } from './held-document.ts';
import { writeSealedName } from './keys.ts';
import type { SharedWorkspace, ShareLine, ShareTouch } from './share-types.ts';
import type { Tokens } from './tokens.ts';
import { visit, type VisitDeps } from './visit.ts';
import { openLine } from './workspace-line.ts';

export interface WorkspaceDeps extends HoldDeps {
  readonly api: ServerApi;
  readonly tokens: Tokens;
  readonly now: () => number;
  readonly monotonic: () => number;
  /** Milliseconds that a document counts as open after it was last said to be. */
  readonly lease: number;
  /** Some batches of documents at a time, of all workspaces of a host. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  readonly onTrouble: (code: ErrorCode, name: string) => void;
}

export interface WorkspaceShare {
  readonly line: ReadonlySignal<ShareLine | undefined>;
  hear(touch: ShareTouch): void;
  /** The server told by itself that these have grown. */
  hearHeads(grown: Heads): void;
  look(): void;
  whenSettled(): Promise<void>;
  dispose(): void;
}

export function openWorkspaceShare(deps: WorkspaceDeps, workspace: SharedWorkspace): WorkspaceShare {
  const { ws, kind } = workspace;
  const meta = `w/${ws}/meta`;
  const held = signal<ReadonlyMap<string, Held>>(new Map());
  /** Document → context → until when it is open there, by the monotonic clock. */
  const interest = new Map<string, Map<string, number>>();
  const serverNames = new Map<string, string>();
  const waiters = new Set<() => void>();
  /** What the server did not take of a report that is closed again, until it is asked for that once more. */
  const refused = signal<ReadonlyMap<string, ErrorCode>>(new Map());
  const stops: (() => void)[] = [];
  let grown: Heads | undefined;
  let wantsLook = false;
  let isRunning = false;
  let news: ReturnType<typeof setTimeout> | undefined;
  let isDisposed = false;

  const isOpen = (name: string): boolean => {
    const contexts = interest.get(name);
    for (const [context, until] of contexts ?? []) if (until < deps.monotonic()) contexts!.delete(context);
    return name === meta || (contexts?.size ?? 0) > 0;
  };
  const hold = (name: string): Held => {
    const known = held.peek().get(name);
    if (known) return known;
    const made = holdDocument(deps, workspace, name, {
      onShared: () => {
        // What is in a batch is told of with the server's number.
        if (isOpen(name) && made.hasMarks) {
          void deps.memory.shared([{ name, upTo: made.takeMarks(), isOpen: true }]);
        }
      },
      onTrouble: deps.onTrouble,
      // The registry names a new report before anybody here can have opened it.
      onArrived: () => {
        if (name === meta && !isDisposed) news ??= setTimeout(hearNews, deps.grace);
      },
    });
    held.value = new Map(held.peek()).set(name, made);
    return made;
  };
  const note = (name: string, code: ErrorCode | undefined): void => {
    if (refused.peek().get(name) === code) return;
    const next = new Map(refused.peek());
    if (code) next.set(name, code);
    else next.delete(name);
    refused.value = next;
  };
  const letGo = (all: readonly Held[]): readonly Held[] => {
    const gone = all.filter(({ name }) => !isOpen(name));
    const next = new Map(held.peek());
    for (const one of gone) {
      next.delete(one.name);
      const last = one.state.peek();
      note(one.name, last.state === 'waiting' && 'code' in last ? last.code : undefined);
      one.detach();
    }
    held.value = next;
    return gone;
  };
  const serverNameOf = async (name: string): Promise<string> => {
    if (!workspace.seal) return name;
    const made = serverNames.get(name) ?? (await writeSealedName(workspace.seal, ws, name));
    serverNames.set(name, made);
    return made;
  };

  let heads: Heads | undefined;
  /** Asked for as soon as there is a line, since by these what is not here can be fetched once the registry is read. */
  let early: Promise<Result<Heads>> | undefined;
  const findDifferent = async (): Promise<void> => {
    // What has grown since the line was there is found by asking once more.
    wantsLook = early !== undefined;
    const asked = await (early ?? askHeads(deps, ws));
    early = undefined;
    if (!asked.ok || isDisposed) return;
    heads = asked.value;
    await compare(heads, () => true);
    // A lease that ran out: the context that had it open is gone.
    for (const name of held.peek().keys()) {
      if (!isOpen(name) && !batches.mayHaveGrown(name)) batches.add(name);
    }
  };
  const compare = async (all: Heads, isAsked: (serverName: string) => boolean): Promise<void> => {
    const theirs = kind === 'group' ? Object.keys(all.heads).filter((name) => isOf(name, ws)) : [];
    for (const name of new Set([...(await deps.documents.names(ws)), ...theirs])) {
      const serverName = await serverNameOf(name);
      if (name === meta || !isAsked(serverName) || isOpen(name)) continue;
      if (batches.mayHaveGrown(name)) continue;
      if (isBehind(name, all.heads[serverName] ?? 0, all.epoch)) batches.add(name);
      else note(name, undefined);
    }
  };
  const isBehind = (name: string, head: number, epoch: string): boolean => {
    const row = deps.memory.rows().get(name);
    return row?.touched !== false || row.epoch !== epoch || row.head !== head;
  };
  /** Of reports that are not known here yet the registry tells. */
  const compareGrown = async (): Promise<void> => {
    const told = grown!;
    grown = undefined;
    if (heads?.epoch !== told.epoch) return look();
    heads = joinHeads(heads, told);
    await compare(heads, (serverName) => serverName in told.heads);
  };
  const hearNews = (): void => {
    news = undefined;
    look();
  };
  const look = (): void => {
    wantsLook = true;
    void run();
  };
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    const isUp = (): boolean => !isDisposed && deps.link.state.peek().state === 'up';
    if (isUp()) batches.begin();
    while (isUp() && (wantsLook || grown)) {
      if (wantsLook) {
        wantsLook = false;
        await findDifferent().catch(() => undefined);
      } else await compareGrown().catch(() => undefined);
      if (isUp()) batches.begin();
    }
    isRunning = false;
    // Either goes on here.
    if (batches.isBusy || news !== undefined) return;
    for (const wake of waiters) wake();
    waiters.clear();
  };
  const batches = openBatches({
    async exchange(names) {
      let ended: Promise<void> | undefined;
      await deps.inTurn(async () => {
        if (!isDisposed) ({ ended } = await visit(parts, names, heads));
      });
      await ended?.catch(() => undefined);
    },
    isBehind: async (name) => {
      const serverName = await serverNameOf(name);
      const row = deps.memory.rows().get(name);
      // Numbers that were asked for before the visit ended may be lower than what it left.
      const isLower = row?.epoch === heads?.epoch && (heads?.heads[serverName] ?? 0) <= (row?.head ?? 0);
      return !isLower;
    },
    onEnd: () => void run(),
  });
  const parts: VisitDeps = {
    memory: deps.memory,
    hold,
    isOpen,
    letGo,
    askHeads: () => askHeads(deps, ws),
    serverNameOf,
    isDisposed: () => isDisposed,
  };

  const registry = hold(meta);
  const line = openLine(deps, held, registry, refused);
  // The registry names new reports, and a line that is up again may have missed others.
  const isUp = computed(() => deps.link.state.value.state === 'up');
  stops.push(effect(() => void (early = isUp.value ? untracked(() => askHeads(deps, ws)) : undefined)));
  const isInStep = computed(() => registry.state.value.state === 'shared');
  stops.push(effect(() => void (isInStep.value && untracked(look))));
  return {
    line,
    hear({ what, name, context, n }) {
      if (!name.startsWith(`w/${ws}/`) || isDisposed) return;
      const contexts = interest.get(name) ?? new Map<string, number>();
      interest.set(name, contexts);
      if (what === 'closed') contexts.delete(context);
      else if (what === 'open' || contexts.has(context)) contexts.set(context, deps.monotonic() + deps.lease);
      if (isOpen(name)) hold(name);
      else {
        batches.add(name);
        void run();
      }
      if (n > 0) held.peek().get(name)?.mark(context, n);
    },
    hearHeads(told) {
      grown = grown?.epoch === told.epoch ? joinHeads(grown, told) : told;
      void run();
    },
    look,
    whenSettled() {
      const isOver = (): boolean => line.value !== undefined && line.value.line !== 'up';
      return new Promise((resolve) => {
        const stop = effect(() => {
          if (isOver()) resolve();
        });
        waiters.add(resolve);
        stops.push(stop);
        if (isInStep.peek()) look();
      });
    },
    dispose() {
      isDisposed = true;
      clearTimeout(news);
      for (const stop of stops) stop();
      for (const one of held.peek().values()) one.dispose();
      for (const wake of waiters) wake();
    },
  };
}
