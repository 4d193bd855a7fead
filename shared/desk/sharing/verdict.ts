/**
 * Can the public see it? A report's address is asked once more without cookies; only the same words count. What was
 * found is kept per report; until it is good, nothing of the report is shared ([Y41]).
 */
import type { ReportId } from '../../core/ids.ts';
import { ok, type ErrorCode, type Result } from '../../core/result.ts';
import type { PublicVerdict } from '../../core/sharing-view.ts';
import { reportName } from '../../store/document-name.ts';
import { readEditions } from '../../store/summarise.ts';
import type { SharingContext } from './context.ts';

const UNREACHABLE: readonly ErrorCode[] = ['host-unreachable', 'server-unreachable'];

/** What was found or said of a report before; undefined when it was never asked. */
export function readVerdict({ memory }: SharingContext, rid: ReportId): PublicVerdict | undefined {
  return memory.read<PublicVerdict>(`verdict|${rid}`);
}

/** True when findings about it may be shared. */
export function isPublic(context: SharingContext, rid: ReportId): boolean {
  const verdict = readVerdict(context, rid);
  return verdict !== undefined && verdict.verdict !== 'restricted';
}

/** Asks the report's addresses, the newest first, unless it is known to be public; keeps what was found. */
export async function askVerdict(context: SharingContext, rid: ReportId): Promise<PublicVerdict> {
  const known = readVerdict(context, rid);
  if (known && known.verdict !== 'restricted') return known;
  const verdict = await ask(context, rid);
  await context.memory.set(`verdict|${rid}`, verdict);
  return verdict;
}

/** The member's own word, knowing that it could not be checked. */
export async function sayPublic(context: SharingContext, rid: ReportId): Promise<Result<void>> {
  const said: PublicVerdict = { verdict: 'said-public', at: context.store.world.now() };
  await context.memory.set(`verdict|${rid}`, said);
  return ok(undefined);
}

async function ask(context: SharingContext, rid: ReportId): Promise<PublicVerdict> {
  const { shelves, options } = context;
  const places = shelves.layersOf(rid);
  const urls = new Set(
    places.flatMap((place) => [...(place.shelf.registry.value.urls.get(place.rid) ?? [])].reverse()),
  );
  const addresses = [...urls].filter((url) => /^https?:/.test(url));
  if (addresses.length === 0) return { verdict: 'restricted', why: 'no-address' };
  if (!options.askPublic) return { verdict: 'restricted', why: 'unreachable' };
  const known = await textHashes(context, rid);
  let why: Extract<PublicVerdict, { verdict: 'restricted' }>['why'] = 'unreachable';
  for (const url of addresses) {
    const answer = await options.askPublic(url, rid);
    if (answer.ok && known.has(answer.value.textHash)) return { verdict: 'public' };
    if (answer.ok) why = 'differs';
    else if (!UNREACHABLE.includes(answer.code) && why !== 'differs') why = 'refused';
  }
  return { verdict: 'restricted', why };
}

/** Hashes of the words of every edition that was seen. */
async function textHashes({ store, shelves }: SharingContext, rid: ReportId): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>();
  for (const place of shelves.layersOf(rid)) {
    const document = store.documents.lend(reportName(place.shelf.workspace.ws, place.rid));
    await document.loaded;
    for (const [id, row] of readEditions(document.doc)) hashes.add(row.textHash).add(id);
    document.release();
  }
  return hashes;
}
