import type { JSX } from 'preact';
import { writeRoute } from '../../shared/app/route.ts';
import type { ReportSummary } from '../../shared/core/view.ts';
import { Banner } from '../../shared/ui/Banner.tsx';
import { count, showDate } from '../../shared/ui/strings/times.ts';
import { extensionUrl } from '../browser/ports.ts';
import type { PanelModel } from './panel-model.ts';
import { PANEL } from './words.ts';

/** The tab's page is out of reach: say so, and show what is here. */
export function SilentPage({ model }: { readonly model: PanelModel }): JSX.Element {
  const { meetings, loose } = model.desk.library.value;
  return (
    <>
      <Banner tone="information" title={PANEL.silent}>
        {PANEL.silentHint}
      </Banner>
      <section aria-labelledby="library-title" class="panel-library">
        <h2 id="library-title">{PANEL.library}</h2>
        {meetings.length + loose.length === 0 ? <p class="rp-meta">{PANEL.emptyLibrary}</p> : null}
        {meetings.map((meeting) => (
          <section key={meeting.id}>
            <h3>
              {meeting.meeting.committee}, <span class="num">{showDate(meeting.meeting.date)}</span>
            </h3>
            <Papers papers={meeting.items.flatMap((item) => item.papers)} />
          </section>
        ))}
        <Papers papers={loose} />
      </section>
    </>
  );
}

function Papers({ papers }: { readonly papers: readonly ReportSummary[] }): JSX.Element | null {
  if (papers.length === 0) return null;
  return (
    <ul>
      {papers.map((paper) => (
        <li key={paper.rid}>
          <a href={extensionUrl(`app.html${writeRoute({ page: 'reader', rid: paper.rid })}`)} target="_blank">
            {paper.report.title}
          </a>
          <span class="rp-meta"> {count(paper.total, 'finding')}</span>
        </li>
      ))}
    </ul>
  );
}
