import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Library } from '../../ui/Library.tsx';
import { MarksKey } from '../../ui/MyMarks.tsx';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { FRAME, LIBRARY } from '../strings/app.ts';
import { CopyOffer } from './CopyOffer.tsx';
import { FirstSight } from './FirstSight.tsx';
import { HomeScreenNotice } from './HomeScreenNotice.tsx';
import { LibrarySide } from './LibrarySide.tsx';

/** Everything kept, by meeting. */
export function LibraryPage({ model }: { readonly model: AppModel }): JSX.Element {
  const library = model.desk.library.value;
  useEffect(() => {
    document.title = FRAME.name;
  }, []);
  const isEmpty = library.meetings.length === 0 && library.loose.length === 0;
  const wasEmpty = useRef(isEmpty);
  if (!model.bringing.value) wasEmpty.current = isEmpty;
  if (wasEmpty.current) {
    return (
      <main id="page" tabIndex={-1} class="app-page">
        <FirstSight model={model} />
      </main>
    );
  }
  return <Kept model={model} />;
}

function Kept({ model }: { readonly model: AppModel }): JSX.Element {
  const [committee, setCommittee] = useState<string | null>(null);
  const library = model.desk.library.value;
  const shown =
    committee === null
      ? library
      : {
          ...library,
          meetings: library.meetings.filter((each) => each.meeting.committee === committee),
          loose: [],
        };
  return (
    <div class="library">
      <LibrarySide model={model} chosen={committee} onChoose={setCommittee} />
      <main id="page" tabIndex={-1} class="app-page">
        <HomeScreenNotice model={model} />
        <CopyOffer model={model} />
        <h1 class="library-title rp-title">{committee ?? LIBRARY.title}</h1>
        <Library
          library={shown}
          hrefOf={(rid) => writeRoute({ page: 'reader', rid })}
          onOpen={(rid) => model.go({ page: 'reader', rid })}
          onMyMarks={(meeting) => model.go({ page: 'marks', of: meeting })}
        />
        <div class="library-key">
          <MarksKey />
        </div>
      </main>
    </div>
  );
}
