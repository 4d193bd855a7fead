/** What follows a member to their own devices, and to nobody else: places, and what is to be read next. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { isObject } from '../../core/json.ts';
import type { EditionId, ReportId } from '../../core/ids.ts';
import type { PlaceRow, ReadingRow } from '../../core/following-rows.ts';
import type { Result } from '../../core/result.ts';
import { putRow } from '../../store/registry.ts';
import type { Store } from '../../store/open-store.ts';
import { changeMeta } from '../sharing/context.ts';
import type { Shelf, Shelves } from '../shelves.ts';

export type Place = Pick<PlaceRow, 'page' | 'offset'>;

export interface Following {
  /** Where each version was left last, on whichever own device. */
  readonly places: ReadonlySignal<ReadonlyMap<EditionId, PlaceRow>>;
  /** Notes where the member is; written down when that is still for a while, or at {@link settle}. */
  keepPlace(rid: ReportId, edition: EditionId, place: Place): void;
  /** Writes down now what was noted: the paper is closed. */
  settle(): Promise<void>;
  /** "Read next", in the order in which papers were put there. */
  readonly reading: ReadonlySignal<readonly ReportId[]>;
  readNext(rid: ReportId, on: boolean): Promise<Result<void>>;
}

/** Milliseconds for which one stays at a place before it is written down. */
const STILL = 15_000;

/** Characters that are the same place. */
const NEAR = 400;

/** Lasts as long as the desk; nothing runs but a timer while one reads. */
export function openFollowing(store: Store, shelves: Shelves, still = STILL): Following {
  const places = computed(() => readPlaces(shelves));
  const noted = new Map<EditionId, { readonly rid: ReportId; readonly place: Place }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A restricted paper is nobody's business but this device's. */
  const wsFor = (rid: ReportId): string =>
    shelves.primary(shelves.isRestricted(rid) ? 'device' : 'own').workspace.ws;
  const settle = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const all = [...noted];
    noted.clear();
    for (const [edition, { rid, place }] of all) {
      if (isSame(places.value.get(edition), place)) continue;
      const row = {
        rid,
        dev: store.identity.value.device,
        at: store.world.now(),
        ...place,
      } satisfies PlaceRow;
      await changeMeta(store, wsFor(rid), (doc) => putRow(doc, 'place', edition, row));
    }
  };
  return {
    places,
    settle,
    keepPlace(rid, edition, place) {
      noted.set(edition, { rid, place });
      clearTimeout(timer);
      timer = setTimeout(() => void settle(), still);
    },
    reading: computed(() => readReading(shelves)),
    readNext: (rid, on) =>
      changeMeta(store, wsFor(rid), (doc) => {
        const rows = doc.getMap<ReadingRow>('reading');
        if (!on) return rows.delete(rid);
        const last = Math.max(0, ...[...rows.values()].filter(isReading).map(({ order }) => order));
        if (!rows.has(rid)) rows.set(rid, { order: last + 1, at: store.world.now() });
      }),
  };
}

function isSame(row: PlaceRow | undefined, place: Place): boolean {
  if (row === undefined) return (place.page ?? 1) === 1 && (place.offset ?? 0) < NEAR;
  return row.page === place.page && Math.abs((row.offset ?? 0) - (place.offset ?? 0)) < NEAR;
}

/** Of this member alone; the device's own last, for it is the newest word about what is restricted here. */
function ownShelves(shelves: Shelves): readonly Shelf[] {
  return shelves.all.value.filter(({ workspace }) => workspace.kind !== 'group').toReversed();
}

function readPlaces(shelves: Shelves): ReadonlyMap<EditionId, PlaceRow> {
  const found = new Map<EditionId, PlaceRow>();
  for (const { document, registry } of ownShelves(shelves)) {
    // Read so that what comes later is seen.
    void registry.value;
    document.doc.getMap('place').forEach((row, edition) => {
      if (isPlace(row)) found.set(edition, row);
    });
  }
  return found;
}

function readReading(shelves: Shelves): readonly ReportId[] {
  const found: (readonly [ReportId, number])[] = [];
  for (const { document, registry } of ownShelves(shelves)) {
    void registry.value;
    document.doc.getMap('reading').forEach((row, rid) => {
      if (isReading(row)) found.push([rid, row.order]);
    });
  }
  const sorted = found.sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  return [...new Set(sorted.map(([rid]) => rid))];
}

function isPlace(row: unknown): row is PlaceRow {
  if (!isObject(row) || typeof row['rid'] !== 'string' || typeof row['dev'] !== 'string') return false;
  return [row['page'], row['offset']].every((n) => n === undefined || Number.isSafeInteger(n));
}

function isReading(row: unknown): row is ReadingRow {
  return isObject(row) && typeof row['order'] === 'number';
}
