/**
 * Copies of papers that are here with marks behind them, as every program writes marks into a PDF that it leaves otherwise
 * as it came: the first bytes of the copy are the paper, byte for byte.
 */
import type { KeptPaper } from '../papers.ts';
import { hashBlob } from '../../store/hash-blob.ts';
import type { CountedDeps } from '../run-deps.ts';

/** Within so many bytes of its end a PDF says that it ends. */
const END = 1024;

/** The paper of which `file` is such a copy; undefined for everything else, a paper that is here itself too. */
export async function copyOf(
  file: Blob,
  { store, shelves, whenCounted }: CountedDeps,
): Promise<KeptPaper | undefined> {
  // Which papers are here is known once all is counted: the app may have been opened a moment ago.
  await whenCounted();
  await store.indexer.settle();
  for (const { rid, files } of store.indexer.summaries.value.values()) {
    for (const { file: edition, bytes } of files) {
      if (bytes === 0 || bytes >= file.size || !(await endsAt(file, bytes))) continue;
      if ((await hashBlob(file.slice(0, bytes))) !== edition) continue;
      const title = shelves
        .layersOf(rid)
        .map(({ shelf, rid: there }) => shelf.registry.value.reports.get(there)?.title)
        .find((each) => each !== undefined);
      return {
        rid,
        edition: edition as string,
        title: title ?? '',
        media: 'pdf',
        restricted: shelves.isRestricted(rid),
        told: [],
        already: true,
      };
    }
  }
  return undefined;
}

/** Hashing each paper's length of a large file would take a while: few lengths are an end. */
async function endsAt(file: Blob, size: number): Promise<boolean> {
  const end = await file.slice(Math.max(0, size - END), size).text();
  return end.includes('%%EOF');
}
