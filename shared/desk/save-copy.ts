import type { ReportId, WorkspaceId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Time } from '../core/rows.ts';
import { writeCopy } from '../store/copy-write.ts';
import { reportName } from '../store/document-name.ts';
import { rowIndexOf } from '../store/finding-rows.ts';
import type { DraftRow } from '../store/local-db.ts';
import { encodeDocument } from '../store/merge-document.ts';
import { encodeOnePaper } from '../store/one-paper.ts';
import type { Store } from '../store/open-store.ts';
import { errorDetail, storageErrorCode } from '../store/persistence/storage-error.ts';
import { readEditions } from '../store/summarise.ts';
import type { SavedCopy } from './copy-words.ts';
import { RESTRICTED_DRAFT } from './desk.ts';
import type { Shelf, Shelves } from './shelves.ts';

export interface CopyDeps {
  readonly store: Store;
  readonly shelves: Shelves;
  /** Version of the app, written into the copy. */
  readonly app: string;
}

/** How many live findings of each group a whole copy has. */
export function countInGroups({ store }: Pick<CopyDeps, 'store'>): ReadonlyMap<WorkspaceId, number> {
  const groups = new Set(store.workspaces.value.filter(({ kind }) => kind === 'group').map(({ ws }) => ws));
  const counts = new Map<WorkspaceId, number>();
  for (const { ws, tally } of store.indexer.summaries.value.values()) {
    if (!groups.has(ws)) continue;
    const n = Object.values(tally.kinds).reduce((sum, ids) => sum + ids.length, 0);
    counts.set(ws, (counts.get(ws) ?? 0) + n);
  }
  return counts;
}

interface Gathered {
  readonly documents: Map<string, Uint8Array>;
  readonly files: Set<string>;
  readonly papers: Set<ReportId>;
  /** Ids of live findings. */
  readonly live: Set<string>;
  /** Ids of all findings and papers that were left out, and of those that were taken. */
  readonly withheld: Set<string>;
  readonly given: Set<string>;
}

/**
 * Everything on this device as one file; restricted papers, and drafts about them, only when asked. With `only` it is
 * that restricted paper alone, for another device of this member.
 */
export async function saveCopy(
  options: { readonly restricted: boolean; readonly only?: ReportId },
  deps: CopyDeps,
): Promise<Result<SavedCopy>> {
  const { only } = options;
  const { store, shelves } = deps;
  const { identity, world, local } = store;
  try {
    const gathered: Gathered = {
      documents: new Map(),
      files: new Set(),
      papers: new Set(),
      live: new Set(),
      withheld: new Set(options.restricted ? [] : [RESTRICTED_DRAFT]),
      given: new Set(),
    };
    const taken: Shelf[] = [];
    for (const shelf of shelves.all.value) {
      const isDevice = shelf.workspace.kind === 'device';
      const take = only === undefined ? options.restricted || !isDevice : isDevice;
      if (take) taken.push(shelf);
      await gather(shelf, take ? (only ?? 'all') : 'none', gathered, store);
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
      drafts: (await local.drafts.toArray().catch(() => [])).filter(isTaken(gathered, only !== undefined)),
      readFile: async (file) => {
        const bytes = await store.bytes.read(file);
        return bytes.ok ? bytes.value : undefined;
      },
    });
    // What it is called says nothing of a restricted paper.
    const called = only === undefined ? 'copy' : 'paper';
    return ok({ blob, name: `rapporteur-${called}-${day(madeAt)}.zip`, ...counts });
  } catch (error) {
    return fail(storageErrorCode(error), errorDetail(error));
  }
}

/** @param taken a report, of a shelf that has it or not */
async function gather(
  shelf: Shelf,
  taken: 'all' | 'none' | ReportId,
  into: Gathered,
  store: Store,
): Promise<void> {
  const { ws } = shelf.workspace;
  await shelf.document.loaded;
  const { doc, name } = shelf.document;
  if (taken === 'all') into.documents.set(name, encodeDocument(doc));
  else if (taken !== 'none') into.documents.set(name, encodeOnePaper(doc, taken));
  for (const rid of shelf.registry.value.reports.keys()) {
    const take = taken === 'all' || taken === rid;
    const document = store.documents.open(reportName(ws, rid));
    try {
      await document.loaded;
      const { findings } = rowIndexOf(document.doc);
      if (!take) {
        for (const id of [rid, ...findings.keys()]) into.withheld.add(id);
        continue;
      }
      for (const id of [rid, ...findings.keys()]) into.given.add(id);
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

/** A draft's key names its finding or paper. With one paper alone only what names it goes. */
function isTaken({ withheld, given }: Gathered, isOne: boolean): (draft: DraftRow) => boolean {
  return ({ key }) => {
    const named = key.split('|');
    return isOne ? named.some((part) => given.has(part)) : !named.some((part) => withheld.has(part));
  };
}

function day(time: Time): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? 'undated' : date.toISOString().slice(0, 10);
}
