import type { JSX } from 'preact';
import { AfterMeeting } from '../../ui/AfterMeeting.tsx';
import { AFTER } from '../../ui/strings/after-meeting.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { papersToDelete, readLeaving } from './after-meeting.ts';

/** For a meeting that is over: its restricted papers on this device, and the offer to delete them. */
export function AfterThisMeeting({
  model,
  id,
}: {
  readonly model: AppModel;
  readonly id: string;
}): JSX.Element | null {
  const { desk } = model;
  const view = desk.library.value.meetings.find((meeting) => meeting.id === id);
  const restricted = (view?.items ?? [])
    .flatMap((item) => item.papers)
    .filter((paper) => paper.restricted && paper.keptOffline);
  const papers = papersToDelete(view, model.world.now());
  const rids = papers.map(({ rid }) => rid);
  const leaving = readLeaving(desk);
  const going = papers.filter(({ rid }) => rid in leaving);
  const shown = going.length > 0 ? going : papers;
  return (
    <>
      <AfterMeeting
        papers={shown.map(({ report }) => report.title)}
        findings={shown.reduce((sum, { total }) => sum + total, 0)}
        leaving={going.length > 0}
        onDelete={(findings) => void model.afterMeeting.remove(rids, findings)}
        onUndo={() => void model.afterMeeting.undo(rids)}
      />
      {restricted.length === 0 ? null : (
        <p class="rp-after-other">
          {AFTER.toOther} <a href={writeRoute({ page: 'settings' })}>{AFTER.toOtherLink}</a>
        </p>
      )}
    </>
  );
}
