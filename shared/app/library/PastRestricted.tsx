import type { JSX } from 'preact';
import { Banner } from '../../ui/Banner.tsx';
import { AFTER } from '../../ui/strings/after-meeting.ts';
import { showDate } from '../../ui/strings/times.ts';
import type { AppModel } from '../app-model.ts';
import { papersToDelete, readLeaving } from '../meeting/after-meeting.ts';
import { writeRoute } from '../route.ts';

/** Restricted papers of meetings that are over, and where they can be deleted. */
export function PastRestricted({ model }: { readonly model: AppModel }): JSX.Element | null {
  const leaving = readLeaving(model.desk);
  const past = model.desk.library.value.meetings
    .map((view) => ({
      view,
      papers: papersToDelete(view, model.world.now()).filter(({ rid }) => !(rid in leaving)),
    }))
    .filter(({ papers }) => papers.length > 0);
  if (past.length === 0) return null;
  return (
    <Banner
      tone="information"
      icon="lock"
      title={AFTER.inLibrary(past.reduce((sum, { papers }) => sum + papers.length, 0))}
      actions={past.map(({ view: { id, meeting } }) => (
        <a key={id} href={writeRoute({ page: 'meeting', id })}>
          {AFTER.offer}: {AFTER.see(meeting.committee, showDate(meeting.date))}
        </a>
      ))}
    >
      {AFTER.still}
    </Banner>
  );
}
