/** All findings of the library, out of the index: read once, then followed document by document. */
import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { ReportId } from '../../core/ids.ts';
import type { Ledger, LedgerFinding } from '../../core/ledger.ts';
import { reportName } from '../../store/document-name.ts';
import type { FindingIndexRow } from '../../store/index-db.ts';
import type { Store } from '../../store/open-store.ts';
import { authorsOf } from '../author-of.ts';
import type { Shelves } from '../shelves.ts';
import type { Themes } from '../themes.ts';
import { joinRows, type LedgerLayer } from './join-rows.ts';

export interface LedgerDeps {
  readonly store: Store;
  readonly shelves: Shelves;
  readonly themes: Themes;
  /** True while nothing that is here waits to be counted. */
  readonly isCounted: ReadonlySignal<boolean>;
}

export interface OpenLedger {
  readonly ledger: ReadonlySignal<Ledger>;
  dispose(): void;
}

const NONE: readonly FindingIndexRow[] = [];

/** Resolves when the index has been read; what changes later shows within a moment of its being written. */
export async function ledgerOfDesk(deps: LedgerDeps): Promise<OpenLedger> {
  const { rows, stop } = await followRows(deps.store);
  const join = rememberJoins();
  const ledger = computed((): Ledger => {
    const layers = layersOf(deps, rows.value);
    return { findings: join(layers, deps), isWhole: deps.isCounted.value };
  });
  return { ledger, dispose: stop };
}

type RowsByName = ReadonlyMap<string, readonly FindingIndexRow[]>;

async function followRows(
  store: Store,
): Promise<{ readonly rows: ReadonlySignal<RowsByName>; readonly stop: () => void }> {
  const rows = signal<RowsByName>(new Map());
  const dirty = new Set<string>();
  let reading: Promise<void> | undefined;
  let isReady = false;
  const readDirty = async (): Promise<void> => {
    while (dirty.size > 0) {
      const names = [...dirty];
      dirty.clear();
      const read = await Promise.all(
        names.map(async (name) => [name, await store.index.rowsOf(name)] as const),
      );
      rows.value = new Map([...rows.value, ...read]);
    }
    reading = undefined;
  };
  const stop = store.indexer.watchWritten((name) => {
    dirty.add(name);
    if (isReady) reading ??= readDirty();
  });
  rows.value = await store.index.all();
  isReady = true;
  if (dirty.size > 0) await (reading = readDirty());
  return { rows, stop };
}

/** By the report that they are listed under: one that was joined with another is the other's. */
function layersOf({ store, shelves }: LedgerDeps, rows: RowsByName): ReadonlyMap<ReportId, LedgerLayer[]> {
  const me = store.identity.value;
  const summaries = store.indexer.summaries.value;
  const layers = new Map<ReportId, LedgerLayer[]>();
  const leadOf = leadsOf(shelves);
  for (const { workspace, registry } of shelves.all.value) {
    const author = authorsOf(registry.value, me);
    for (const own of registry.value.reports.keys()) {
      const name = reportName(workspace.ws, own);
      const of = rows.get(name) ?? NONE;
      const deleted = summaries.get(name)?.tally.deleted ?? [];
      if (of.length === 0 && deleted.length === 0) continue;
      const rid = leadOf(own);
      const layer = { ws: workspace.ws, kind: workspace.kind, rid: own, rows: of, deleted, author };
      const known = layers.get(rid);
      if (known) known.push(layer);
      else layers.set(rid, [layer]);
    }
  }
  return layers;
}

/** The least of the ids that are joined with one: only for grouping, a finding keeps the id of its own document. */
function leadsOf({ all, layersOf: placesOf }: Shelves): (rid: ReportId) => ReportId {
  const joined = new Set(all.value.flatMap(({ registry }) => registry.value.same.flat()));
  const leads = new Map<ReportId, ReportId>();
  return (rid) => {
    if (!joined.has(rid)) return rid;
    let lead = leads.get(rid);
    if (lead === undefined) {
      lead = placesOf(rid).reduce((least, place) => (place.rid < least ? place.rid : least), rid);
      leads.set(rid, lead);
    }
    return lead;
  };
}

type Join = (
  layers: ReadonlyMap<ReportId, readonly LedgerLayer[]>,
  deps: LedgerDeps,
) => readonly LedgerFinding[];

/** Joins anew only what changed: there are many reports, and one changes at a time. */
function rememberJoins(): Join {
  let known = new Map<ReportId, { of: readonly LedgerLayer[]; findings: readonly LedgerFinding[] }>();
  let before = '';
  return (layers, deps) => {
    const find = deps.themes.find.value;
    const now = namesAndMerges(deps);
    if (now !== before) known = new Map();
    before = now;
    const next: typeof known = new Map();
    for (const [rid, of] of layers) {
      const was = known.get(rid);
      const isSame = was?.of.length === of.length && of.every((layer, at) => isLike(layer, was.of[at]!));
      next.set(rid, isSame ? was : { of, findings: joinRows(of, (id) => find(id).id) });
    }
    known = next;
    return [...next.values()].flatMap(({ findings }) => findings);
  };
}

/** What shows in every finding. By value: a registry is read anew whenever anything in it changes. */
function namesAndMerges({ store, shelves }: LedgerDeps): string {
  const all = shelves.all.value.map(({ registry }) => registry.value);
  return JSON.stringify([
    store.identity.value,
    all.map(({ members, themeInto }) => [[...members], [...themeInto]]),
  ]);
}

function isLike(one: LedgerLayer, other: LedgerLayer): boolean {
  return (
    one.ws === other.ws && one.rid === other.rid && one.rows === other.rows && one.deleted === other.deleted
  );
}
