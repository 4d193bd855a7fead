import type { LibraryItem, LibraryMeeting, LibraryPaper } from '../../seeds/sample-library.ts';
import type { FileHash, RandomBytes } from '../core/ids.ts';
import { createId } from '../core/ids.ts';
import { readPaperKey, reportIdOf } from '../core/paper-key.ts';
import type { Result } from '../core/result.ts';
import { fail, ok } from '../core/result.ts';
import { editionIdOf } from '../core/edition-id.ts';
import { hashText } from '../core/sha256.ts';
import { itemIdOf, meetingIdOf } from '../core/meeting-id.ts';
import type { DescribedSample, DescribeSample, ReportEntry } from './desk.ts';

export interface SampleEntry {
  readonly entry: ReportEntry;
  readonly selectors: DescribedSample['selectors'];
}

/** A sample paper as it would be entered had a member met it on the sample site: the same rid, the same edition. */
export async function createSampleEntry(
  at: { readonly meeting: LibraryMeeting; readonly item: LibraryItem; readonly paper: LibraryPaper },
  describe: DescribeSample,
  keep: (bytes: Uint8Array) => Promise<Result<FileHash>>,
): Promise<Result<SampleEntry>> {
  const { meeting, item, paper } = at;
  const key = readPaperKey(paper.url);
  if (!key.ok) return key;
  const described = await describe(
    paper.html,
    paper.findings.map(({ quote }) => quote),
  );
  if (!described.ok) return described;
  if (described.value.selectors.length !== paper.findings.length) {
    return fail('command-invalid', 'selectors');
  }
  const file = await keep(described.value.snapshot);
  if (!file.ok) return file;
  const { council, committee, date, place } = meeting;
  const row = { council, committee, date, place };
  const meetingId = await meetingIdOf(row);
  const itemId = itemIdOf(item);
  const edition = await editionIdOf(described.value.text);
  const entry: ReportEntry = {
    rid: await reportIdOf(key.value),
    report: {
      key: key.value,
      title: paper.title,
      council,
      committee,
      meeting: meetingId,
      item: itemId,
      date,
      sample: true,
    },
    url: paper.url,
    meeting: { id: meetingId, row },
    item: { id: itemId, row: { no: item.no, title: item.title, order: Number.parseFloat(item.no) || 0 } },
    edition: {
      id: edition,
      media: 'page',
      textHash: edition,
      skeleton: described.value.skeleton,
      file: file.value,
    },
    restricted: false,
  };
  return ok({ entry, selectors: described.value.selectors });
}

/** The same id for the same passage on every device and every time: bringing the samples twice adds them once. */
export async function sampleId(made: number, ...parts: readonly string[]): Promise<string> {
  const hash = await hashText(parts.join('\n'));
  const random: RandomBytes = (length) =>
    Uint8Array.from({ length }, (_, i) => parseInt(hash.slice(2 * i, 2 * i + 2), 16));
  return createId({ now: () => made, random });
}
