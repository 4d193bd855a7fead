import type { SampleCouncil } from '../councils.ts';
import { isWeekMeeting } from '../meetings/changing-week.ts';
import { SAMPLE_MEETINGS, itemsOf } from '../meetings/all-meetings.ts';
import type { PlacedItem } from '../meetings/all-meetings.ts';
import type { SampleMeeting } from '../meetings/meeting-types.ts';
import { readEdits } from '../reports/edit-report.ts';
import { cmisMeetingId, cmisPage, cmisPaperId, isCmisPath } from './cmis-pages.ts';
import { homePage } from './front-page.ts';
import { committeeListPage, decisionPage, issuePage, itemPage, restrictedItemPage } from './item-pages.ts';
import { legacyPage, meetingListPage, meetingPage } from './meeting-pages.ts';
import type { ModGovPage } from './meeting-pages.ts';
import { PART_TWO_PAPER, findPaper, paperContent, paperTitle, partTwoPage } from './paper-pages.ts';
import { chooseCookies, hasChosenCookies, isSignedIn, signIn, signInPage, signOut } from './sign-in.ts';
import { renderSkin } from './skin.ts';
import { publishWeek, weekPackFile, weekPage, weekPaper, type WeekDays } from './week-pages.ts';
import { page, readParameter } from './site-types.ts';
import type { SiteRequest, SiteResponse } from './site-types.ts';

type CouncilAnswer = (council: SampleCouncil, rest: readonly string[], request: SiteRequest) => SiteResponse;

/** One council's committee site. Page names and parameter names count in any case. */
export function createCouncilSite(): CouncilAnswer {
  const days: WeekDays = new Map();
  return (council, rest, request) => {
    const [first = ''] = rest;
    const week = council.id === 'saltmere' ? answerWeek(days, rest, request) : undefined;
    if (week !== undefined) return 'content' in week ? inSkin(council, week, request) : week;
    if (first.toLowerCase() === 'documents') return answerDocument(council, rest, request);
    if (first.toLowerCase() === 'cookies') return chooseCookies(council.id, request);
    if (isCmisPath(rest)) return answerCmis(council, rest, request);
    const name = first.toLowerCase();
    if (name === 'mglogin.aspx') return answerLogin(council, request);
    if (name === 'mglogout.aspx') return signOut(council.id);
    if (name === 'mgai.aspx') return answerItem(council, request);
    if (name === 'mgconvert2pdf.aspx') return answerConvert(council, request);
    const found = findPage(council, name, request);
    return found === undefined ? missing(council, request) : inSkin(council, found, request);
  };
}

/** The meeting whose papers change, its papers, and what changes them. */
function answerWeek(
  days: WeekDays,
  [first = '', folder = '']: readonly string[],
  request: SiteRequest,
): ModGovPage | SiteResponse | undefined {
  const name = first.toLowerCase();
  if (name === 'documents') {
    const id = Number(folder.slice(1));
    if (!folder.toLowerCase().startsWith('g')) return weekPaper(days, id);
    const isFront = readParameter(request.query, 'T') === '0';
    return isWeekMeeting(id) ? weekPackFile(days, id, isFront) : undefined;
  }
  const meeting = number(request, 'MId', 'MeetingId');
  if (meeting === undefined || !isWeekMeeting(meeting)) return undefined;
  if (name === 'samplepublish.aspx') return publishWeek(days, meeting, request);
  return name === 'ielistdocuments.aspx' ? weekPage(days, meeting) : undefined;
}

function findPage(council: SampleCouncil, name: string, request: SiteRequest): ModGovPage | undefined {
  switch (name) {
    case '':
    case 'account':
      return homePage(council);
    case 'mglistcommittees.aspx':
      return committeeListPage(council);
    case 'ielistmeetings.aspx': {
      const committee = council.committees.find(({ id }) => id === number(request, 'CId'));
      return committee && meetingListPage(council.id, committee);
    }
    case 'ielistdocuments.aspx': {
      const meeting = findMeeting(council, ({ id }) => id === number(request, 'MId', 'MeetingId'));
      return meeting && meetingPage(meeting);
    }
    case 'celistdocuments.aspx': {
      const wanted = number(request, 'MeetingId', 'MId');
      const meeting = findMeeting(council, ({ legacyId }) => wanted !== undefined && legacyId === wanted);
      return meeting && legacyPage(meeting);
    }
    case 'iedecisiondetails.aspx': {
      const item = findItem(council, ({ item: { decisionId } }) => decisionId === number(request, 'ID'));
      return item && decisionPage(item);
    }
    case 'mgissuehistoryhome.aspx':
    case 'ieissuedetails.aspx':
      return issuePage(council, number(request, 'IId') ?? 0);
    default:
      return undefined;
  }
}

function answerItem(council: SampleCouncil, request: SiteRequest): SiteResponse {
  const wanted = number(request, 'ID');
  const found = findItem(council, ({ item }) => item.id === wanted);
  if (found === undefined) return missing(council, request);
  if (found.item.restricted === undefined) return inSkin(council, itemPage(found), request);
  const here = `mgAi.aspx?ID=${found.item.id}`;
  if (request.method === 'POST' && hasNames(request)) return signIn(council.id, `/${council.id}/${here}`);
  const content = isSignedIn(request) ? restrictedItemPage(found) : signInPage(here);
  return inSkin(council, content, request);
}

function answerLogin(council: SampleCouncil, request: SiteRequest): SiteResponse {
  if (request.method === 'POST' && hasNames(request)) return signIn(council.id, `/${council.id}/`);
  return inSkin(council, signInPage('mgLogin.aspx'), request);
}

function hasNames({ form }: SiteRequest): boolean {
  return (form.get('username') ?? '') !== '' && (form.get('password') ?? '') !== '';
}

function answerDocument(council: SampleCouncil, rest: readonly string[], request: SiteRequest): SiteResponse {
  const [, folder = '', name = ''] = rest;
  const id = Number(folder.slice(1));
  if (folder.toLowerCase().startsWith('g')) return answerPack(council, id, request);
  if (council.id === 'saltmere' && id === PART_TWO_PAPER) return inSkin(council, partTwoPage(), request);
  const found = findPaper(council.id, id);
  if (found === undefined || name === '') return missing(council, request);
  const { meeting, paper } = found;
  if (paper.form === 'pdf') return pdf(`${paper.report}.pdf`);
  const edits = readEdits(readParameter(request.query, 'edit'));
  const title = paperTitle(paper);
  return inSkin(council, { title, here: title, content: paperContent(paper, meeting, edits) }, request);
}

function answerPack(council: SampleCouncil, id: number, request: SiteRequest): SiteResponse {
  const meeting = findMeeting(council, (candidate) => candidate.id === id);
  const paper = meeting?.items.flatMap(({ papers }) => papers ?? []).find(({ form }) => form === 'pdf');
  return paper === undefined ? missing(council, request) : pdf(`${paper.report}.pdf`);
}

/** The handler that gives a PDF without a file name: an attachment, or with `T` a meeting's pack. */
function answerConvert(council: SampleCouncil, request: SiteRequest): SiteResponse {
  const id = number(request, 'ID') ?? 0;
  if (readParameter(request.query, 'T') !== undefined) return answerPack(council, id, request);
  const paper = findPaper(council.id, id)?.paper;
  return paper?.form === 'pdf' ? pdf(`${paper.report}.pdf`) : missing(council, request);
}

function answerCmis(council: SampleCouncil, rest: readonly string[], request: SiteRequest): SiteResponse {
  if (rest.at(-1)?.toLowerCase() === 'document.ashx') {
    const paper = findPaper(council.id, cmisPaperId(request.query) ?? 0)?.paper;
    return paper?.form === 'pdf' ? pdf(`${paper.report}.pdf`) : missing(council, request);
  }
  const meeting = findMeeting(council, ({ id }) => id === cmisMeetingId(rest));
  return meeting === undefined ? missing(council, request) : inSkin(council, cmisPage(meeting), request);
}

function pdf(name: string): SiteResponse {
  return { status: 200, headers: {}, body: '', pdf: name };
}

function inSkin(council: SampleCouncil, content: ModGovPage, request: SiteRequest): SiteResponse {
  const signedIn = isSignedIn(request);
  return page(renderSkin({ council, ...content, signedIn, cookiesChosen: hasChosenCookies(request) }));
}

function missing(council: SampleCouncil, request: SiteRequest): SiteResponse {
  const content =
    '<h1 class="mgMainTitleTxt">Page not found</h1><p>Sample: the council has no page at this address.</p>';
  return {
    ...inSkin(council, { title: 'Page not found', here: 'Page not found', content }, request),
    status: 404,
  };
}

function findMeeting(
  council: SampleCouncil,
  matches: (meeting: SampleMeeting) => boolean,
): SampleMeeting | undefined {
  return SAMPLE_MEETINGS.find((meeting) => meeting.council === council.id && matches(meeting));
}

function findItem(council: SampleCouncil, matches: (placed: PlacedItem) => boolean): PlacedItem | undefined {
  return itemsOf(council.id).find(matches);
}

function number(request: SiteRequest, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const text = readParameter(request.query, name);
    if (text !== undefined && /^\d{1,9}$/.test(text)) return Number(text);
  }
  return undefined;
}
