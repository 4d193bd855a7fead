/**
 * The rows of a report's document, gathered by finding and kept current: reading one finding costs its own rows only,
 * however many there are. Rows that are not as they should be are skipped and counted, never deleted.
 */
import type * as Y from 'yjs';
import type { FigureRow } from '../core/figure-row.ts';
import type { EditionId, FindingId, MemberId, NoteId, RepairId } from '../core/ids.ts';
import type {
  AnchorRow,
  AnnRow,
  AskRow,
  ConfirmedRow,
  DelRow,
  KindRow,
  NoteRow,
  RepairRow,
  SignedRow,
  SourceRow,
} from '../core/rows.ts';
import type { SessionOutcomeRow } from '../core/session.ts';
import type { ThemeId } from '../core/theme.ts';
import {
  isAnchorRow,
  isAnn,
  isAsk,
  isConfirmed,
  isDel,
  isFigureRow,
  isKindRow,
  isNote,
  isRepair,
  isSigned,
  isSource,
} from './check-rows.ts';
import { isSessionOutcome } from './check-session.ts';

/** All that is written about one finding. `ann` is absent when only a note or a tag has arrived so far. */
export interface FindingRows {
  ann?: AnnRow;
  del?: DelRow;
  readonly kinds: Map<MemberId, KindRow>;
  readonly tags: Map<ThemeId, SignedRow>;
  readonly notes: Map<NoteId, NoteRow>;
  readonly asks: Map<MemberId, AskRow>;
  /** By `member|edition`, or `member` in rows of before. */
  readonly confirmed: Map<string, ConfirmedRow>;
  readonly anchors: Map<EditionId, AnchorRow>;
  readonly repairs: Map<RepairId, RepairRow>;
  /** Of what was adopted from a file: its own under an empty name, its notes' under theirs. */
  sources?: Map<NoteId, SourceRow>;
  /** It is what a tagging session recorded. */
  outcome?: SessionOutcomeRow;
  figure?: FigureRow;
}

export interface RowIndex {
  readonly findings: ReadonlyMap<FindingId, FindingRows>;
  /** Rows that could not be read, by `map/key`. */
  readonly unreadable: ReadonlySet<string>;
  /** Called after a transaction with the findings it touched, until the returned function is called. */
  watch(changed: (findings: ReadonlySet<FindingId>) => void): () => void;
}

const MAPS = [
  'ann',
  'kind',
  'tag',
  'note',
  'flag',
  'anchor',
  'repair',
  'source',
  'outcome',
  'figure',
  'del',
] as const;
type Changed = Parameters<Y.Transaction['changed']['get']>[0];
type MapName = (typeof MAPS)[number];

const indexes = new WeakMap<Y.Doc, RowIndex>();

/** The rows of `doc`: read once, followed until the document is destroyed, shared by all who ask. */
export function rowIndexOf(doc: Y.Doc): RowIndex {
  let index = indexes.get(doc);
  if (!index) indexes.set(doc, (index = createRowIndex(doc)));
  return index;
}

function createRowIndex(doc: Y.Doc): RowIndex {
  const findings = new Map<FindingId, FindingRows>();
  const unreadable = new Set<string>();
  const noteOf = new Map<NoteId, FindingId>();
  const listeners = new Set<(findings: ReadonlySet<FindingId>) => void>();

  const at = (id: FindingId): FindingRows => {
    let rows = findings.get(id);
    if (!rows) findings.set(id, (rows = createRows()));
    return rows;
  };
  const put = (map: MapName, key: string, value: unknown): FindingId | undefined => {
    const put = PUT[map];
    const label = `${map}/${key}`;
    if (value === undefined) {
      unreadable.delete(label);
      const id = map === 'note' ? noteOf.get(key) : key.split('|')[0]!;
      if (id !== undefined) put(at(id), key, undefined);
      return id;
    }
    const id = map === 'note' ? (isNote(value) ? value.finding : undefined) : key.split('|')[0]!;
    if (id !== undefined && put(at(id), key, value)) {
      if (map === 'note') noteOf.set(key, id);
      unreadable.delete(label);
    } else unreadable.add(label);
    return id;
  };

  for (const name of MAPS) doc.getMap(name).forEach((value, key) => void put(name, key, value));

  const follow = (transaction: Y.Transaction): void => {
    const touched = new Set<FindingId>();
    for (const name of MAPS) {
      const map = doc.getMap(name);
      for (const key of transaction.changed.get(map as unknown as Changed) ?? []) {
        const id = key === null ? undefined : put(name, key, map.get(key));
        if (id !== undefined) touched.add(id);
      }
    }
    if (touched.size > 0) for (const listener of listeners) listener(touched);
  };
  doc.on('afterTransaction', follow);

  return {
    findings,
    unreadable,
    watch(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}

function createRows(): FindingRows {
  return {
    kinds: new Map(),
    tags: new Map(),
    notes: new Map(),
    asks: new Map(),
    confirmed: new Map(),
    anchors: new Map(),
    repairs: new Map(),
  };
}

/** Puts a value, or takes it out when undefined; false when it is not a row of this map. */
type Put = (rows: FindingRows, key: string, value: unknown) => boolean;

const PUT: Readonly<Record<MapName, Put>> = {
  ann: (rows, _key, value) => {
    if (value === undefined) delete rows.ann;
    else if (isAnn(value)) rows.ann = value;
    else return false;
    return true;
  },
  del: (rows, _key, value) => {
    if (value === undefined) delete rows.del;
    else if (isDel(value)) rows.del = value;
    else return false;
    return true;
  },
  kind: (rows, key, value) => putIn(rows.kinds, key.split('|')[1], value, isKindRow),
  tag: (rows, key, value) => putIn(rows.tags, key.split('|')[1], value, isSigned),
  note: (rows, key, value) => putIn(rows.notes, key, value, isNote),
  anchor: (rows, key, value) => putIn(rows.anchors, key.split('|')[1], value, isAnchorRow),
  repair: (rows, key, value) => putIn(rows.repairs, key.split('|')[1], value, isRepair),
  source: (rows, key, value) => {
    const [, note = ''] = key.split('|');
    rows.sources ??= new Map();
    if (isSource(value)) rows.sources.set(note, value);
    else rows.sources.delete(note);
    return value === undefined || isSource(value);
  },
  outcome: (rows, _key, value) => {
    if (value === undefined) delete rows.outcome;
    else if (isSessionOutcome(value)) rows.outcome = value;
    else return false;
    return true;
  },
  figure: (rows, _key, value) => {
    if (isFigureRow(value)) rows.figure = value;
    else delete rows.figure;
    return value === undefined || isFigureRow(value);
  },
  flag: (rows, key, value) => {
    const [, member, flag, edition] = key.split('|');
    if (flag === 'ask') return putIn(rows.asks, member, value, isAsk);
    if (flag === 'confirmed') {
      const by = edition === undefined ? member : `${member}|${edition}`;
      return putIn(rows.confirmed, by, value, isConfirmed);
    }
    // A flag of a later version: kept, not understood, no fault.
    return flag !== undefined;
  },
};

function putIn<T>(
  map: Map<string, T>,
  key: string | undefined,
  value: unknown,
  check: (value: unknown) => value is T,
): boolean {
  if (key === undefined || key === '') return false;
  if (value !== undefined && !check(value)) {
    map.delete(key);
    return false;
  }
  if (value === undefined) map.delete(key);
  else map.set(key, value);
  return true;
}
