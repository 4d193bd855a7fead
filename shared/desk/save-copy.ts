import type { ReportId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Time } from '../core/rows.ts';
import { writeCopy } from '../store/copy-write.ts';
import { reportName } from '../store/document-name.ts';
import { rowIndexOf } from '../store/finding-rows.ts';
import type { DraftRow } from '../store/local-db.ts';
import { encodeDocument } from '../store/merge-document.ts';
import type { Store } from '../store/open-store.ts';
import { errorDetail, storageErrorCode } from '../store/persistence/storage-error.ts';
import { readEditions } from '../store/summarise.ts';
import { RESTRICTED_DRAFT, type SavedCopy } from './desk.ts';
import type { Shelf, Shelves } from './shelves.ts';

export interface CopyDeps {
  readonly store: Store;
  readonly shelves: Shelves;
  /** Version of the app, written into the copy. */
  readonly app: string;
}

interface Gathered {
  readonly documents: Map<string, Uint8Array>;
  readonly files: Set<string>;
  readonly papers: Set<ReportId>;
  /** Ids of live findings. */
  readonly live: Set<string>;
  /** Ids of all findings and papers that were left out. */
  readonly withheld: Set<string>;
}

/** Everything on this device as one file; restricted papers, and drafts about them, only when asked. */
export async function saveCopy(
  options: { readonly restricted: boolean },
  deps: CopyDeps,
): Promise<Result<SavedCopy>> {
  const { store, shelves } = deps;
  const { identity, world, local } = store;
  try {
    const gathered: Gathered = {
      documents: new Map(),
      files: new Set(),
      papers: new Set(),
      live: new Set(),
      withheld: new Set(options.restricted ? [] : [RESTRICTED_DRAFT]),
    };
    const taken: Shelf[] = [];
    for (const shelf of shelves.all.value) {
      const take = options.restricted || shelf.workspace.kind !== 'device';
      if (take) taken.push(shelf);
      await gather(shelf, take, gathered, store);
    }
    const me = identity.value;
    const madeAt = world.now();
    const counts = { findings: gathered.live.size, papers: gathered.papers.size };
    const blob = await writeCopy({
      head: {
        madeAt,
        app: deps.app,
        member: { id: me.member, aliases: me.aliases, name: me.name },
        device: me.device,
        workspaces: taken.map((shelf) => shelf.workspace),
        counts,
      },
      documents: gathered.documents,
      files: [...gathered.files],
      drafts: allowed(await local.drafts.toArray().catch(() => []), gathered.withheld),
      readFile: async (file) => {
        const bytes = await store.bytes.read(file);
        return bytes.ok ? bytes.value : undefined;
      },
    });
    return ok({ blob, name: `rapporteur-copy-${day(madeAt)}.zip`, ...counts });
  } catch (error) {
    return fail(storageErrorCode(error), errorDetail(error));
  }
}

async function gather(shelf: Shelf, take: boolean, into: Gathered, store: Store): Promise<void> {
  const { ws } = shelf.workspace;
  await shelf.document.loaded;
  if (take) into.documents.set(shelf.document.name, encodeDocument(shelf.document.doc));
  for (const rid of shelf.registry.value.reports.keys()) {
    const document = store.documents.open(reportName(ws, rid));
    try {
      await document.loaded;
      const { findings } = rowIndexOf(document.doc);
      if (!take) {
        for (const id of [rid, ...findings.keys()]) into.withheld.add(id);
        continue;
      }
      into.papers.add(rid);
      into.documents.set(document.name, encodeDocument(document.doc));
      for (const [id, rows] of findings) if (rows.ann && !rows.del) into.live.add(id);
      for (const [, edition] of readEditions(document.doc)) {
        if (edition.file !== undefined) into.files.add(edition.file);
        if (!(edition.skeleton instanceof Uint8Array)) into.files.add(edition.skeleton.file);
      }
    } finally {
      document.release();
    }
  }
}

/** A draft's key names its finding or paper. */
function allowed(drafts: readonly DraftRow[], withheld: ReadonlySet<string>): readonly DraftRow[] {
  return drafts.filter(({ key }) => !key.split('|').some((part) => withheld.has(part)));
}

function day(time: Time): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? 'undated' : date.toISOString().slice(0, 10);
}
