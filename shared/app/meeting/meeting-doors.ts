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
    keep: (entry, signal, onProgress) =>
      keepEntry(desk, entry, site.openPaper(entry.url!), signal, onProgress),
  };
}

/** Keeps the bytes that `open` gives, with what the meeting's page says of the paper. */
async function keepEntry(
  desk: Desk,
  entry: ReportEntry,
  open: NonNullable<PaperSource['open']>,
  signal: AbortSignal,
  onProgress: (bytes: number, of?: number) => void,
): Promise<Result<PaperFacts>> {
  let validator: string | undefined;
  let bytes = 0;
  const { report, url, meeting, item } = entry;
  const source: PaperSource = {
    name: report.title,
    ...(url !== undefined && { url }),
    async open(from, etag, own) {
      const opened = await open(from, etag, own);
      if (opened.ok) validator = opened.value.validator ?? opened.value.etag;
      return opened;
    },
    ...(meeting && { meeting }),
    ...(item && { item }),
    ...(entry.restricted && { restricted: report.reason ?? 'Restricted' }),
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
