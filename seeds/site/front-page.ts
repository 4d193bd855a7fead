import { SAMPLE_COUNCILS } from '../councils.ts';
import type { SampleCouncil } from '../councils.ts';
import { SAMPLE_MEETINGS, committeeOf, papersOf } from '../meetings/all-meetings.ts';
import { escapeHtml, longDate } from './html.ts';
import { HOSTILE_PAGES } from './hostile-pages.ts';
import type { ModGovPage } from './meeting-pages.ts';
import { paperAddress } from './modgov.ts';
import { PART_TWO_PAPER } from './paper-pages.ts';

/** The door of the sample site: both councils, every report, and the pages for tests. */
export function frontPage(): string {
  const reports = SAMPLE_MEETINGS.flatMap((meeting) =>
    papersOf(meeting)
      .filter(({ report, form }) => report !== undefined && form === 'html')
      .map(
        (paper) =>
          `<li><a href="/${meeting.council}/${escapeHtml(paperAddress(paper))}">${escapeHtml(paper.name)}</a>, ${longDate(meeting.date)}</li>`,
      ),
  );
  const councils = SAMPLE_COUNCILS.map(
    ({ id, name }) => `<li><a href="/${id}/">${escapeHtml(name)}</a></li>`,
  );
  const hostile = HOSTILE_PAGES.map(
    ({ name, about }) => `<li><a href="/hostile/${name}">${name}</a>: ${about}</li>`,
  );
  return `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sample committee sites</title><link rel="stylesheet" href="/skin/saltmere.css"><link rel="icon" href="/skin/saltmere.svg" type="image/svg+xml"></head>
<body>
<p class="sampleStrip"><strong>Sample.</strong> Invented councils, people and papers, in the shape of real committee sites.</p>
<main class="siteBody">
<h1 class="mgMainTitleTxt">Sample committee sites</h1>
<h2>Councils</h2><ul>${councils.join('')}</ul>
<h2>Reports</h2><ul>${reports.join('')}</ul>
<h2>Behind a sign-in, or not for publication</h2><ul><li><a href="/saltmere/mgAi.aspx?ID=18840">A restricted item</a></li><li><a href="/saltmere/documents/s${PART_TWO_PAPER}/Part 2 report.html">A paper whose header says Part 2</a></li><li><a href="/saltmere/ieListDocuments.aspx?CId=121&amp;MId=3391&amp;Ver=4">A public agenda that only mentions excluding the public</a></li></ul>
<h2>Papers that change</h2><ul><li><a href="/saltmere/ieListDocuments.aspx?CId=134&amp;MId=5000&amp;Ver=4">A meeting with a late supplement and a replaced appendix</a></li></ul>
<h2>Pages that are hard to work on</h2><ul>${hostile.join('')}</ul>
</main>
</body>
</html>
`;
}

/** A council's own first page: it has no `#modgov`. */
export function homePage(council: SampleCouncil): ModGovPage {
  const coming = SAMPLE_MEETINGS.filter(({ council: id }) => id === council.id)
    .toReversed()
    .map(
      (meeting) =>
        `<li><a href="ieListDocuments.aspx?CId=${meeting.committee}&amp;MId=${meeting.id}&amp;Ver=4">${escapeHtml(committeeOf(meeting).name)}, ${longDate(meeting.date)}</a></li>`,
    );
  return {
    title: 'Council and democracy',
    here: 'Welcome',
    content: `<h1 class="mgMainTitleTxt">Welcome to ${escapeHtml(council.short)}</h1>
<p>Find a meeting, read its papers, and see what was decided.</p>
<h2>Meetings</h2>
<ul class="mgNonBulletTableList">${coming.join('')}</ul>`,
  };
}
