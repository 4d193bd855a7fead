import type { PaperVersion } from '../../core/command.ts';
import type { RunDeps } from '../run-deps.ts';
import { meetingsOf, readTies } from './ties.ts';

/** {@link Papers.packOfMeeting} */
export function packOfMeeting(meeting: string, { store, shelves }: RunDeps): PaperVersion | undefined {
  const [longest, ...others] = readTies(shelves)
    .filter(({ report, pack, isOff }) => {
      const ofPack = meetingsOf(pack.rid, shelves);
      const meetings = ofPack.size > 0 ? ofPack : meetingsOf(report.rid, shelves);
      return !isOff && meetings.has(meeting);
    })
    .sort((a, b) => b.pages.of - a.pages.of || (a.pack.edition < b.pack.edition ? -1 : 1))
    .map(({ pack }) => pack);
  if (!longest) return undefined;
  // Files of a paper are counted in the order in which its versions were seen.
  const files = [...store.indexer.summaries.value.values()]
    .filter((row) => row.rid === longest.rid)
    .flatMap((row) => row.files.map(({ file }) => file as string));
  const versions = [longest, ...others].filter(({ rid }) => rid === longest.rid);
  return versions.toSorted((a, b) => files.lastIndexOf(b.edition) - files.lastIndexOf(a.edition))[0];
}
