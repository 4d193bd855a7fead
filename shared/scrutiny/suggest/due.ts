/** When a passage says that something is due. Rules: SPEC.md [R113]. */
import type { SuggestedDue } from '../../core/suggestion.ts';
import { MONTH, monthNumber, readDay } from './days.ts';

const WITHIN =
  /\bwithin (?:the next )?(\d{1,3}|two|three|four|five|six|seven|ten|twelve|twenty-eight) (?:working |calendar )?(?:days|weeks|months|years)\b(?: (?:of|from|after|following) ([^.,;()]{3,80}))?/i;
const MONTH_YEAR = new RegExp(
  String.raw`\b(?:in|by|from|until|for|before|during|the end of|early|late|mid)\s+(?:the end of\s+)?(${MONTH})(?: to ${MONTH})? ((?:19|20)\d\d)\b`,
  'i',
);
const BY_DAY = new RegExp(
  String.raw`\b(?:by|on|before|until|effective|no later than|from)\s+(\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?:19|20)\d\d)\b`,
  'i',
);
const BARE_MONTH = new RegExp(
  String.raw`\b(?:in|by|for|before|at the end of|by the end of) (?:early |late |mid-?)?(${MONTH})\b(?! \d)`,
  'i',
);
const LOOSE =
  /\b(?:by |in |during |over |before )?(?:the )?(?:end of (?:the )?(?:financial |municipal |calendar )?year|(?:next|coming) (?:financial |municipal )?(?:year|month|quarter)|next meeting(?: of the [\w ]{3,30})?|(?:spring|summer|autumn|winter) (?:of )?20\d\d|quarter (?:\d|one|two|three|four)(?: of)?(?: 20\d\d(?:[/-]\d\d)?)?|q[1-4] 20\d\d(?:[/-]\d\d)?|20\d\d\/(?:20)?\d\d)\b/i;
const FUTURE =
  /\b(?:will|shall|would|to be|is due|are due|is to|are to|required|by|within|comes? back|planned|intend\w*|propos\w+|aim\w*|deadline|target|be (?:brought|presented|reported|received|completed)|is brought|are brought)\b/i;

/** @param date ISO day of the meeting: a month without a year is the next one after it */
export function dueOf(text: string, date?: string): SuggestedDue | undefined {
  const within = WITHIN.exec(text);
  if (within !== null) {
    const starts = within[2]?.trim();
    const words = within[0].slice(0, starts === undefined ? undefined : within[0].indexOf(starts)).trim();
    const clock = words.replace(/ (?:of|from|after|following)$/i, '');
    return starts === undefined ? { words: clock } : { words: clock, starts };
  }
  if (!FUTURE.test(text)) return undefined;
  const day = BY_DAY.exec(text);
  if (day !== null) return withDate(day[1]!, readDay(day[1]!)[0]?.day);
  const month = MONTH_YEAR.exec(text);
  if (month !== null) return withDate(`${month[1]!} ${month[2]!}`, `${month[2]!}-${monthNumber(month[1]!)}`);
  const bare = BARE_MONTH.exec(text);
  if (bare !== null) return withDate(bare[1]!, nextMonth(bare[1]!, date));
  const loose = LOOSE.exec(text);
  return loose === null ? undefined : { words: loose[0].trim() };
}

function withDate(words: string, date: string | undefined): SuggestedDue {
  return date === undefined ? { words } : { words, date };
}

function nextMonth(name: string, date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const month = monthNumber(name);
  const year = Number(date.slice(0, 4)) + (month < date.slice(5, 7) ? 1 : 0);
  return `${year}-${month}`;
}
