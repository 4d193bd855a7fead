import type { JSX } from 'preact';
import { Banner } from './Banner.tsx';
import { ChangesBanner, KeepPapers, type KeepActions } from './KeepPapers.tsx';
import { MeetingPaperRow, PromisedPaperRow, type PaperActions } from './MeetingPaperRow.tsx';
import type { MeetingItemRow, MeetingScreen } from './meeting-values.ts';
import { MEETING } from './strings/meeting.ts';

export interface MeetingListProps extends PaperActions, KeepActions {
  readonly meeting: MeetingScreen;
  /** False where files cannot be fetched from here. */
  readonly keeps?: boolean;
  /** Items without papers are left out, where the agenda itself stands beside it. */
  readonly papersOnly?: boolean;
  /** Below what is to be kept: who else gets it. */
  readonly groups?: JSX.Element | undefined;
}

/** What to keep of a meeting, what changed, and its items in agenda order with their papers. */
export function MeetingList(props: MeetingListProps): JSX.Element {
  const { meeting, keeps = true, papersOnly = false, groups, onKeepAll, onPause, onSeen, ...actions } = props;
  const items = papersOnly ? meeting.items.filter((item) => !isWithoutPapers(item)) : meeting.items;
  return (
    <>
      {meeting.cancelled ? <Banner tone="information" icon="info" title={MEETING.cancelled} live /> : null}
      {meeting.changes === undefined ? null : (
        <ChangesBanner changes={meeting.changes} onKeepAll={onKeepAll} onSeen={onSeen} />
      )}
      {keeps && !isOffered(meeting) ? (
        <KeepPapers keep={meeting.keep} onKeepAll={onKeepAll} onPause={onPause} />
      ) : null}
      {groups ?? null}
      {meeting.papers.length === 0 ? null : (
        <section class="rp-mi">
          <h2 class="rp-mi-title">{MEETING.ofMeeting}</h2>
          <ul class="rp-mi-papers">
            {meeting.papers.map((paper) => (
              <MeetingPaperRow key={paper.key} paper={paper} {...actions} />
            ))}
          </ul>
        </section>
      )}
      {items.map((item) => (
        <ItemSection key={item.id} item={item} {...actions} />
      ))}
    </>
  );
}

/** The banner above has the same button. */
function isOffered({ changes, keep }: MeetingScreen): boolean {
  return !keep.running && !keep.paused && keep.left <= (changes?.toKeep ?? 0);
}

function isWithoutPapers({ papers, promised }: MeetingItemRow): boolean {
  return papers.length === 0 && promised.length === 0;
}

function ItemSection({ item, ...actions }: PaperActions & { readonly item: MeetingItemRow }): JSX.Element {
  const isEmpty = isWithoutPapers(item);
  return (
    <section class="rp-mi" data-empty={isEmpty ? '' : undefined}>
      <h2 class="rp-mi-title">
        {item.no === undefined ? null : (
          <span class="rp-mi-no num">
            <span class="rp-hidden">Item </span>
            {item.no}
          </span>
        )}
        <span>{item.title}</span>
      </h2>
      {item.restricted === undefined ? null : (
        <p class="rp-mp-restricted">
          <strong>{MEETING.notPublic}</strong> {MEETING.why(item.restricted)}
        </p>
      )}
      {isEmpty ? null : (
        <ul class="rp-mi-papers">
          {item.papers.map((paper) => (
            <MeetingPaperRow key={paper.key} paper={paper} {...actions} />
          ))}
          {item.promised.map((row) => (
            <PromisedPaperRow key={row.name} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}
