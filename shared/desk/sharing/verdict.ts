/**
 * Can the public see it? A report's address is asked once more without cookies; only the same words count. What was
 * found is kept per report, and holds for the versions whose words came: whoever signs in may see others at the same
 * address. Until it is good, nothing of the report is shared ([Y41]).
 */
import type { EditionId, FindingId, ReportId } from '../../core/ids.ts';
import { ok, type ErrorCode, type Result } from '../../core/result.ts';
import type { PublicVerdict } from '../../core/sharing-view.ts';
import type { WorkspaceKind } from '../../core/view.ts';
import { reportName } from '../../store/document-name.ts';
import { rowIndexOf } from '../../store/finding-rows.ts';
import { readEditions } from '../../store/summarise.ts';
import type { Doc, SharingContext } from './context.ts';
import { isPrivateAddress } from './private-host.ts';

const UNREACHABLE: readonly ErrorCode[] = ['host-unreachable', 'server-unreachable'];
const REFUSED: readonly ErrorCode[] = ['page-changed', 'server-failed'];

type Restricted = Extract<PublicVerdict, { verdict: 'restricted' }>;

/** As it is kept. */
type Kept =
  | Exclude<PublicVerdict, { verdict: 'public' }>
  | { readonly verdict: 'public'; readonly editions: readonly EditionId[] };

/** True when what was made on these versions of the report may be shared. */
export function isPublic(
  { memory }: Pick<SharingContext, 'memory'>,
  rid: ReportId,
  editions: readonly EditionId[],
): boolean {
  const kept = memory.read<Kept>(`verdict|${rid}`);
  if (kept === undefined || kept.verdict === 'restricted') return false;
  return kept.verdict === 'said-public' || editions.every((id) => kept.editions.includes(id));
}

/** Asks the report's addresses, the newest first, unless these versions are known to be public; keeps what was found. */
export async function askVerdict(
  context: SharingContext,
  rid: ReportId,
  editions: readonly EditionId[],
): Promise<PublicVerdict> {
  const { memory } = context;
  const key = `verdict|${rid}`;
  const kept = memory.read<Kept>(key);
  if (kept?.verdict === 'said-public') return kept;
  if (isPublic(context, rid, editions)) return { verdict: 'public' };
  const known = kept?.verdict === 'public' ? kept.editions : [];
  const found = await ask(context, rid);
  if ('why' in found) {
    if (known.length === 0) await memory.set(key, found);
    return found;
  }
  await memory.set(key, { verdict: 'public', editions: [...new Set([...known, ...found.editions])] });
  return isPublic(context, rid, editions) ? { verdict: 'public' } : { verdict: 'restricted', why: 'differs' };
}

/** The member's own word, knowing that it could not be checked. */
export async function sayPublic(context: SharingContext, rid: ReportId): Promise<Result<void>> {
  const said: PublicVerdict = { verdict: 'said-public', at: context.store.world.now() };
  await context.memory.set(`verdict|${rid}`, said);
  return ok(undefined);
}

/** The versions whose words findings have: that they were made on, and that they were repaired on. */
export async function editionsOf(
  context: SharingContext,
  rid: ReportId,
  findings: readonly FindingId[],
): Promise<readonly EditionId[]> {
  const editions = new Set<EditionId>();
  await readLayers(context, rid, (doc) => {
    const rows = rowIndexOf(doc).findings;
    for (const id of findings) {
      const { ann, anchors, repairs } = rows.get(id) ?? {};
      if (ann) editions.add(ann.edition);
      for (const edition of anchors?.keys() ?? []) editions.add(edition);
      for (const { edition } of repairs?.values() ?? []) editions.add(edition);
    }
  });
  return [...editions];
}

/** Whether a group has a finding and nothing yet that was made on this version. */
export async function isNewToGroup(
  context: SharingContext,
  rid: ReportId,
  finding: FindingId,
  edition: EditionId,
): Promise<boolean> {
  let isNew = false;
  await readLayers(context, rid, (doc, kind) => {
    const isThere = kind === 'group' && rowIndexOf(doc).findings.get(finding)?.ann !== undefined;
    isNew ||= isThere && !doc.getMap('edition').has(edition);
  });
  return isNew;
}

/** The versions whose words anybody gets at one of the report's addresses, or why that is not known. */
async function ask(
  context: SharingContext,
  rid: ReportId,
): Promise<Restricted | { readonly editions: readonly EditionId[] }> {
  const { shelves, options } = context;
  const places = shelves.layersOf(rid);
  const urls = new Set(
    places.flatMap((place) => [...(place.shelf.registry.value.urls.get(place.rid) ?? [])].reverse()),
  );
  const addresses = [...urls].filter((url) => /^https?:/.test(url) && URL.canParse(url));
  if (addresses.length === 0) return { verdict: 'restricted', why: 'no-address' };
  const outside = addresses.filter((url) => !isPrivateAddress(url));
  if (outside.length === 0) return { verdict: 'restricted', why: 'inside' };
  if (!options.askPublic) return { verdict: 'restricted', why: 'unreachable' };
  const known = new Map<string, EditionId>();
  await readLayers(context, rid, (doc) => {
    for (const [id, row] of readEditions(doc)) known.set(row.textHash, id).set(id, id);
  });
  let why: Restricted['why'] = 'unreachable';
  for (const url of outside) {
    const answer = await options.askPublic(url, rid);
    const edition = answer.ok ? known.get(answer.value.textHash) : undefined;
    if (edition !== undefined) return { editions: [edition] };
    if (answer.ok || ![...UNREACHABLE, ...REFUSED].includes(answer.code)) why = 'differs';
    else if (REFUSED.includes(answer.code) && why !== 'differs') why = 'refused';
  }
  return { verdict: 'restricted', why };
}

async function readLayers(
  { store, shelves }: SharingContext,
  rid: ReportId,
  read: (doc: Doc, kind: WorkspaceKind) => void,
): Promise<void> {
  for (const place of shelves.layersOf(rid)) {
    const document = store.documents.lend(reportName(place.shelf.workspace.ws, place.rid));
    await document.loaded;
    read(document.doc, place.shelf.workspace.kind);
    document.release();
  }
}
