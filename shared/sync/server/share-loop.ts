/** The shared workspaces of one host, kept in step ([Y24]–[Y26]). One context of a device runs it. */
import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { WorkspaceId } from '../../core/ids.ts';
import type { ErrorCode } from '../../core/result.ts';
import type { ServerApi } from './api.ts';
import type { ServerLink } from './link-types.ts';
import type {
  SharedWorkspace,
  ShareDocuments,
  ShareLine,
  ShareLoop,
  ShareMemory,
  SharePresence,
} from './share-types.ts';
import { openWorkspaceShare, type WorkspaceShare } from './share-workspace.ts';
import type { Tokens } from './tokens.ts';

export interface ShareLoopDeps {
  readonly link: ServerLink;
  readonly api: ServerApi;
  readonly tokens: Tokens;
  /** Those of this host; followed. */
  readonly workspaces: ReadonlySignal<readonly SharedWorkspace[]>;
  readonly documents: ShareDocuments;
  readonly memory: ShareMemory;
  readonly presence?: SharePresence;
  /** Of transactions that bring to a document what a server had. */
  readonly origin: object;
  /** The device's wall clock, for what is shown; and one that nobody sets, in milliseconds. */
  readonly now: () => number;
  readonly monotonic: () => number;
  /** What is kept but could not be read: a blob of a later version, or locked with another key. */
  readonly onTrouble?: (code: ErrorCode, name: string) => void;
  /** Milliseconds: between two looks, that an open document is believed to be open, and of grace for what is on its way. */
  readonly pace?: Partial<SharePace>;
}

export interface SharePace {
  readonly look: number;
  readonly lease: number;
  readonly grace: number;
}

const PACE: SharePace = { look: 30_000, lease: 90_000, grace: 150 };

/** With batches of twenty: a server lets no socket open more than a hundred documents at once, those that are read too. */
const TURNS = 3;

interface Running {
  readonly workspace: SharedWorkspace;
  readonly share: WorkspaceShare;
  readonly stop: () => void;
}

/** Begins at once. Disposing leaves the link open: it belongs to whoever opened it. */
export function openShareLoop(deps: ShareLoopDeps): ShareLoop {
  const pace = { ...PACE, ...deps.pace };
  const lines = signal<ReadonlyMap<WorkspaceId, ShareLine>>(new Map());
  const running = new Map<WorkspaceId, Running>();
  const inTurn = openTurns(TURNS);
  const show = (ws: WorkspaceId, line: ShareLine | undefined): void => {
    // Said once: every context is told, and a hundred reports that come change nothing in it.
    if (JSON.stringify(line) === JSON.stringify(lines.peek().get(ws))) return;
    const next = new Map(lines.peek());
    if (line) next.set(ws, line);
    else next.delete(ws);
    lines.value = next;
  };
  const begin = (workspace: SharedWorkspace): void => {
    const { ws } = workspace;
    if (workspace.kind === 'own' && !workspace.seal)
      return show(ws, { line: 'refused', code: 'keys-missing' });
    const { onTrouble = () => undefined } = deps;
    const share = openWorkspaceShare({ ...deps, ...pace, inTurn, onTrouble }, workspace);
    const stop = effect(() => {
      const line = share.line.value;
      untracked(() => show(ws, line));
    });
    running.set(ws, { workspace, share, stop });
  };
  const end = (ws: WorkspaceId): void => {
    running.get(ws)?.stop();
    running.get(ws)?.share.dispose();
    running.delete(ws);
    show(ws, undefined);
  };
  const stopFollowing = effect(() => {
    const wanted = new Map(deps.workspaces.value.map((workspace) => [workspace.ws, workspace]));
    untracked(() => {
      for (const ws of [...running.keys(), ...lines.value.keys()]) if (!wanted.has(ws)) end(ws);
      for (const [ws, workspace] of wanted) {
        const known = running.get(ws)?.workspace;
        if (known && known.seal === workspace.seal && known.role === workspace.role) continue;
        end(ws);
        begin(workspace);
      }
    });
  });
  const stopHearing = deps.link.watchHeads((ws, grown) => running.get(ws)?.share.hearHeads(grown));
  const timer = setInterval(() => {
    if (deps.link.state.peek().state === 'up') for (const { share } of running.values()) share.look();
  }, pace.look);
  return {
    lines,
    hear(touch) {
      running.get(touch.name.split('/')[1] ?? '')?.share.hear(touch);
    },
    look() {
      for (const { share } of running.values()) share.look();
    },
    whenSettled: (ws) => running.get(ws)?.share.whenSettled() ?? Promise.resolve(),
    dispose() {
      clearInterval(timer);
      stopHearing();
      stopFollowing();
      for (const ws of running.keys()) end(ws);
    },
  };
}

/** Lets so many pieces of work run side by side, the others after them in their order. A failure ends its own only. */
function openTurns(most: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running++;
    else await new Promise<void>((begin) => waiting.push(begin));
    await work().catch(() => undefined);
    const next = waiting.shift();
    if (next) next();
    else running--;
  };
}
