/** What the share loop is lent: this device's documents, and what it remembers of them. */
import type { WorkspaceId } from '../../../core/ids.ts';
import { metaName, reportName, sessionName } from '../../../store/document-name.ts';
import type { SyncRow } from '../../../store/local-db.ts';
import type { ShareDocuments, SharedWord, ShareMemory } from '../../../sync/server/share-types.ts';
import { inShownOrder } from '../../shown-order.ts';
import type { SharingContext } from '../context.ts';

/** Documents of a workspace, by its registry, as the library shows them. */
export function lendForSharing({ store, shelves }: SharingContext): ShareDocuments {
  return {
    async names(ws: WorkspaceId) {
      const shelf = shelves.find(ws);
      if (!shelf) return [];
      await shelf.document.loaded;
      const sessions = [...shelf.document.doc.getMap('session').keys()].map((sid) => sessionName(ws, sid));
      const reports = inShownOrder(shelf.registry.value).map((rid) => reportName(ws, rid));
      return [metaName(ws), ...sessions, ...reports];
    },
    async open(name) {
      const document = store.documents.lend(name);
      await document.loaded;
      return {
        doc: document.doc,
        whenStored: async () => (await document.whenStored()).ok,
        dispose: () => document.release(),
      };
    },
  };
}

/** The server's word clears what was changed before it, and nothing after. */
export function createShareMemory({ store }: SharingContext): ShareMemory {
  const { touches, world } = store;
  return {
    rows: () => touches.rows.value,
    async shared(words) {
      const byName = new Map(words.map((word) => [word.name, word]));
      await touches.change([...byName.keys()], (row) => clearRow(row, byName.get(row.name)!, world.now()));
    },
  };
}

function clearRow(row: SyncRow, { upTo, isOpen, at }: SharedWord, now: number): SyncRow {
  const waiting = row.waiting.filter((part) => part.n > (upTo.get(part.context) ?? -1));
  if (waiting.length > 0) return { ...row, ...at, waiting };
  const { since: _since, ...rest } = row;
  return { ...rest, ...at, waiting, sharedAt: now, touched: isOpen };
}
