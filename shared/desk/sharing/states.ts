/** The words of the status line, from what waits here and how the line to each server stands ([Y30]–[Y33]). */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { WorkspaceId } from '../../core/ids.ts';
import type { Time } from '../../core/rows.ts';
import type { SharedState } from '../../core/sharing-view.ts';
import type { SyncRow, WorkspaceEntry } from '../../store/local-db.ts';
import { steady } from './steady.ts';
import type { ShareLine } from '../../sync/server/share-types.ts';

/** How the line of each workspace to its server stands, as the context says that holds it. */
export type Lines = ReadonlyMap<WorkspaceId, ShareLine>;

export interface SharedStates {
  readonly all: ReadonlySignal<SharedState>;
  of(ws: WorkspaceId): SharedState;
}

/** States that follow the three they are made of. */
export function createStates(
  workspaces: ReadonlySignal<readonly WorkspaceEntry[]>,
  rows: ReadonlySignal<ReadonlyMap<string, SyncRow>>,
  lines: ReadonlySignal<Lines>,
  now: () => Time,
): SharedStates {
  const atServer = computed(() =>
    workspaces.value.filter(({ kind, host }) => kind !== 'device' && host !== undefined),
  );
  const each = computed(() => {
    const byWorkspace = new Map<WorkspaceId, SyncRow[]>();
    for (const row of rows.value.values()) {
      const list = byWorkspace.get(row.ws);
      if (list) list.push(row);
      else byWorkspace.set(row.ws, [row]);
    }
    return new Map(
      atServer.value.map(({ ws }) => [ws, stateOf(byWorkspace.get(ws) ?? [], lines.value.get(ws), now)]),
    );
  });
  return {
    all: steady(() => {
      const known = new Set(atServer.value.map(({ ws }) => ws));
      const pending = [...rows.value.values()].filter(({ ws }) => known.has(ws));
      return joinStates([...each.value.values()], countWaiting(pending));
    }),
    of: (ws) => each.value.get(ws) ?? { state: 'off' },
  };
}

/** Findings, each once, in however many ways and workspaces it was changed. */
function countWaiting(rows: readonly SyncRow[]): number {
  const pending = rows.filter(({ since }) => since !== undefined);
  return new Set(pending.flatMap((row) => row.waiting.flatMap((part) => part.findings))).size;
}

function stateOf(rows: readonly SyncRow[], line: ShareLine | undefined, now: () => Time): SharedState {
  const pending = rows.filter(({ since }) => since !== undefined);
  const findings = countWaiting(rows);
  const since = Math.min(...pending.map((row) => row.since!));
  const lastShared = Math.max(0, ...rows.map(({ sharedAt }) => sharedAt ?? 0));
  if (line?.line === 'refused') return { state: 'refused', code: line.code, findings };
  if (line?.line === 'down') {
    return {
      state: 'waiting',
      findings,
      since: pending.length > 0 ? since : line.since,
      ...(line.code === undefined ? {} : { code: line.code }),
      ...(lastShared > 0 ? { lastShared } : {}),
    };
  }
  if (pending.length > 0) return { state: 'sharing', findings, since };
  // Put there a moment ago, and no word of the server yet.
  return lastShared > 0
    ? { state: 'shared', at: lastShared }
    : { state: 'sharing', findings: 0, since: now() };
}

const ORDER = ['refused', 'waiting', 'sharing', 'shared', 'off'] as const;

/** What needs the member's eye most, with the findings that wait in all workspaces. */
export function joinStates(states: readonly SharedState[], findings: number): SharedState {
  const worst = [...states].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))[0];
  if (!worst || worst.state === 'off') return { state: 'off' };
  if (worst.state === 'shared') {
    return { state: 'shared', at: Math.max(...states.map((s) => (s.state === 'shared' ? s.at : 0))) };
  }
  if (worst.state === 'refused') return { ...worst, findings };
  const same = states.filter((s) => s.state === worst.state);
  const since = Math.min(...same.map((s) => ('since' in s ? s.since : Infinity)));
  return { ...worst, findings, since };
}
