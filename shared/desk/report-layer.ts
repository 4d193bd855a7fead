/** One workspace's findings of a report, kept current: a change reads the findings it touched and no other. */
import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { FindingId } from '../core/ids.ts';
import type { EditionRow } from '../core/rows.ts';
import type { FindingView } from '../core/view.ts';
import type { OpenDocument } from '../store/documents.ts';
import { readDismissed, watchDismissed } from '../store/dismissed-rows.ts';
import { rowIndexOf } from '../store/finding-rows.ts';
import type { LayerFindings } from './join-findings.ts';
import { byPlace, readBeside, readFinding, type Beside, type Reader } from '../store/read-finding.ts';
import { readEditions } from '../store/summarise.ts';

export interface LayerContent extends LayerFindings {
  readonly editions: readonly (readonly [string, EditionRow])[];
  /** Suggestions that the member dismissed. */
  readonly dismissed: readonly string[];
}

export interface Layer {
  /** Null until loaded. */
  readonly content: ReadonlySignal<LayerContent | null>;
  readonly document: OpenDocument;
  dispose(): void;
}

/** Takes over `document` and releases it when disposed. */
export function openLayer(document: OpenDocument, reader: ReadonlySignal<Reader>): Layer {
  const content = signal<LayerContent | null>(null);
  const stops: (() => void)[] = [];
  let disposed = false;

  void document.loaded.then(() => {
    if (disposed) return;
    const { doc } = document;
    const index = rowIndexOf(doc);
    const views = new Map<FindingId, FindingView>();
    const beside = new Map<FindingId, Beside>();
    const read = (id: FindingId): void => {
      const rows = index.findings.get(id);
      const view = rows && readFinding(id, rows, reader.peek());
      if (view) views.set(id, view);
      else views.delete(id);
      const kept = rows && !view ? readBeside(id, rows, reader.peek()) : undefined;
      if (kept) beside.set(id, kept);
      else beside.delete(id);
    };
    const show = (): void => {
      const joined = split([...views.values()].sort(byPlace), [...beside.values()]);
      content.value = { ...joined, editions: readEditions(doc), dismissed: readDismissed(doc) };
    };
    const onEdition = (): void => show();
    doc.getMap('edition').observe(onEdition);
    stops.push(
      () => doc.getMap('edition').unobserve(onEdition),
      watchDismissed(doc, show),
      index.watch((touched) => {
        touched.forEach(read);
        show();
      }),
      // Another name, theme or alias can show in any finding.
      effect(() => {
        void reader.value;
        for (const id of index.findings.keys()) read(id);
        show();
      }),
    );
  });

  return {
    content,
    document,
    dispose() {
      disposed = true;
      for (const stop of stops) stop();
      document.release();
    },
  };
}

function split(sorted: readonly FindingView[], beside: readonly Beside[]): LayerFindings {
  const findings: FindingView[] = [];
  const deleted: FindingView[] = [];
  for (const view of sorted) (view.deleted ? deleted : findings).push(view);
  return { findings, deleted, beside };
}
