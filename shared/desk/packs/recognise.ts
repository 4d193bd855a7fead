/** Reports are recognised in packs as their pages become known, whichever comes first. */
import type { PaperVersion } from '../../core/command.ts';
import { findRuns, type FoundRuns, type PageList } from '../../core/page-list.ts';
import type { WithinPages } from '../../core/command.ts';
import { withinKey } from '../../core/within-key.ts';
import { runCommand } from '../run-command.ts';
import type { RunDeps } from '../run-deps.ts';
import { readTies } from './ties.ts';

/** A report and a pack of this device that have pages in common. */
interface Pair {
  readonly report: PaperVersion;
  readonly pack: PaperVersion;
  readonly found: FoundRuns;
  readonly pages: WithinPages;
}

/** Keeps what tells a version's pages, and ties it to the packs that hold it and to the reports that it holds. */
export async function learnPages(paper: PaperVersion, list: PageList, deps: RunDeps): Promise<void> {
  await deps.store.index.lists.keep({ file: paper.edition as string, rid: paper.rid }, list);
  for (const { report, pack, found, pages } of await findPairs(paper, list, deps)) {
    if (found.how !== 'sure') continue;
    const key = withinKey(report, pack);
    // What somebody said is not the same stays so, and what is known is not written anew.
    if (readTies(deps.shelves).some((tie) => tie.key === key)) continue;
    const at = deps.store.world.now();
    // That it is not written is no reason to refuse the paper: it is recognised when it is opened.
    await runCommand({ type: 'within', report, pack, row: pages, on: true, at }, deps);
  }
}

/** All pairs of a version with others whose pages are known here, those that are only near too. */
export async function findPairs(
  own: PaperVersion,
  list: PageList,
  { store }: RunDeps,
): Promise<readonly Pair[]> {
  const all = await store.index.lists.all();
  const hashes = new Set(list.hashes.filter((hash) => hash !== ''));
  const pairs: Pair[] = [];
  for (const other of all) {
    const theirs = { rid: other.rid, edition: other.file as string };
    if (theirs.edition === own.edition || theirs.rid === own.rid) continue;
    if (!other.list.hashes.some((hash) => hashes.has(hash))) continue;
    pairs.push(...pairOf(own, list, theirs, other.list), ...pairOf(theirs, other.list, own, list));
    await afterOthers();
  }
  return pairs;
}

/** Packs are compared page by page: what else is due has its turn between two. */
function afterOthers(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

function pairOf(
  report: PaperVersion,
  pages: PageList,
  pack: PaperVersion,
  packPages: PageList,
): readonly Pair[] {
  const found = findRuns(pages, packPages);
  if (!found) return [];
  const { labels, hashes } = packPages;
  const own = labels && found.runs.flatMap(({ at, count }) => labels.slice(at - 1, at - 1 + count));
  const row = {
    runs: found.runs,
    of: hashes.length,
    ...(own ? { labels: own } : {}),
    ...(found.isAlike ? { alike: true } : {}),
  };
  return [{ report, pack, found, pages: row }];
}
