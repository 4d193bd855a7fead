/** The header of a report: council, committee, meeting date, author, part. Rules: SPEC.md [R111]. */
import type { PaperHeader } from '../../core/paper-header.ts';
import { readDay } from './days.ts';
import { readReportTitle } from './title-of.ts';

export interface HeaderBlock {
  readonly council?: string;
  readonly committee?: string;
  /** ISO day of the meeting. */
  readonly date?: string;
  readonly author?: string;
  readonly portfolioHolder?: string;
  readonly part?: '1' | '2';
}

const COUNCIL =
  /\b((?:(?:London|Royal|Metropolitan) Borough of (?:[A-Z][\w'’-]+ ?(?:and |& )?){1,4})|(?:[A-Z][\w'’-]+(?: |-)(?:on-Sea |upon |and |& |of |with )?){1,5}(?:Borough |City |County |District |Metropolitan )*Council)\b/;
const COMMITTEE =
  /\b((?:[A-Z][\w'’&,-]+ (?:and |& |of |the |for )?){0,8}(?:Scrutiny (?:Committee|Panel|Board|Commission)|Select Committee|Committee|Scrutiny Panel|Cabinet|Executive Board|Policy Development Group))\b/;
const NEAR_DATE = /\b(?:cabinet|committee|panel|council|board|executive|date|meeting|on)\b[\s\S]{0,60}$/i;
const AUTHOR =
  /(?:report (?:prepared )?by|report author|prepared by|author|contact officer|responsible officer(?:\(s\))?)\s*:?\s*([A-Z][^\n|;]{3,80})/i;
const HOLDER =
  /(?:executive councillor|cabinet member|portfolio holder|lead member)\s*:?\s*((?:councillor|cllr)\.?\s[A-Z][\w'’-]+ [A-Z][\w'’-]+)/i;
const PART = /\bpart\s*(1|2|i{1,2})\b(?! of schedule)/i;

/** @param blocks the first blocks of the report, in order */
export function readHeaderBlock(blocks: readonly string[]): HeaderBlock {
  const text = blocks.join('\n');
  const council = COUNCIL.exec(text)?.[1]?.trim();
  const committee = committeeOf(text);
  const date = meetingDay(text);
  const author = AUTHOR.exec(text)?.[1]
    ?.replace(/\s+Agenda Item.*$/i, '')
    .trim();
  const portfolioHolder = HOLDER.exec(text)?.[1];
  const part = PART.exec(text)?.[1]?.toLowerCase();
  return {
    ...(council !== undefined && { council }),
    ...(committee !== undefined && { committee }),
    ...(date !== undefined && { date }),
    ...(author !== undefined && { author }),
    ...(portfolioHolder !== undefined && { portfolioHolder }),
    ...(part !== undefined && { part: part === '2' || part === 'ii' ? ('2' as const) : ('1' as const) }),
  };
}

/** Where the box of names and dates is over: other councils are named below it. */
const BODY =
  /^(?:1\.?0?[.)]?\s+[A-Z]|(?:executive )?summary$|(?:purpose|background|introduction)\b.{0,20}$)/i;

/** What a paper that came without its meeting is listed under. */
export function readPaperHeader(blocks: readonly string[]): PaperHeader {
  const body = blocks.findIndex((words) => BODY.test(words.trim()));
  const box = body < 0 ? blocks : blocks.slice(0, body);
  const { council, committee, date } = readHeaderBlock(box);
  const title = readReportTitle(box);
  return {
    ...(title !== undefined && { title }),
    ...(council !== undefined && { council }),
    ...(committee !== undefined && { committee }),
    ...(date !== undefined && { date }),
  };
}

/** "to Cabinet on …" before "People Scrutiny Committee": the one that the report goes to. */
function committeeOf(text: string): string | undefined {
  const to = /\bto\s+((?:the )?[A-Z][^\n]{2,60}?)(?:\s+on\b|\n|$)/.exec(text.slice(0, 1_500))?.[1];
  const named = to === undefined ? undefined : COMMITTEE.exec(to)?.[1];
  return (named ?? COMMITTEE.exec(text)?.[1])?.replace(/^the /i, '').trim();
}

function meetingDay(text: string): string | undefined {
  let found: string | undefined;
  for (const { day, index } of readDay(text)) {
    if (NEAR_DATE.test(text.slice(Math.max(0, index - 80), index))) return day;
    found ??= day;
  }
  return found;
}
