/** Counting the findings of a report over all its workspaces, each once, as its one card shows it ([S47]). */
import type { FindingId, WorkspaceId } from '../core/ids.ts';
import { KINDS, type Kind } from '../core/kind.ts';
import type { ReportSummary, WorkspaceKind } from '../core/view.ts';
import type { Tally } from '../store/index-db.ts';
import { widestFirst } from './join-findings.ts';

export type Counted = Pick<ReportSummary, 'counts' | 'total'>;

/** What one workspace has of a report. */
export interface LayerTally {
  readonly ws: WorkspaceId;
  readonly kind: WorkspaceKind;
  readonly tally: Tally;
}

type Counts = Record<Kind | 'plain' | 'ask', number>;

/** The rule of the joined card: where a finding is in a group, the groups say what it is and whether it is deleted. */
export function countFindings(layers: readonly LayerTally[]): Counted {
  const kinds = joinKinds(layers);
  const counts = noCounts();
  for (const kind of kinds.values()) counts[kind]++;
  const asked = new Set(layers.flatMap(({ tally }) => tally.asked));
  for (const id of asked) if (kinds.has(id)) counts.ask++;
  return { counts, total: kinds.size };
}

/** True where there is no finding, not even a deleted one. */
export function isEmpty({ kinds, deleted }: Tally): boolean {
  return deleted.length === 0 && Object.values(kinds).every((ids) => ids.length === 0);
}

/** Live findings with their kind. */
function joinKinds(layers: readonly LayerTally[]): ReadonlyMap<FindingId, Kind | 'plain'> {
  const sorted = [...layers].sort(widestFirst);
  const groups = sorted.filter(({ kind }) => kind === 'group');
  const live = new Map<FindingId, Kind | 'plain'>();
  for (const { tally } of groups) addLive(live, tally);
  const gone = new Set(groups.flatMap(({ tally }) => tally.deleted).filter((id) => !live.has(id)));
  const others = sorted.filter(({ kind }) => kind !== 'group').map(({ tally }) => tally);
  const own = new Map<FindingId, Kind | 'plain'>();
  for (const tally of others) addLive(own, tally);
  for (const id of others.flatMap(({ deleted }) => deleted)) own.delete(id);
  for (const [id, kind] of own) if (!live.has(id) && !gone.has(id)) live.set(id, kind);
  return live;
}

function addLive(to: Map<FindingId, Kind | 'plain'>, { kinds }: Tally): void {
  for (const [kind, ids] of Object.entries(kinds) as [Kind | 'plain', readonly FindingId[]][]) {
    for (const id of ids) if ((to.get(id) ?? 'plain') === 'plain') to.set(id, kind);
  }
}

function noCounts(): Counts {
  const counts = { plain: 0, ask: 0 } as Counts;
  for (const kind of KINDS) counts[kind] = 0;
  return counts;
}
