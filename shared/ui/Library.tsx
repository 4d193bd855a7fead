import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { KINDS } from '../core/kind.ts';
import type { ReportId } from '../core/ids.ts';
import type { LibraryView, MeetingView, ReportSummary } from '../core/view.ts';
import { Glyph, Icon } from './Glyph.tsx';
import { markLabel, type MarkStyle } from './strings/kinds.ts';
import { showDate, showDayAndMonth, yearOf } from './strings/times.ts';
import { RowKept, type OfferView } from './RowKept.tsx';
import { restrictedSentence } from './strings/words.ts';

export interface LibraryActions {
  readonly onOpen: (rid: ReportId) => void;
  /** Absent where a page cannot be fetched from here. */
  readonly onKeep?: ((rid: ReportId) => void) | undefined;
  readonly onMyMarks?: ((meeting: string) => void) | undefined;
  /** Where a report's own page has an address, so that it opens in a tab of its own. */
  readonly hrefOf?: ((rid: ReportId) => string) | undefined;
  readonly offers?: ReadonlyMap<ReportId, OfferView> | undefined;
  /** Fetches an offered paper. */
  readonly onFetch?: ((rid: ReportId) => void) | undefined;
}

export interface LibraryProps extends LibraryActions {
  readonly library: LibraryView;
}

const COLUMNS: readonly MarkStyle[] = ['mark', ...KINDS, 'ask'];

/** A ledger in time: the year in the margin, meetings newest first, papers in agenda order. */
export function Library({ library, ...actions }: LibraryProps): JSX.Element {
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
      {library.meetings.map((meeting) => {
        const own = yearOf(meeting.meeting.date);
        const fresh = own !== year;
        year = own;
        return <LibraryMeeting key={meeting.id} meeting={meeting} year={fresh ? own : ''} {...actions} />;
      })}
      {library.loose.length === 0 ? null : (
        <section class="rp-meeting">
          <span class="rp-year num" />
          <div>
            <div class="rp-meeting-head">
              <h2 class="rp-meeting-title">Other papers</h2>
            </div>
            <ul class="rp-papers">
              {library.loose.map((paper) => (
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
  readonly meeting: MeetingView;
  /** Empty where the meeting above is of the same year. */
  readonly year: string;
}

/** One meeting with its papers in agenda order. */
function LibraryMeeting({ meeting, year, ...actions }: LibraryMeetingProps): JSX.Element {
  const { committee, council, date } = meeting.meeting;
  const { onMyMarks } = actions;
  const sample = meeting.items.some((item) => item.papers.some((paper) => paper.report.sample));
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
            {committee}
          </h2>
          <span class="rp-meta">
            {council}
            {sample ? ' · Sample' : ''}
          </span>
          {onMyMarks === undefined ? null : (
            <button type="button" class="rp-textlink" onClick={() => onMyMarks(meeting.id)}>
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

export interface LibraryRowProps extends LibraryActions {
  readonly paper: ReportSummary;
  /** Number of the agenda item. */
  readonly item?: string | undefined;
}

/** One paper: its title, what was found in it, and whether it opens with no connection. */
function LibraryRow({ paper, item, onOpen, onKeep, hrefOf, offers, onFetch }: LibraryRowProps): JSX.Element {
  const { title } = paper.report;
  return (
    <li class="rp-row" data-media={paper.media}>
      <span class="rp-row-title">
        {item === undefined || item === '' ? null : (
          <span class="rp-row-item num">
            <span class="rp-hidden">Item </span>
            {item}
          </span>
        )}
        <span class="rp-row-words">
          <a
            class="rp-row-link"
            href={hrefOf?.(paper.rid) ?? '#'}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(paper.rid);
            }}
          >
            {title}
          </a>
          {paper.media === 'page' ? null : <span class="rp-row-media">{paper.media.toUpperCase()}</span>}
          {paper.restricted ? (
            <span class="rp-row-flag">
              <Icon name="lock" size={14} /> {restrictedSentence(paper.report.reason)}
            </span>
          ) : null}
          <RowGroups paper={paper} />
        </span>
      </span>
      <RowCounts paper={paper} />
      <RowKept paper={paper} onKeep={onKeep} offer={offers?.get(paper.rid)} onFetch={onFetch} />
    </li>
  );
}

/** The groups that have it, in words. */
function RowGroups({ paper }: { readonly paper: ReportSummary }): JSX.Element | null {
  const groups = (paper.layers ?? []).filter((layer) => layer.kind === 'group');
  if (groups.length === 0) return null;
  return (
    <span class="rp-row-flag">
      <Icon name="people" size={14} /> {groups.map((group) => group.name ?? 'A group').join(', ')}
    </span>
  );
}

/** Nine signs a row: made anew only where the counts are others, as a library that comes is shown many times. */
function RowCounts({ paper: { counts, total } }: { readonly paper: ReportSummary }): JSX.Element {
  return useMemo(
    () => (
      <ul class="rp-ledger-counts" aria-label={total === 0 ? 'No findings' : 'Findings by kind'}>
        {COLUMNS.map((style) => (
          <RowCount key={style} style={style} n={counts[style === 'mark' ? 'plain' : style]} />
        ))}
      </ul>
    ),
    [counts, total],
  );
}

/** The sign is seen where there is no head above to say which column this is, and none is seen there of what is not. */
function RowCount({ style, n }: { readonly style: MarkStyle; readonly n: number }): JSX.Element {
  if (n === 0) {
    return (
      <li data-none="" aria-hidden="true">
        <span class="num">–</span>
      </li>
    );
  }
  return (
    <li>
      <span class="rp-ledger-sign">
        <Glyph of={style} size={14} />
      </span>
      <span class="rp-hidden">{markLabel(style)}: </span>
      <span class="num">{n}</span>
    </li>
  );
}
