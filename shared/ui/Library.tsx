import type { JSX } from 'preact';
import type { LibraryView } from '../core/view.ts';
import { Glyph } from './Glyph.tsx';
import { inTime, type LibraryInTime } from './library-in-time.ts';
import { COLUMNS, LibraryRow, type LibraryActions } from './LibraryRow.tsx';
import { markLabel } from './strings/kinds.ts';
import { showDate, showDayAndMonth, yearOf } from './strings/times.ts';

export interface LibraryProps extends LibraryActions {
  readonly library: LibraryView;
}

/** A ledger in time: the year in the margin, meetings newest first, papers in agenda order. */
export function Library({ library, ...actions }: LibraryProps): JSX.Element {
  const { days, others } = inTime(library);
  let year = '';
  return (
    <div class="rp-library">
      <div class="rp-ledger-head" aria-hidden="true">
        <span>Year</span>
        <span>Paper</span>
        <span class="rp-ledger-counts">
          {COLUMNS.map((style) => (
            <span key={style} title={markLabel(style)}>
              <Glyph of={style} size={16} />
            </span>
          ))}
        </span>
        <span>On this device</span>
      </div>
      {days.map((meeting) => {
        const own = yearOf(meeting.meeting.date);
        const fresh = own !== year;
        year = own;
        const { council, committee, date } = meeting.meeting;
        const key = meeting.id ?? [council, committee, date].join('|');
        return <LibraryMeeting key={key} meeting={meeting} year={fresh ? own : ''} {...actions} />;
      })}
      {others.length === 0 ? null : (
        <section class="rp-meeting">
          <span class="rp-year num" />
          <div>
            <div class="rp-meeting-head">
              <h2 class="rp-meeting-title">Other papers</h2>
            </div>
            <ul class="rp-papers">
              {others.map((paper) => (
                <LibraryRow key={paper.rid} paper={paper} {...actions} />
              ))}
            </ul>
          </div>
        </section>
      )}
    </div>
  );
}

export interface LibraryMeetingProps extends LibraryActions {
  readonly meeting: LibraryInTime['days'][number];
  /** Empty where the meeting above is of the same year. */
  readonly year: string;
}

/** One meeting with its papers in agenda order. */
function LibraryMeeting({ meeting, year, ...actions }: LibraryMeetingProps): JSX.Element {
  const { committee, council, date } = meeting.meeting;
  const { onMyMarks, meetingHref } = actions;
  // Of a day that is no known meeting, the marks of its one paper.
  const papers = meeting.items.flatMap((item) => item.papers);
  const marksOf = meeting.id ?? (papers.length === 1 ? papers[0]?.rid : undefined);
  const sample = papers.some((paper) => paper.report.sample);
  return (
    <section class="rp-meeting">
      <span class="rp-year num" aria-hidden="true">
        {year}
      </span>
      <div>
        <div class="rp-meeting-head">
          <h2 class="rp-meeting-title">
            <span class="rp-meeting-date num">
              {showDayAndMonth(date)}
              <span class="rp-hidden"> {yearOf(date)}</span>
            </span>{' '}
            {meetingHref === undefined || meeting.id === undefined ? (
              committee
            ) : (
              <a href={meetingHref(meeting.id)}>{committee}</a>
            )}
          </h2>
          <span class="rp-meta">
            {[council, ...(sample ? ['Sample'] : [])].filter((part) => part !== '').join(' · ')}
          </span>
          {onMyMarks === undefined || marksOf === undefined ? null : (
            <button type="button" class="rp-textlink" onClick={() => onMyMarks(marksOf)}>
              My marks
              <span class="rp-hidden">
                {' '}
                of {committee}, {showDate(date)}
              </span>
            </button>
          )}
        </div>
        <ul class="rp-papers">
          {meeting.items.map((item) =>
            item.papers.map((paper) => (
              <LibraryRow key={paper.rid} paper={paper} item={item.no} {...actions} />
            )),
          )}
        </ul>
      </div>
    </section>
  );
}
