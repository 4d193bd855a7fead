import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LibraryView } from '../../core/view.ts';
import type { AppModel } from '../app-model.ts';
import { FRAME, LIBRARY } from '../strings/app.ts';
import { CopyReminder } from './CopyReminder.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { HomeScreenNotice } from './HomeScreenNotice.tsx';
import { KindKey, LedgerHead } from './LedgerHead.tsx';
import { LibrarySide } from './LibrarySide.tsx';
import { LooseSection, MeetingSection } from './MeetingSection.tsx';

/** Everything kept, by meeting. */
export function LibraryPage({ model }: { readonly model: AppModel }): JSX.Element {
  const library = model.desk.library.value;
  const [committee, setCommittee] = useState<string | null>(null);
  useEffect(() => {
    document.title = FRAME.name;
  }, []);
  const isEmpty = library.meetings.length === 0 && library.loose.length === 0;
  return (
    <div class={isEmpty ? 'library library-empty' : 'library'}>
      {isEmpty ? null : <LibrarySide model={model} chosen={committee} onChoose={setCommittee} />}
      <main id="page" tabIndex={-1} class="app-page">
        <HomeScreenNotice model={model} />
        <CopyReminder model={model} />
        {isEmpty ? (
          <EmptyLibrary model={model} />
        ) : (
          <Ledger library={library} committee={committee} />
        )}
      </main>
    </div>
  );
}

interface LedgerProps {
  readonly library: LibraryView;
  readonly committee: string | null;
}

function Ledger({ library, committee }: LedgerProps): JSX.Element {
  const meetings = library.meetings.filter(
    (each) => committee === null || each.meeting.committee === committee,
  );
  const loose = committee === null ? library.loose : [];
  return (
    <>
      <h1 class="library-title">{committee ?? LIBRARY.title}</h1>
      <LedgerHead />
      {meetings.map((meeting, index) => (
        <MeetingSection
          key={meeting.id}
          view={meeting}
          showYear={meeting.meeting.date.slice(0, 4) !== meetings[index - 1]?.meeting.date.slice(0, 4)}
        />
      ))}
      {loose.length > 0 ? <LooseSection papers={loose} /> : null}
      <KindKey />
    </>
  );
}
