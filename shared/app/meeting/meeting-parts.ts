/** What a meeting on screen is made of: its desk, its clock, and the doors to the council's site. */
import type { FoundMeeting } from '../../core/found-meeting.ts';
import type { Result } from '../../core/result.ts';
import type { Desk, ReportEntry } from '../../desk/desk.ts';
import type { PaperFacts } from '../../scrutiny/kept-meeting.ts';

/** How pages and papers come from the council's site to here. */
export interface MeetingDoors {
  readPage(
    url: string,
    signal: AbortSignal,
  ): Promise<Result<{ readonly url: string; readonly html: string }>>;
  /** What tells the version at a paper's address. */
  askVersion(url: string, signal: AbortSignal): Promise<Result<PaperFacts>>;
  /**
   * Keeps the file under the entry's report. Aborted with {@link pause}, what came of it stays.
   * @param isPublic why the member says so of a paper that looks restricted
   */
  keep(
    entry: ReportEntry,
    signal: AbortSignal,
    onProgress: (bytes: number, of?: number) => void,
    isPublic?: string,
  ): Promise<Result<PaperFacts>>;
  readonly pause: unknown;
  /** Paragraphs of a kept file, by its edition; undefined where it has none that can be read. */
  readText(edition: string): Promise<readonly string[] | undefined>;
}

export interface MeetingParts {
  readonly desk: Desk;
  readonly now: () => number;
  readonly id: string;
  /** Absent: the meeting is shown, and nothing can be fetched. */
  readonly doors: MeetingDoors | undefined;
  /** Its page as it is seen now: of a meeting that is not in the library, which comes in with its first kept paper. */
  readonly seen?: FoundMeeting;
}
