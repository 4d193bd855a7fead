import type { ErrorCode } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import type { AfterMeeting } from './after-meeting.ts';
import { LEAVING } from './leaving.ts';

/** What deletes after a meeting comes when something is to be deleted: at once where an earlier page had begun. */
export function afterMeetingLater(
  desk: Desk,
  now: () => number,
  onFailure: (code: ErrorCode) => void,
  end: AbortSignal,
): AfterMeeting {
  let opened: Promise<AfterMeeting> | undefined;
  const open = (): Promise<AfterMeeting> =>
    (opened ??= import('./after-meeting.ts').then(({ openAfterMeeting }) =>
      openAfterMeeting(desk, now, onFailure, end),
    ));
  if (desk.settings.values.peek()[LEAVING] !== undefined) void open().catch(() => undefined);
  return {
    remove: async (rids, findings) => (await open()).remove(rids, findings),
    undo: async (rids) => (await open()).undo(rids),
  };
}
