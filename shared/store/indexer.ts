/** Keeps `rapporteur-index` and the sums in memory in step with the documents. */
import { signal, type ReadonlySignal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { FindingId } from '../core/ids.ts';
import type { ErrorCode } from '../core/result.ts';
import type { Bytes } from './bytes.ts';
import type { Contexts } from './contexts.ts';
import { readDocumentName } from './document-name.ts';
import { rowIndexOf } from './finding-rows.ts';
import type { FindingIndexRow, IndexChange, IndexDb, SummaryRow } from './index-db.ts';
import { indexFinding, summarise, type Subject } from './summarise.ts';

export interface Indexer {
  /** By name of document. */
  readonly summaries: ReadonlySignal<ReadonlyMap<string, SummaryRow>>;
  /** Takes a sum from the index; false when the document has to be opened for it. */
  recall(name: string): Promise<boolean>;
  /** For {@link DocumentsOptions}: before a document can change, when it is loaded, before it closes. */
  readonly opening: (name: string) => Promise<void>;
  readonly loaded: (name: string, doc: Y.Doc) => void;
  readonly closing: (name: string, doc: Y.Doc) => Promise<void>;
  /** Resolves when what has changed so far is counted, without the usual pause. */
  settle(): Promise<void>;
  /** Counts again, after bytes came or went. */
  refresh(name: string): void;
}

interface Followed {
  readonly doc: Y.Doc;
  readonly subject: Subject;
  touched: Set<FindingId> | 'all';
  timer: ReturnType<typeof setTimeout> | undefined;
  readonly stop: () => void;
}

const PAUSE = 200;
const FRAME = 16;

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
  const count = (name: string, by: 1 | -1): number => {
    const now = (opened.get(name) ?? 0) + by;
    opened.set(name, now);
    return now;
  };
  const fresh = new Map<string, SummaryRow>();
  let showing: ReturnType<typeof setTimeout> | undefined;
  const showAll = (): void => {
    clearTimeout(showing);
    showing = undefined;
    if (fresh.size > 0) summaries.value = new Map([...summaries.value, ...fresh]);
    fresh.clear();
  };
  // Many reports come at once, when a library opens or a group is joined: the screen is made anew once a frame.
  const show = (row: SummaryRow): void => {
    fresh.set(row.name, row);
    showing ??= setTimeout(showAll, FRAME);
  };
  const write = async (f: Followed, settled: boolean): Promise<void> => {
    clearTimeout(f.timer);
    f.timer = undefined;
    const { findings, unreadable } = rowIndexOf(f.doc);
    if (unreadable.size > 0) deps.report('row-unreadable', `${f.subject.name}: ${unreadable.size}`);
    const change = takeChange(f);
    const row = await summarise(f.doc, findings, f.subject, deps.bytes);
    show(row);
    await index.put(row, { ...change, settled });
    contexts.tell('summary', row.name);
  };
  const later = (f: Followed): void => {
    f.timer ??= setTimeout(() => void write(f, false), PAUSE);
  };

  contexts.watch('summary', (name) => {
    if (!followed.has(name)) void index.latest(name).then((row) => row && show(row));
  });

  return {
    summaries,
    async recall(name) {
      const row = await index.read(name);
      if (row) show(row);
      return row !== undefined;
    },
    async opening(name) {
      if (readDocumentName(name)?.kind !== 'report') return;
      count(name, 1);
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
      if (!isCounted) later(f);
    },
    async settle() {
      const waiting = [...followed.values()].filter((f) => f.timer !== undefined);
      await Promise.all(waiting.map((f) => write(f, false)));
      showAll();
    },
    async closing(name) {
      const f = followed.get(name);
      if (!f) return;
      f.stop();
      followed.delete(name);
      // Opened again meanwhile: the new one settles it.
      await write(f, count(name, -1) === 0);
    },
    refresh(name) {
      const f = followed.get(name);
      if (f) later(f);
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
  const f: Followed = { doc, subject, touched, timer: undefined, stop };
  return f;
}

/** The rows of what was touched since the last call. */
function takeChange(f: Followed): Pick<IndexChange, 'put' | 'remove'> {
  const { findings } = rowIndexOf(f.doc);
  const touched = f.touched;
  f.touched = new Set();
  const ids = touched === 'all' ? [...findings.keys()] : [...touched];
  const rows = ids.map((id) => indexFinding(id, findings.get(id), f.subject));
  const put = rows.filter((row): row is FindingIndexRow => row !== undefined);
  return { put, remove: touched === 'all' ? 'all' : ids.filter((_, i) => rows[i] === undefined) };
}
