import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReportId } from '../../core/ids.ts';
import { Library } from '../../ui/Library.tsx';
import type { LibraryActions } from '../../ui/LibraryRow.tsx';
import { MarksKey } from '../../ui/MarksKey.tsx';
import type { AppModel } from '../app-model.ts';
import { Lazy } from '../shell/Lazy.tsx';
import { OpenFiles } from '../intake/OpenFiles.tsx';
import { listPapers, ofCommittee, seenIn } from '../list-papers.ts';
import { writeRoute } from '../route.ts';
import { fetchPaper } from '../sharing/fetch-paper.ts';
import { FRAME, LIBRARY } from '../strings/app.ts';
import { AddressEntry } from './AddressEntry.tsx';
import { CopyOffer } from './CopyOffer.tsx';
import { FirstSight } from './FirstSight.tsx';
import { HomeScreenNotice } from './HomeScreenNotice.tsx';
import { LibrarySide } from './LibrarySide.tsx';

const loadPast = () => import('./PastRestricted.tsx').then((m) => m.PastRestricted);
const loadDrop = () => import('../intake/DropHere.tsx').then((m) => m.DropHere);
const loadNext = () => import('./ReadNext.tsx').then((m) => m.ReadNext);
const loadDue = () => import('../brief/DueList.tsx').then((m) => m.DueList);
const loadRows = () => import('../intake/IntakeRows.tsx').then((m) => m.IntakeRows);

/** Files on their way in; their rows come with the first. */
function Rows({ model }: { readonly model: AppModel }): JSX.Element | null {
  return model.intake.rows.value.length === 0 ? null : <Lazy over load={loadRows} props={{ model }} />;
}

/** Everything kept, by meeting. */
export function LibraryPage({ model }: { readonly model: AppModel }): JSX.Element {
  const library = model.desk.library.value;
  useEffect(() => {
    document.title = FRAME.name;
  }, []);
  // A group that was joined is a library, if nothing was shared in it yet.
  const isEmpty =
    library.meetings.length === 0 &&
    library.loose.length === 0 &&
    (model.desk.sharing.groups.value.length === 0 || !model.keepsHere.value);
  const wasEmpty = useRef(isEmpty);
  if (!model.bringing.value) wasEmpty.current = isEmpty;
  if (wasEmpty.current) {
    return (
      <main id="page" tabIndex={-1} class="app-page">
        <Rows model={model} />
        <FirstSight model={model} />
        {model.keepsHere.value ? <Lazy over load={loadDrop} props={{ model }} /> : null}
      </main>
    );
  }
  return <Kept model={model} />;
}

/** Reports that follow another, with the page of what that left open; once it is loaded. */
function useLastTime({ desk }: AppModel): ReadonlyMap<ReportId, string> {
  const [follows, setFollows] = useState<Awaited<ReturnType<typeof desk.story>>['follows']>();
  useEffect(() => {
    let isCurrent = true;
    void desk.story().then((rows) => isCurrent && setFollows(() => rows.follows));
    return () => void (isCurrent = false);
  }, [desk]);
  const said = follows?.value.filter(({ says }) => says === 'follows') ?? [];
  return new Map(said.map(({ rid }) => [rid, writeRoute({ page: 'last-time', rid })]));
}

function Kept({ model }: { readonly model: AppModel }): JSX.Element {
  const [committee, setCommittee] = useState<string | null>(null);
  const { sharing } = model.desk;
  const ws = model.shownWs.value;
  const seen = seenIn(model.desk.library.value, ws);
  const shown = committee === null ? seen : ofCommittee(seen, committee);
  const group = sharing.groups.value.find((each) => each.ws === ws)?.name;
  const isNothing = listPapers(shown).length === 0;
  // Who has a group and nothing else still needs the ways to begin.
  const isFirst = useRef(false);
  if (!model.bringing.value) isFirst.current = isNothing && ws === null && committee === null;
  const actions = useMemo(() => actionsOf(model), [model]);
  const lastTime = useLastTime(model);
  const offers = new Map(sharing.offers.value.map((offer) => [offer.rid, offer]));
  return (
    <div class="library">
      <LibrarySide model={model} chosen={committee} onChoose={setCommittee} />
      <main id="page" tabIndex={-1} class="app-page">
        <HomeScreenNotice model={model} />
        <CopyOffer model={model} />
        {hasRestricted(model) ? <Lazy over load={loadPast} props={{ model }} /> : null}
        <Rows model={model} />
        <Lazy over load={loadDrop} props={{ model }} />
        {isFirst.current ? (
          <FirstSight model={model} />
        ) : (
          <>
            <div class="library-head">
              <h1 class="library-title rp-title">{committee ?? group ?? LIBRARY.title}</h1>
              {model.desk.site === undefined ? <OpenFiles model={model} /> : null}
            </div>
            <Lazy over load={loadDue} props={{ model }} />
            <AddressEntry model={model} files={<OpenFiles model={model} />} />
            {model.desk.following.reading.value.length === 0 ? null : (
              <Lazy over load={loadNext} props={{ model }} />
            )}
            {isNothing ? <p class="library-none">{LIBRARY.noneHere}</p> : null}
            <Library
              library={shown}
              offers={offers}
              next={model.desk.following.reading.value}
              lastTime={lastTime}
              {...actions}
            />
            <div class="library-key">
              <MarksKey />
            </div>
          </>
        )}
      </main>
    </div>
  );
}

function actionsOf(model: AppModel): LibraryActions {
  return {
    meetingHref: (id) => writeRoute({ page: 'meeting', id }),
    hrefOf: (rid) => writeRoute({ page: 'reader', rid }),
    onOpen: (rid) => model.go({ page: 'reader', rid }),
    onMyMarks: (meeting) => model.go({ page: 'marks', of: meeting }),
    onFetch: (rid) => void fetchPaper(model, rid),
    onReadNext: (rid, on) => void import('./ReadNext.tsx').then(({ readNext }) => readNext(model, rid, on)),
  };
}

/** Only then may there be any of a meeting that is over. */
function hasRestricted({ desk }: AppModel): boolean {
  return listPapers(desk.library.value).some(({ restricted, keptOffline }) => restricted && keptOffline);
}
