/** The documents of some workspaces, lent to a channel and held open as long as it lasts. */
import type { ReportId } from '../core/ids.ts';
import { metaName, readDocumentName, reportName } from '../store/document-name.ts';
import type { Documents, OpenDocument } from '../store/documents.ts';
import type { DocumentStore } from '../sync/replicate.ts';

type UpdateListener = (name: string, update: Uint8Array, origin: unknown) => void;

/** `signal` ends the loan: every document is released and nothing is listened to any more. */
export function lendDocuments(documents: Documents, signal: AbortSignal): DocumentStore {
  const held = new Map<string, OpenDocument>();
  const listeners = new Set<UpdateListener>();

  const hold = (name: string): OpenDocument => {
    const known = held.get(name);
    if (known) return known;
    const opened = documents.open(name);
    held.set(name, opened);
    const tell = (update: Uint8Array, origin: unknown): void => {
      for (const listener of listeners) listener(name, update, origin);
    };
    // Only once loaded: what IndexedDB gives is told by `have`, not as news.
    void opened.loaded.then(() => {
      if (!signal.aborted) opened.doc.on('update', tell);
    });
    signal.addEventListener('abort', () => {
      opened.doc.off('update', tell);
      opened.release();
    });
    return opened;
  };

  const reportsOf = async (ws: string): Promise<readonly ReportId[]> => {
    const meta = hold(metaName(ws));
    await meta.loaded;
    return [...meta.doc.getMap('report').keys()];
  };

  return {
    async names(workspaces) {
      const names: string[] = [];
      for (const ws of workspaces) {
        names.push(metaName(ws));
        for (const rid of await reportsOf(ws)) names.push(reportName(ws, rid));
      }
      return names.filter((name) => readDocumentName(name) !== undefined);
    },
    async open(name) {
      const opened = hold(name);
      await opened.loaded;
      return {
        doc: opened.doc,
        async whenStored() {
          const stored = await opened.whenStored();
          if (!stored.ok) throw new Error(`${stored.code}: ${name}`);
        },
        dispose: () => undefined,
      };
    },
    watchNames(workspaces, onName, ended) {
      for (const ws of workspaces) {
        const reports = hold(metaName(ws)).doc.getMap('report');
        const tell = (event: { readonly keysChanged: ReadonlySet<unknown> }): void => {
          for (const rid of event.keysChanged) onName(reportName(ws, String(rid)));
        };
        reports.observe(tell);
        ended.addEventListener('abort', () => reports.unobserve(tell), { once: true });
      }
    },
    watchUpdates(onUpdate, ended) {
      listeners.add(onUpdate);
      ended.addEventListener('abort', () => listeners.delete(onUpdate), { once: true });
    },
  };
}
