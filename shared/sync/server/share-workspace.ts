/**
 * One workspace in step with its server ([Y24]–[Y26]): its registry always, a report while somebody here has it open,
 * and any other only when the server's numbers or this device's memory say that it differs, some at a time.
 */
import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import { ok, type ErrorCode, type Result } from '../../core/result.ts';
import { SERVER_NAME, type Heads } from '../../core/server-protocol.ts';
import type { ServerApi } from './api.ts';
import { holdDocument, type Held, type HoldDeps } from './held-document.ts';
import { writeSealedName } from './keys.ts';
import type { SharedWorkspace, ShareLine, ShareTouch } from './share-types.ts';
import type { Tokens } from './tokens.ts';
import { openLine } from './workspace-line.ts';

export interface WorkspaceDeps extends HoldDeps {
  readonly api: ServerApi;
  readonly tokens: Tokens;
  readonly now: () => number;
  readonly monotonic: () => number;
  /** Milliseconds that a document counts as open after it was last said to be. */
  readonly lease: number;
  /** One batch of documents at a time, of all workspaces of a host. */
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

/** The server lets no socket open more than a hundred documents at once. */
const BATCH = 40;

export function openWorkspaceShare(deps: WorkspaceDeps, workspace: SharedWorkspace): WorkspaceShare {
  const { ws, kind } = workspace;
  const meta = `w/${ws}/meta`;
  const held = signal<ReadonlyMap<string, Held>>(new Map());
  /** Document → context → until when it is open there, by the monotonic clock. */
  const interest = new Map<string, Map<string, number>>();
  const queue = new Set<string>();
  const serverNames = new Map<string, string>();
  const waiters = new Set<() => void>();
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
        if (isOpen(name) && made.hasMarks) void made.tell({ isOpen: true });
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
  const release = (name: string): void => {
    const next = new Map(held.peek());
    next.get(name)?.dispose();
    next.delete(name);
    held.value = next;
  };
  const serverNameOf = async (name: string): Promise<string> => {
    if (!workspace.seal) return name;
    const made = serverNames.get(name) ?? (await writeSealedName(workspace.seal, ws, name));
    serverNames.set(name, made);
    return made;
  };
  const askHeads = async (isSecond = false): Promise<Result<Heads>> => {
    const token = await deps.tokens.get(ws);
    if (!token.ok) return token;
    const asked = await deps.api.heads(ws, token.value);
    if (asked.ok || asked.code !== 'token-expired') return asked;
    deps.tokens.drop(ws, token.value);
    return isSecond ? asked : askHeads(true);
  };

  let heads: Heads | undefined;
  const findDifferent = async (): Promise<void> => {
    const asked = await askHeads();
    if (!asked.ok || isDisposed) return;
    heads = asked.value;
    await compare(heads, () => true);
    // A lease that ran out: the context that had it open is gone.
    for (const name of held.peek().keys()) if (!isOpen(name)) queue.add(name);
  };
  const compare = async (all: Heads, isAsked: (serverName: string) => boolean): Promise<void> => {
    const rows = deps.memory.rows();
    const theirs = kind === 'group' ? Object.keys(all.heads).filter((name) => isOf(name, ws)) : [];
    for (const name of new Set([...(await deps.documents.names(ws)), ...theirs])) {
      const serverName = await serverNameOf(name);
      if (name === meta || !isAsked(serverName) || isOpen(name)) continue;
      const row = rows.get(name);
      const head = all.heads[serverName] ?? 0;
      if (row?.touched !== false || row.epoch !== all.epoch || row.head !== head) queue.add(name);
    }
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
  /** One thing after the other: numbers that were asked for before a visit say nothing about what it left. */
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while ((wantsLook || grown || queue.size > 0) && !isDisposed && deps.link.state.peek().state === 'up') {
      if (wantsLook) {
        wantsLook = false;
        await findDifferent().catch(() => undefined);
        continue;
      }
      if (grown) {
        await compareGrown().catch(() => undefined);
        continue;
      }
      const batch = [...queue].slice(0, BATCH);
      for (const name of batch) queue.delete(name);
      await deps.inTurn(() => visit(batch));
    }
    isRunning = false;
    for (const wake of waiters) wake();
    waiters.clear();
  };
  const visit = async (names: readonly string[]): Promise<void> => {
    const before = heads;
    const all = names.map(hold);
    const answers = await Promise.all(all.map((one) => one.whenShared()));
    if (isDisposed) return;
    const shared = all.filter((_one, i) => answers[i]);
    const rows = deps.memory.rows();
    const wasSent = shared.some((one) => one.hasMarks || rows.get(one.name)?.touched !== false);
    const after = wasSent || !before ? await askHeads() : ok(before);
    // Whatever the server had numbered is here once it has answered after that.
    // A sealed document may have been joined up meanwhile, which is sent too.
    const settle = async (one: Held): Promise<boolean> => (await one.settle()) && one.whenShared();
    const settled = await Promise.all(shared.map((one) => (wasSent ? settle(one) : true)));
    if (isDisposed) return;
    for (const [i, one] of shared.entries()) {
      const { name } = one;
      const head = after.ok ? (after.value.heads[await serverNameOf(name)] ?? 0) : undefined;
      const isKnown =
        after.ok && head !== undefined && settled[i] === true && one.state.value.state === 'shared';
      if (!isKnown) continue;
      await one.tell({ isOpen: isOpen(name), at: { epoch: after.value.epoch, head } });
    }
    for (const name of names) if (!isOpen(name)) release(name);
  };

  const registry = hold(meta);
  const line = openLine(deps, held, registry);
  // The registry names new reports, and a line that is up again may have missed others.
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
        queue.add(name);
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

/** Numbers only grow: what was said earlier may come later. */
function joinHeads(known: Heads, told: Heads): Heads {
  const heads = { ...known.heads };
  for (const [name, head] of Object.entries(told.heads)) heads[name] = Math.max(head, heads[name] ?? 0);
  return { epoch: told.epoch, heads };
}

/** A server names what it likes; only documents of this workspace are believed to be such. */
function isOf(name: string, ws: string): boolean {
  return SERVER_NAME.group.exec(name)?.[1] === ws;
}
