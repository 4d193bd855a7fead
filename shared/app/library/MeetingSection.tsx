import type { JSX } from 'preact';
import type { MeetingView, ReportSummary } from '../../core/view.ts';
import { showDate, showDayAndMonth, yearOf } from '../../ui/strings/times.ts';
import { writeRoute } from '../route.ts';
import { LIBRARY } from '../strings/app.ts';
import { PaperRow } from './PaperRow.tsx';

export interface MeetingSectionProps {
  readonly view: MeetingView;
  /** The year hangs in the margin once per year. */
  readonly showYear: boolean;
}

/** One meeting: date and committee, then its items in agenda order with their papers. */
export function MeetingSection({ view, showYear }: MeetingSectionProps): JSX.Element {
  const { date, committee, council } = view.meeting;
  const total = view.items.flatMap((item) => item.papers).reduce((sum, paper) => sum + paper.total, 0);
  return (
    <section class="meeting" aria-labelledby={`m-${view.id}`}>
      <p class="meeting-year num" aria-hidden="true">
        {showYear ? yearOf(date) : ''}
      </p>
      <div class="meeting-body">
        <header class="meeting-head">
          <h2 id={`m-${view.id}`}>
            <span class="num" aria-hidden="true">
              {showDayAndMonth(date)}
            </span>
            <span class="sr-only">{showDate(date)}</span>, {committee}
          </h2>
          <span class="meeting-council">{council}</span>
          {total > 0 ? (
            <a class="meeting-marks" href={writeRoute({ page: 'marks', of: view.id })}>
              {LIBRARY.marks}
              <span class="sr-only">
                {' '}
                {committee} {showDate(date)}
              </span>
            </a>
          ) : null}
        </header>
        <ol class="meeting-items">
          {view.items.map((item) => (
            <li key={item.id}>
              {item.no === '' && item.title === '' ? null : (
                <p class="item-line">
                  {item.no === '' ? null : (
                    <>
                      {LIBRARY.item} <span class="num">{item.no}</span>
                    </>
                  )}
                  {hasOwnTitle(item.title, item.papers) ? ` ${item.title}` : ''}
                </p>
              )}
              <ul class="papers">
                {item.papers.map((paper) => (
                  <PaperRow key={paper.rid} paper={paper} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** Most items have one paper of the same name: said once. */
function hasOwnTitle(title: string, papers: readonly ReportSummary[]): boolean {
  return title !== '' && !papers.some((paper) => paper.report.title === title);
}

/** Papers that name no meeting. */
export function LooseSection({ papers }: { readonly papers: readonly ReportSummary[] }): JSX.Element {
  return (
    <section class="meeting" aria-labelledby="m-loose">
      <p class="meeting-year" />
      <div class="meeting-body">
        <header class="meeting-head">
          <h2 id="m-loose">{LIBRARY.loose}</h2>
        </header>
        <ul class="papers">
          {papers.map((paper) => (
            <PaperRow key={paper.rid} paper={paper} />
          ))}
        </ul>
      </div>
    </section>
  );
}
