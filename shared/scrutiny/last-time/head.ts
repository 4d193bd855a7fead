/** What the box on top of a report says of it: for papers that no meeting's page has told about. Rule R198. Pure. */
import type { PaperWords } from './passages.ts';

export interface PaperHead {
  /** "Saltmere-on-Sea Borough Council". */
  readonly council?: string;
  /** ISO day of the meeting. */
  readonly date?: string;
  /** Its subject, as the box has it. */
  readonly title?: string;
}

const MOST_BLOCKS = 40;
const BODY = /^(?:\d+\.?\s+)?(?:purpose of|summary|introduction|background|recommendations?\b)/i;
const NAME = String.raw`(?:[A-Z][\p{L}'’-]+|of|and|the|upon|on|in)`;
const COUNCIL = new RegExp(
  String.raw`\b(?:(?:(?:Royal|London) )?Borough(?: Council)? of|City of|County of)(?: ${NAME}){1,5}|\b[A-Z][\p{L}'’-]+(?: ${NAME}){0,5} Council\b`,
  'u',
);
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const DATE = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS.join('|')}),? ((?:19|20)\d\d)\b`,
  'i',
);
/** Lines of the box that do not say what the report is about, and what of a line may follow the subject. */
const NO_SUBJECT =
  /council\b|^(?:report (?:of|by|prepared|author|to)|responsible|lead|senior|contact|author|agenda|item|date|on|to|cabinet|(?:a )?part [12i]|page|ward|classification|wards?|decision|reason)\b|committee|panel|councillor|cabinet member|portfolio|director|officer|chief executive|\bpart (?:1|2|i|ii)\b/i;
const AFTER_SUBJECT =
  /\s+(?:\p{Lu}\p{L}+(?:(?:,| &| and) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)* (?:overview and )?scrutiny (?:committee|panel)\b|executive councillor|cabinet member|agenda item|(?:a )?part (?:1|2)\b).*$/iu;
/** A label in front of the subject, or in the cell before it. */
const SUBJECT = /^(?:subject|title|report title):?(?:\s+|$)/i;

/** From the first blocks of the paper. Whatever is not said is absent. */
export function readHead(words: PaperWords): PaperHead {
  const lines: string[] = [];
  for (const block of words.blocks.slice(0, MOST_BLOCKS)) {
    const line = words.asSeen(block);
    if (BODY.test(line)) break;
    lines.push(line);
  }
  const council = lines.map((line) => COUNCIL.exec(line)?.[0]).find((each) => each !== undefined);
  const date = lines.map(dateOf).find((each) => each !== undefined);
  const title = subjectOf(lines);
  return {
    ...(council === undefined ? {} : { council }),
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
  };
}

function subjectOf(lines: readonly string[]): string | undefined {
  const label = lines.findIndex((line) => SUBJECT.test(line));
  if (label >= 0) return lines[label]!.replace(SUBJECT, '') || lines[label + 1];
  const subjects = lines
    .map((line) => line.replace(AFTER_SUBJECT, ''))
    .filter((line) => /\p{L}{3}.*\s/u.test(line) && !NO_SUBJECT.test(line) && dateOf(line) === undefined);
  return subjects.toSorted((a, b) => b.length - a.length)[0];
}

function dateOf(line: string): string | undefined {
  const match = DATE.exec(line);
  if (match === null) return undefined;
  const month = MONTHS.indexOf(match[2]!.toLowerCase()) + 1;
  return `${match[3]!}-${String(month).padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
}
