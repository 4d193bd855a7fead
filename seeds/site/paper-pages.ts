import { SAMPLE_MEETINGS, papersOf, shownNumber } from '../meetings/all-meetings.ts';
import type { SampleMeeting, SamplePaper } from '../meetings/meeting-types.ts';
import { PLACEMENT_COSTS } from '../meetings/saltmere-late.ts';
import { findSampleReport } from '../reports/all-reports.ts';
import { editReport } from '../reports/edit-report.ts';
import { renderBlocks, renderReport } from '../reports/render-report.ts';
import type { Block, EditName, SampleReport } from '../reports/report-types.ts';
import type { ModGovPage } from './meeting-pages.ts';
import { escapeHtml } from './html.ts';
import { skinCss } from './skin-css.ts';
import { SAMPLE_MARK, meetingSubTitle } from './modgov.ts';

/** A paper whose header says Part 2, at an address that needs no sign-in: for trying the rule out. */
export const PART_TWO_PAPER = 7741;

const PART_TWO: readonly Block[] = [
  {
    type: 'header',
    lines: [
      'Saltmere-on-Sea Borough Council',
      'Report of the Deputy Chief Executive (People) to Cabinet on 17^th^ September 2019',
      'Prices of Placements in Homes for Children',
      'Cabinet Member: Councillor Yvonne Adair',
      'A Part 2 (Not for publication)',
    ],
    box: 'Agenda Item No.',
  },
  ...PLACEMENT_COSTS,
];

export interface FoundPaper {
  readonly meeting: SampleMeeting;
  readonly paper: SamplePaper;
}

export function findPaper(council: string, id: number): FoundPaper | undefined {
  return SAMPLE_MEETINGS.filter((meeting) => meeting.council === council)
    .flatMap((meeting) => papersOf(meeting).map((paper) => ({ meeting, paper })))
    .find(({ paper }) => paper.id === id);
}

/** The content of a paper's page: Saltmere pours papers into `#modgov`, Aldenbury puts them straight into `main`. */
export function paperContent(
  paper: SamplePaper,
  meeting: SampleMeeting,
  edits: readonly EditName[] = [],
): string {
  const body =
    paper.report === undefined
      ? renderBlocks(paper.text ?? [])
      : renderReport(editReport(findSampleReport(paper.report), edits));
  return wrapPaper(meeting.council, paperTitle(paper), `${meetingLine(meeting, paper)}${body}`);
}

/** Which meeting and item the paper belongs to, as web versions of papers say above their text. */
function meetingLine(meeting: SampleMeeting, paper: SamplePaper): string {
  const item = meeting.items.find(({ papers }) => papers?.some(({ id }) => id === paper.id));
  const address = `/${meeting.council}/ieListDocuments.aspx?CId=${meeting.committee}&amp;MId=${meeting.id}&amp;Ver=4`;
  const no = item === undefined ? '' : ` (Item ${shownNumber(item)})`;
  return `<p class="mgMeetingLine"><span class="mgLabel">Meeting:&nbsp;</span><a href="${address}">${escapeHtml(meetingSubTitle(meeting))}</a>${no}</p>\n`;
}

export function paperTitle(paper: SamplePaper): string {
  return paper.report === undefined ? paper.name : findSampleReport(paper.report).title;
}

export function partTwoPage(): ModGovPage {
  const title = 'Prices of Placements in Homes for Children';
  return { title, here: title, content: wrapPaper('saltmere', title, renderBlocks(PART_TWO)) };
}

function wrapPaper(council: string, title: string, body: string): string {
  if (council !== 'saltmere') return `<h1>${title}</h1>\n${SAMPLE_MARK}${body}`;
  return `<div id="modgov">\n<div class="mgHeader"><h1 class="mgMainTitleTxt">${title}</h1></div>\n${SAMPLE_MARK}<div class="mgContent">\n<div class="mgWordPara">${body}</div>\n</div>\n</div>`;
}

/** The report alone, without the council's template: what `make-pdfs.ts` prints. */
export function printPage(report: SampleReport): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${report.title} (Sample)</title>
<style>${skinCss(report.council)}</style>
</head>
<body>
<h1>${report.title}</h1>
${SAMPLE_MARK}${renderReport(report)}</body>
</html>
`;
}
