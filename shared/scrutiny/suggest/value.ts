/** The figure of a passage, with its unit, its period and what it is compared with. Rules: SPEC.md [R112]. */
import type { SuggestedValue } from '../../core/suggestion.ts';
import { figuresOnly } from './figures.ts';

const FROM_TO =
  /\bfrom\s+([£]?\d[\d,.]*\s?(?:%|per ?cent|million|m\b)?(?: (?:in|at|during) [\w/ –-]{4,24}?)?)\s+to\s+(?:a maximum of |a total of )?([£]?\d[\d,.]*\s?(?:%|per ?cent|million|m\b)?)/i;
const VALUE =
  /(£\s?\d[\d,.]*\d|£\s?\d)\s?(million|m|bn|billion|k)?\b|(\d[\d,]*(?:\.\d+)?)\s?(%|per ?cent|percentage points?|days|weeks|months|hours)?/i;
const GRADE =
  /\b(requires? improvement(?: to be good)?|outstanding|inadequate|good|satisfactory|adequate|limited assurance|substantial assurance|reasonable assurance|C[1-4]|G[1-4]|V[1-4])\b/i;
const PERIOD =
  /\b(Q[1-4](?: (?:of )?20\d\d(?:[/–-]\d\d(?:\d\d)?)?)?|quarter (?:\d|one|two|three|four)(?:,? (?:of )?20\d\d(?:[/–-]\d\d(?:\d\d)?)?)?|20\d\d\s?[/–-]\s?(?:20)?\d\d|(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d)(?: (?:to|and|–|-) (?:(?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d))?|20\d\d)\b/i;
const COMPARED = [
  /\b(?:compared? (?:to|with)|against|versus|in comparison (?:to|with))\s+((?:a |an |the |its )?(?:target of |national |regional |statistical neighbours? )?[^.;()]{0,60}?\d[\d,.]*\s?%?(?:[^.;()]{0,40}?(?:average|previous year|last year|20\d\d(?:[/-]\d\d)?))?)/i,
  /\(((?:last|previous) year[^)]{0,30})\)/i,
  /\((?:against\s+)?((?:target|statistical neighbours?|national|england|regional)[^)]{0,60})\)/i,
  /\b(target(?: of| was|:)? \d[\d,.]*\s?%?)/i,
  /\b((?:above|below) (?:the )?(?:\w+ )?(?:target|average))\b/i,
];
const UP = /\b(?:increas\w+|ris(?:e|en|ing)|rose|grew|grown|higher|improved|doubled|up from)\b/i;
const DOWN = /\b(?:decreas\w+|reduc\w+|fall(?:en|ing)?|fell|drop\w*|declin\w+|lower|down from)\b/i;
const SAME = /\b(?:unchanged|remained the same|no change|stable|same as)\b/i;

/** Undefined where the passage has neither a figure nor a grade. */
export function valueOf(text: string): SuggestedValue | undefined {
  const change = FROM_TO.exec(text);
  const figures = figuresOnly(text);
  const found = change === null ? VALUE.exec(figures) : VALUE.exec(change[2]!);
  const grade = GRADE.exec(text)?.[1];
  const isMoney = found?.[1] !== undefined;
  const value = isMoney ? `${found[1]!}${found[2] === undefined ? '' : ` ${found[2]}`}` : found?.[3];
  if (value === undefined && grade === undefined) return undefined;
  const unit = isMoney ? '£' : found?.[4];
  const period = periodOf(text, change);
  const comparator =
    change?.[1] ?? COMPARED.map((pattern) => pattern.exec(text)?.[1]).find((one) => one !== undefined);
  const direction = SAME.test(text) ? 'same' : DOWN.test(text) ? 'down' : UP.test(text) ? 'up' : undefined;
  return {
    value: (value ?? grade!).trim(),
    ...(unit !== undefined && { unit }),
    ...(period !== undefined && { period }),
    ...(comparator !== undefined && { comparator: comparator.trim() }),
    ...(direction !== undefined && { direction }),
  };
}

/** The period of the figure itself: behind the "to" of "from 49% in 2008/9 to 28% in 2009/10". */
function periodOf(text: string, change: RegExpExecArray | null): string | undefined {
  if (change === null) return PERIOD.exec(text)?.[0];
  const behind = text.slice(change.index + change[0].length);
  return PERIOD.exec(behind)?.[0] ?? PERIOD.exec(text)?.[0];
}
