import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Command } from '../core/command.ts';
import type { FindingId, ReportId, WorkspaceId } from '../core/ids.ts';
import type { Time } from '../core/rows.ts';
import type { Contexts } from './contexts.ts';
import type { HistoryRow, LocalDb } from './local-db.ts';

/** What this device did and how to undo it; survives every context. */
export interface History {
  /** Newest first, at most {@link LONGEST_HISTORY}. */
  readonly entries: ReadonlySignal<readonly HistoryRow[]>;
  /**
   * Enters a command that was run. Running the inverse of an entry takes that entry out instead, so that undo goes
   * back step by step; the same command again (a replay) is entered once.
   */
  enter(command: Command, inverse: Command, at: Time): Promise<void>;
  /** Takes out what was done to a report or a finding, or in a workspace: its words are to be nowhere any more. */
  forget(part: ReportId | FindingId | WorkspaceId): Promise<void>;
}

const LONGEST_HISTORY = 100;

/** Reads the history and follows what other contexts enter, as long as `contexts` is open. Unreadable: an empty one. */
export async function openHistory(local: LocalDb, contexts: Contexts): Promise<History> {
  const entries = signal<readonly HistoryRow[]>([]);
  const load = async (): Promise<void> => {
    entries.value = await local.history
      .orderBy('id')
      .reverse()
      .limit(LONGEST_HISTORY)
      .toArray()
      .catch(() => []);
  };
  contexts.watch('history', () => void load());
  await load();
  return {
    entries,
    async forget(part) {
      const all = await local.history.toArray();
      const about = all.filter(({ inverse }) => JSON.stringify(inverse).includes(JSON.stringify(part)));
      await local.history.bulkDelete(about.map(({ id }) => id));
      await load();
      contexts.tell('history', '');
    },
    async enter(command, inverse, at) {
      try {
        const undone = entries.value.find((entry) => same(entry.inverse, command));
        if (undone) await local.history.delete(undone.id);
        else if (!entries.value.some((entry) => same(entry.inverse, inverse))) {
          await local.history.add({ label: command.type, inverse, at });
          const old = entries.value.slice(LONGEST_HISTORY - 1).map((entry) => entry.id);
          if (old.length > 0) await local.history.bulkDelete(old);
        }
        await load();
        contexts.tell('history', '');
      } catch {
        // The command itself is saved; only its undo after a reload is not.
      }
    },
  };
}

/** Times are left out: undo is run later than it was made. */
function same(a: Command, b: Command): boolean {
  // A theme on a hundred thousand findings is one command: it is not written out each time another is run.
  if (a.type !== b.type || (a.type === 'all' && b.type === 'all' && a.commands.length !== b.commands.length))
    return false;
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === 'at') return undefined;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
