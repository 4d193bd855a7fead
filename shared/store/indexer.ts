/** Keeps `rapporteur-index` and the sums in memory in step with the documents. */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { FindingId, WorkspaceId } from '../core/ids.ts';
import type { ErrorCode } from '../core/result.ts';
import type { Bytes } from './bytes.ts';
import type { Contexts } from './contexts.ts';
import { readDocumentName } from './document-name.ts';
import { rowIndexOf } from './finding-rows.ts';
import type { FindingIndexRow, IndexDb, IndexPut, SummaryRow } from './index-db.ts';
import { openIndexWrites } from './index-writes.ts';
import { indexFinding, summarise, type Subject } from './summarise.ts';

export interface Indexer {
  /** By name of document. */
  readonly summaries: ReadonlySignal<ReadonlyMap<string, SummaryRow>>;
  /** Takes those sums of these that the index is sure of. */
  recallAll(names: ReadonlySet<string>): Promise<void>;
  /** Takes a sum from the index; false when the document has to be opened for it. */
  recall(name: string): Promise<boolean>;
  /** For {@link DocumentsOptions}: before a document can change, when it is loaded, before it closes. */
  readonly opening: (name: string, isNew: boolean) => Promise<void>;
  readonly loaded: (name: string, doc: Y.Doc) => void;
  readonly closing: (name: string, doc: Y.Doc) => Promise<void>;
  /** Resolves when what has changed so far is counted, without the usual pause. */
  settle(): Promise<void>;
  /** Counts nothing more of a workspace that is left, and knows nothing of it. */
  forget(ws: WorkspaceId): Promise<void>;
  /** Counts again, after bytes came or went. */
  refresh(name: string): void;
  /** Calls back with each document whose rows in the index were written, here or in another context, until it is stopped. */
  watchWritten(heard: (name: string) => void): () => void;
}

interface Followed {
  readonly doc: Y.Doc;
  readonly subject: Subject;
  touched: Set<FindingId> | 'all';
  readonly stop: () => void;
  isClosed: boolean;
  /** Its workspace was left. */
  isForgotten?: true;
}

/** Milliseconds in which what changes is counted together, and between two times that the sums are shown. */
const COUNT = 40;
const SHOW = 200;

/** Counts what it is told of by `opening`, `loaded` and `closing`; what other contexts wrote is read from the index. */
export function openIndexer(deps: {
  readonly index: IndexDb;
  readonly contexts: Contexts;
  readonly bytes: Bytes;
  readonly report: (code: ErrorCode, detail: string) => void;
}): Indexer {
  const { index, contexts } = deps;
  const summaries = signal<ReadonlyMap<string, SummaryRow>>(new Map());
  const followed = new Map<string, Followed>();
  const opened = new Map<string, number>();
  /** Documents whose rows in the index are as they were closed: only what changes is written again. */
  const settled = new Set<string>();
  /** Documents of which nothing was here: counted when something comes. */
  const empty = new Set<string>();
  const changed = new Set<Followed>();
  let counting: ReturnType<typeof setTimeout> | undefined;
  const add = (name: string, by: 1 | -1): void => void opened.set(name, (opened.get(name) ?? 0) + by);
  const { show, showNow } = openShow(summaries);
  const watchers = new Set<(name: string) => void>();
  const writes = openIndexWrites(index, (name) => {
    contexts.tell('summary', name);
    for (const heard of watchers) heard(name);
  });
  const underWay = new Set<Promise<SummaryRow>>();
  const count = (f: Followed): Promise<SummaryRow> => {
    const counted = countNow(f);
    underWay.add(counted);
    const over = (): void => void underWay.delete(counted);
    counted.then(over, over);
    return counted;
  };
  const countNow = async (f: Followed): Promise<SummaryRow> => {
    changed.delete(f);
    const { findings, unreadable } = rowIndexOf(f.doc);
    if (unreadable.size > 0) deps.report('row-unreadable', `${f.subject.name}: ${unreadable.size}`);
    const row = await summarise(f.doc, findings, f.subject, deps.bytes);
    if (!f.isForgotten) show(row);
    return row;
  };
  const write = (f: Followed, row: SummaryRow): Promise<void> =>
    writes.add(() => {
      // Opened again meanwhile: the new one settles it.
      const settled = f.isClosed && opened.get(row.name) === 0;
      return { row, ...takeChange(f), settled };
    }, f.isClosed);
  const countChanged = (): Promise<unknown> => {
    clearTimeout(counting);
    counting = undefined;
    const countOne = async (f: Followed): Promise<void> => {
      const row = await count(f);
      // Closed while this was counted: what is written by that is the last word.
      if (!f.isClosed) void write(f, row);
    };
    return Promise.all([...changed].map(countOne));
  };
  const later = (f: Followed): void => {
    changed.add(f);
    counting ??= setTimeout(() => void countChanged(), COUNT);
  };

  contexts.watch('summary', (name) => {
    for (const heard of watchers) heard(name);
    if (!followed.has(name)) void index.latest(name).then((row) => row && show(row));
  });

  return {
    summaries,
    async recallAll(names) {
      const rows = await index.readAll();
      // What was counted meanwhile is newer.
      showNow();
      const isKnown = (name: string): boolean => followed.has(name) || summaries.peek().has(name);
      for (const row of rows) if (names.has(row.name) && !isKnown(row.name)) show(row);
      showNow();
    },
    async recall(name) {
      const row = await index.read(name);
      if (row) show(row);
      return row !== undefined;
    },
    async opening(name, isNew) {
      if (readDocumentName(name)?.kind !== 'report') return;
      add(name, 1);
      if (isNew) return void empty.add(name);
      const row = (await index.begin(name)) ? await index.latest(name) : undefined;
      if (row === undefined) return;
      settled.add(name);
      show(row);
    },
    loaded(name, doc) {
      const parts = readDocumentName(name);
      if (parts?.kind !== 'report') return;
      const subject = { name, ws: parts.ws, rid: parts.rid };
      const isCounted = settled.delete(name);
      const f = follow(doc, subject, isCounted ? new Set<FindingId>() : 'all', later);
      followed.set(name, f);
      if (!empty.delete(name) && !isCounted) later(f);
    },
    async settle() {
      await countChanged();
      // What began to be counted before is not known yet: who deletes bytes must know who else has them.
      await Promise.allSettled(underWay);
      showNow();
    },
    async closing(name) {
      const f = followed.get(name);
      if (!f) return;
      f.stop();
      f.isClosed = true;
      followed.delete(name);
      add(name, -1);
      await write(f, await count(f));
    },
    async forget(ws) {
      const isOf = (name: string): boolean => name.startsWith(`w/${ws}/`);
      for (const [name, f] of followed) {
        if (!isOf(name)) continue;
        f.stop();
        f.isClosed = f.isForgotten = true;
        followed.delete(name);
        changed.delete(f);
        add(name, -1);
      }
      await Promise.allSettled(underWay);
      await writes.flush();
      showNow();
      summaries.value = new Map([...summaries.value].filter(([name]) => !isOf(name)));
      await index.forget(ws);
    },
    refresh(name) {
      const f = followed.get(name);
      if (f) later(f);
    },
    watchWritten(heard) {
      watchers.add(heard);
      return () => void watchers.delete(heard);
    },
  };
}

/** Shows sums together: many come at once when a library opens or a group is joined, and each time the screen is made anew. */
function openShow(summaries: Signal<ReadonlyMap<string, SummaryRow>>): {
  show(row: SummaryRow): void;
  showNow(): void;
} {
  const fresh = new Map<string, SummaryRow>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const showNow = (): void => {
    clearTimeout(timer);
    timer = undefined;
    last = performance.now();
    if (fresh.size > 0) summaries.value = new Map([...summaries.value, ...fresh]);
    fresh.clear();
  };
  return {
    showNow,
    show(row) {
      fresh.set(row.name, row);
      timer ??= setTimeout(showNow, Math.max(0, last + SHOW - performance.now()));
    },
  };
}

/** Notes what changes in a document, and tells, until `stop` is called. */
function follow(
  doc: Y.Doc,
  subject: Subject,
  touched: Followed['touched'],
  onChange: (f: Followed) => void,
): Followed {
  const editions = doc.getMap('edition');
  const onEdition = (): void => onChange(f);
  const stopRows = rowIndexOf(doc).watch((ids) => {
    if (f.touched !== 'all') for (const id of ids) f.touched.add(id);
    onChange(f);
  });
  editions.observe(onEdition);
  const stop = (): void => {
    stopRows();
    editions.unobserve(onEdition);
  };
  const f: Followed = { doc, subject, touched, stop, isClosed: false };
  return f;
}

/** The rows of what was touched since the last call. */
function takeChange(f: Followed): Pick<IndexPut, 'put' | 'remove'> {
  const { findings } = rowIndexOf(f.doc);
  const touched = f.touched;
  f.touched = new Set();
  const ids = touched === 'all' ? [...findings.keys()] : [...touched];
  const rows = ids.map((id) => indexFinding(id, findings.get(id), f.subject));
  const put = rows.filter((row): row is FindingIndexRow => row !== undefined);
  return { put, remove: touched === 'all' ? 'all' : ids.filter((_, i) => rows[i] === undefined) };
}
