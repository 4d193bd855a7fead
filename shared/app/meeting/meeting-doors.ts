/** How a meeting's page and papers come from the council's site into the desk's door for papers. */
import { PAUSE } from '../../core/pause.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Desk, ReportEntry } from '../../desk/desk.ts';
import type { PaperSource } from '../../desk/papers.ts';
import type { PaperFacts } from '../../scrutiny/kept-meeting.ts';
import type { MeetingDoors } from './meeting-parts.ts';
import type { MeetingSite } from './meeting-site.ts';

export function meetingDoors(
  desk: Desk,
  site: MeetingSite,
  readText: MeetingDoors['readText'],
): MeetingDoors {
  return {
    pause: PAUSE,
    readPage: site.readPage,
    askVersion: site.askVersion,
    readText,
    keep: (entry, signal, onProgress, isPublic) =>
      keepEntry(desk, entry, { open: site.openPaper(entry.url!), isPublic }, { signal, onProgress }),
  };
}

interface KeepingEntry {
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number, of?: number) => void;
}

/** Keeps the bytes that `open` gives, with what the meeting's page says of the paper. */
async function keepEntry(
  desk: Desk,
  entry: ReportEntry,
  from: { readonly open: NonNullable<PaperSource['open']>; readonly isPublic: string | undefined },
  { signal, onProgress }: KeepingEntry,
): Promise<Result<PaperFacts>> {
  let validator: string | undefined;
  let bytes = 0;
  const source: PaperSource = {
    ...sourceOf(entry, from.isPublic),
    async open(at, etag, own) {
      const opened = await from.open(at, etag, own);
      if (opened.ok) validator = opened.value.validator ?? opened.value.etag;
      return opened;
    },
  };
  const kept = await desk.papers.keep(source, {
    signal,
    onProgress({ received, size }) {
      bytes = received;
      onProgress(received, size);
    },
  });
  if (!kept.ok) return kept;
  const { edition, pages } = kept.value;
  return ok({
    edition,
    bytes,
    ...(pages !== undefined && { pages }),
    ...(validator !== undefined && { validator }),
  });
}

/** What the meeting's page says of a paper, for its bytes. */
export function sourceOf(entry: ReportEntry, isPublic: string | undefined): PaperSource {
  const { report, url, meeting, item } = entry;
  return {
    name: report.title,
    ...(url !== undefined && { url }),
    ...(meeting && { meeting }),
    ...(item && { item }),
    ...(entry.restricted && { restricted: report.reason ?? 'Restricted' }),
    ...(isPublic !== undefined && { isPublic }),
  };
}
