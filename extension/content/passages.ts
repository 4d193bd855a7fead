/**
 * The findings of this page and where they stand in it: the rows that the host has sent, and on top what the member did
 * here that is not yet on disk.
 */
import type { EditionId, FindingId } from '../../shared/core/ids.ts';
import type { HostMessage, PageCommand, PageRow } from '../messages.ts';
import type { Waiting } from './outbox.ts';

export interface Passage {
  readonly row: PageRow;
  readonly saving: boolean;
}

export interface Passages {
  take(message: Extract<HostMessage, { type: 'rows' }>): void;
  /** A mark made on this reading of the page stands where its words were selected, until the host says where. */
  noteMade(finding: FindingId, reading: number): void;
  /** False while the host has not yet placed everything in this reading: then paint stays as it is. */
  isCurrent(reading: number): boolean;
  /** @param edition which version of the paper this reading is, where the host has said it */
  list(waiting: Iterable<Waiting>, reading: number, edition?: EditionId): readonly Passage[];
  /** Resolves when the host has said what is here. */
  readonly known: Promise<void>;
  /** The newest of the member's own: ids are sortable by time of making. */
  newest(): FindingId | undefined;
}

export function createPassages(): Passages {
  const rows = new Map<FindingId, PageRow>();
  const made = new Map<FindingId, number>();
  let current: number | undefined;
  const { promise: known, resolve } = Promise.withResolvers<void>();
  return {
    known,
    newest: () =>
      [...rows.values()]
        .filter(({ mine }) => mine)
        .map(({ id }) => id)
        .sort()
        .at(-1),
    take(message) {
      current = message.reading;
      if (message.whole) rows.clear();
      message.gone.forEach((id) => rows.delete(id));
      message.put.forEach((row) => rows.set(row.id, row));
      resolve();
    },
    noteMade: (finding, reading) => void made.set(finding, reading),
    isCurrent: (reading) => current === undefined || current === reading,
    list(waiting, reading, edition) {
      const all = new Map(rows);
      const saving = new Set<FindingId>();
      for (const { command } of waiting) {
        saving.add(command.finding);
        apply(all, command, made.get(command.finding) === reading, edition);
      }
      return [...all.values()].map((row) => ({ row, saving: saving.has(row.id) }));
    },
  };
}

function apply(
  all: Map<FindingId, PageRow>,
  command: PageCommand,
  isHere: boolean,
  edition: EditionId | undefined,
): void {
  const { finding } = command;
  const row = all.get(finding);
  if (command.type === 'mark' && row === undefined && isHere) all.set(finding, rowOfMark(command));
  if (command.type === 'delete') all.delete(finding);
  if (command.type === 'kind' && row !== undefined) all.set(finding, { ...row, kind: command.kind });
  // Said of another version, it says nothing of this one.
  if (command.type === 'confirm' && row !== undefined && command.edition === edition)
    all.set(finding, { ...row, confirmed: command.on });
  if (command.type === 'ask' && row !== undefined) all.set(finding, { ...row, ask: command.on });
}

function rowOfMark(command: Extract<PageCommand, { type: 'mark' }>): PageRow {
  return {
    id: command.finding,
    kind: command.kind ?? null,
    ask: command.ask ?? false,
    anchor: { state: 'exact', span: command.sel.position },
    mine: true,
    confirmed: false,
  };
}
