/** Kept papers that are at a server and not on this device. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { ErrorCode } from '../../core/result.ts';
import type { PaperOffer } from '../../core/sharing-view.ts';
import type { SharingContext } from './context.ts';
import { readBlobs } from './meta-rows.ts';
import { steady } from './steady.ts';

/** How the fetching of a paper stands, kept while it lasts under `fetch|<rid>`. */
export interface FetchState {
  readonly progress?: number;
  readonly code?: ErrorCode;
}

/** The server for what is new, where the member set one. */
export function readServerHost(values: ReadonlyMap<string, unknown>): string | undefined {
  const host = values.get('host');
  return typeof host === 'string' ? host : undefined;
}

/** One for each paper of a workspace that is at a server, as long as bytes of it are missing here. */
export function createOffers({
  store,
  shelves,
  memory,
}: SharingContext): ReadonlySignal<readonly PaperOffer[]> {
  return steady(() => {
    const offers = new Map<string, PaperOffer>();
    for (const shelf of shelves.all.value) {
      if (shelf.workspace.kind === 'device') continue;
      void shelf.registry.value;
      const blobs = readBlobs(shelf.document.doc);
      if (blobs.size === 0) continue;
      for (const row of store.indexer.summaries.value.values()) {
        if (row.ws !== shelf.workspace.ws || offers.has(row.rid)) continue;
        const missing = row.files.filter(({ file, bytes }) => bytes === 0 && blobs.has(file));
        if (missing.length === 0) continue;
        const bytes = missing.reduce((sum, { file }) => sum + blobs.get(file)!.size, 0);
        const by = shelf.registry.value.members.get(blobs.get(missing[0]!.file)!.by ?? '')?.name;
        const fetching = memory.values.value.get(`fetch|${row.rid}`) as FetchState | undefined;
        offers.set(row.rid, { rid: row.rid, ws: row.ws, bytes, ...(by ? { by } : {}), ...fetching });
      }
    }
    return [...offers.values()];
  });
}
