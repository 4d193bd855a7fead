/**
 * Restricted papers of a meeting that is over: deleted when the member says so, and not at once, so that it can be undone.
 * What is to be deleted is among the settings of this device: it goes on after the page was closed.
 */
import { isObject } from '../../core/json.ts';
import type { ReportId } from '../../core/ids.ts';
import type { ReportSummary, MeetingView } from '../../core/view.ts';
import type { ErrorCode } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import { LEAVING } from './leaving.ts';
import { changeMemory } from './meeting-memory.ts';

/** So long it can be undone. */
const UNDO_MS = 20_000;

interface Leaving {
  readonly at: number;
  /** What was marked in it goes too. */
  readonly findings: boolean;
}

/** Papers that are on their way out, by report. */
export function readLeaving({ settings }: Desk): Readonly<Record<ReportId, Leaving>> {
  const kept = settings.values.value[LEAVING];
  if (!isObject(kept)) return {};
  const isLeaving = (row: unknown): row is Leaving =>
    isObject(row) && typeof row['at'] === 'number' && typeof row['findings'] === 'boolean';
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, Leaving] => isLeaving(entry[1])),
  );
}

/** Kept restricted papers of a meeting whose day is over. */
export function papersToDelete(meeting: MeetingView | undefined, now: number): readonly ReportSummary[] {
  if (!meeting || meeting.meeting.date === '' || meeting.meeting.date >= dayOf(now)) return [];
  const papers = meeting.items.flatMap((item) => item.papers);
  return papers.filter((paper) => paper.restricted && paper.keptOffline && paper.report.sample !== true);
}

/** ISO, by this device's calendar. */
function dayOf(now: number): string {
  const day = new Date(now);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function paperOf({ library }: Desk, rid: ReportId): ReportSummary | undefined {
  const papers = library.value.meetings.flatMap((meeting) => meeting.items.flatMap((item) => item.papers));
  return papers.find((paper) => paper.rid === rid);
}

/** What the meeting's page remembers of a paper may have words of it. */
async function forgetInMeeting(desk: Desk, { key, meeting }: ReportSummary['report']): Promise<void> {
  if (meeting === undefined) return;
  const without = <T>(rows: Readonly<Record<string, T>> = {}): Record<string, T> =>
    Object.fromEntries(Object.entries(rows).filter(([each]) => each !== key));
  await changeMemory(desk, meeting, (memory) => ({
    ...memory,
    kept: without(memory.kept),
    named: without(memory.named),
  }));
}

export interface AfterMeeting {
  /** Deletes them in a while. */
  remove(rids: readonly ReportId[], findings: boolean): Promise<void>;
  /** Takes it back, while they are still here. */
  undo(rids: readonly ReportId[]): Promise<void>;
}

/** Deletes what is due, now and until `end`; also what a page that was closed had begun. */
export function openAfterMeeting(
  desk: Desk,
  now: () => number,
  onFailure: (code: ErrorCode) => void,
  end: AbortSignal,
): AfterMeeting {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (to: Readonly<Record<ReportId, Leaving>>): Promise<void> => desk.settings.set(LEAVING, to);
  const without = (rids: readonly ReportId[]) =>
    Object.fromEntries(Object.entries(readLeaving(desk)).filter(([rid]) => !rids.includes(rid)));
  const deleteDue = async (): Promise<void> => {
    for (const [rid, { at, findings }] of Object.entries(readLeaving(desk))) {
      if (at + UNDO_MS > now()) continue;
      const paper = paperOf(desk, rid);
      const gone = await desk.deletePaper(rid, { findings });
      // Deleted by another page of ours, it is no restricted paper any more.
      if (!gone.ok && gone.code !== 'command-invalid') return onFailure(gone.code);
      if (paper) await forgetInMeeting(desk, paper.report);
      await write(without([rid]));
    }
    plan();
  };
  const plan = (): void => {
    clearTimeout(timer);
    const due = Object.values(readLeaving(desk)).map(({ at }) => at + UNDO_MS);
    if (due.length === 0 || end.aborted) return;
    timer = setTimeout(() => void deleteDue(), Math.max(0, Math.min(...due) - now()));
  };
  end.addEventListener('abort', () => clearTimeout(timer), { once: true });
  plan();
  return {
    async remove(rids, findings) {
      const at = now();
      await write({
        ...readLeaving(desk),
        ...Object.fromEntries(rids.map((rid) => [rid, { at, findings }])),
      });
      plan();
    },
    async undo(rids) {
      await write(without(rids));
      plan();
    },
  };
}
