/**
 * The findings of this page and where they stand in it: the rows that the host has sent, the member's own waiting
 * commands on top, each resolved once per version of the page. A page that loses its words for a moment keeps the last
 * good state.
 */
import type { EditionId, FindingId } from '../../shared/core/ids.ts';
import type { Anchor } from '../../shared/core/selector.ts';
import type { HostMessage, PageRow } from '../messages.ts';
import { applyWaiting } from './commands.ts';
import type { Waiting } from './outbox.ts';

/** Where rows stand in the page as it is read now. `skeleton` is that of the row's own edition, when it is another. */
export type ResolveRows = (
  rows: readonly { readonly row: PageRow; readonly skeleton: string | undefined }[],
  edition: EditionId | undefined,
) => ReadonlyMap<FindingId, Anchor>;

export interface Passage {
  readonly row: PageRow;
  readonly anchor: Anchor;
  readonly saving: boolean;
}

export interface Passages {
  take(message: Extract<HostMessage, { type: 'rows' }>): void;
  /** The page was read again: everything is placed anew. */
  forgetPlaces(): void;
  /** In no order. */
  list(waiting: Iterable<Waiting>, edition: EditionId | undefined): readonly Passage[];
}

export function createPassages(resolve: ResolveRows): Passages {
  const rows = new Map<FindingId, PageRow>();
  const skeletons = new Map<EditionId, string>();
  const places = new Map<FindingId, { sel: string; anchor: Anchor }>();
  return {
    take(message) {
      Object.entries(message.skeletons).forEach(([edition, text]) => skeletons.set(edition, text));
      message.gone.forEach((id) => rows.delete(id));
      message.put.forEach((row) => rows.set(row.id, row));
    },
    forgetPlaces: () => places.clear(),
    list(waitingIterable, edition) {
      const waiting = [...waitingIterable];
      const all = applyWaiting(rows, waiting);
      const unplaced = [...all.values()].filter((row) => places.get(row.id)?.sel !== keyOf(row));
      const wanted = unplaced.map((row) => ({ row, skeleton: skeletons.get(row.edition) }));
      const found = wanted.length === 0 ? new Map<FindingId, Anchor>() : resolve(wanted, edition);
      for (const row of unplaced) {
        const anchor = found.get(row.id) ?? { state: 'gone' };
        places.set(row.id, { sel: keyOf(row), anchor });
      }
      const saving = new Set(waiting.map((entry) => entry.command.finding));
      return [...all.values()].map((row) => ({
        row,
        anchor: places.get(row.id)?.anchor ?? { state: 'gone' },
        saving: saving.has(row.id),
      }));
    },
  };
}

/** A row of the same selectors stands where it stood. */
function keyOf({ sel }: PageRow): string {
  return `${sel.position.start}|${sel.position.end}|${sel.quote.exact}|${sel.quote.prefix}|${sel.quote.suffix}`;
}
