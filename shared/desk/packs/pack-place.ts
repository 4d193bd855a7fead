/** Where a page of a pack is read best, and which papers are perhaps the same. */
import type { PaperVersion } from '../../core/command.ts';
import { toReport } from '../../core/page-runs.ts';
import type { ReportId } from '../../core/ids.ts';
import { findLabel } from '../../core/within.ts';
import { packLabel, withinKey } from '../../core/within-key.ts';
import type { NearTie, PackPlace } from '../papers.ts';
import type { RunDeps } from '../run-deps.ts';
import { findPairs } from './recognise.ts';
import { readTies, tiesOf } from './ties.ts';

/** {@link Papers.findPackPage} */
export async function findPackPage(
  pack: PaperVersion,
  called: string,
  { store, shelves }: RunDeps,
): Promise<PackPlace | undefined> {
  const ties = tiesOf(pack.rid, shelves).filter(
    (tie) => !tie.other.isPack && !tie.isOff && tie.pack.edition === pack.edition,
  );
  const list = await store.index.lists.read(pack.edition as string);
  const of = list?.hashes.length ?? ties[0]?.pages.of ?? 0;
  const labels = list?.labels ?? labelsOf(ties, of);
  const page = findLabel(called, labels, of);
  if (page === undefined) return undefined;
  const place = { pack, page, label: labels?.[page - 1] ?? String(page) };
  for (const { report, pages } of ties) {
    const own = toReport(pages.runs, page);
    const isKept = own !== undefined && ((await store.bytes.size(report.edition as string)) ?? 0) > 0;
    if (isKept) return { ...place, report: { rid: report.rid, page: own } };
  }
  return place;
}

/** Where the pack itself is not here, what its ties say of its labels. */
function labelsOf(ties: ReturnType<typeof tiesOf>, of: number): readonly string[] | undefined {
  if (ties.every(({ pages }) => pages.labels === undefined)) return undefined;
  return Array.from({ length: of }, (_, at) => {
    const tie = ties.find(({ pages }) => toReport(pages.runs, at + 1) !== undefined);
    return tie ? packLabel(tie.pages, at + 1) : '';
  });
}

/** {@link Papers.findNear} */
export async function findNear(rid: ReportId, edition: string, deps: RunDeps): Promise<readonly NearTie[]> {
  const list = await deps.store.index.lists.read(edition);
  if (!list) return [];
  const answered = new Set([
    ...readTies(deps.shelves).map(({ key }) => key),
    ...deps.shelves.all.value.flatMap(({ registry }) => [...registry.value.notWithin]),
  ]);
  const pairs = await findPairs({ rid, edition }, list, deps);
  return pairs.flatMap(({ report, pack, found, pages }): readonly NearTie[] => {
    if (found.how === 'sure' || answered.has(withinKey(report, pack))) return [];
    const isPack = report.edition === edition;
    const [place] = deps.shelves.layersOf(isPack ? pack.rid : report.rid);
    const title = place?.shelf.registry.value.reports.get(place.rid)?.title;
    if (title === undefined) return [];
    return [{ report, pack, pages, title, isPack, equal: found.equal, of: found.of }];
  });
}
