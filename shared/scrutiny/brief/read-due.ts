/** When something is due, read from the words in which it was said. Pure. */
import { lastDay } from '../../core/last-day.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*`;
const NUMBERS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?\\b`);
const MONTH_YEAR = new RegExp(`\\b${MONTH}(?: (\\d{4}))?\\b`);
const STRETCH = new RegExp(
  `\\b(\\d{1,3}|a|${NUMBERS.slice(1).join('|')}) (day|week|fortnight|month|year)s?\\b`,
);

/**
 * An ISO day, or an ISO month where no day was said; undefined where the words name none.
 * @param from the day on which it was said, ISO: a day without a year is the next one, "within a month" counts from it
 */
export function readDue(words: string, from: string): string | undefined {
  const said = words.toLowerCase().replaceAll(/\s+/g, ' ');
  const iso = /\b(\d{4}-\d\d-\d\d)\b/.exec(said)?.[1];
  if (iso !== undefined) return iso;
  const slashes = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)\b/.exec(said);
  if (slashes) return dayOf(fullYear(slashes[3]!), Number(slashes[2]), Number(slashes[1]));
  return readDayAndMonth(said, from) ?? readMonth(said, from) ?? readStretch(said, from);
}

function readDayAndMonth(said: string, from: string): string | undefined {
  const match = DAY_MONTH.exec(said);
  if (!match) return undefined;
  const month = MONTHS.indexOf(match[2]!) + 1;
  const of = (year: number): string | undefined => dayOf(year, month, Number(match[1]));
  if (match[3] !== undefined) return of(Number(match[3]));
  const [soon, later] = [of(yearIn(from)), of(yearIn(from) + 1)];
  return soon !== undefined && soon >= from ? soon : later;
}

function readMonth(said: string, from: string): string | undefined {
  const match = MONTH_YEAR.exec(said);
  // "may" is a word as well.
  if (!match || (match[0] === 'may' && !/\b(?:in|by|of|until|before) may\b/.test(said))) return undefined;
  const month = MONTHS.indexOf(match[1]!) + 1;
  const of = (year: number): string => `${year}-${two(month)}`;
  const year = match[2] === undefined ? undefined : Number(match[2]);
  const found =
    year !== undefined
      ? of(year)
      : of(yearIn(from)) >= from.slice(0, 7)
        ? of(yearIn(from))
        : of(yearIn(from) + 1);
  return /\bend of\b/.test(said) ? lastDay(found) : found;
}

function readStretch(said: string, from: string): string | undefined {
  if (/\btomorrow\b/.test(said)) return addDays(from, 1);
  if (/\bnext week\b/.test(said)) return addDays(from, 7);
  if (/\bnext month\b/.test(said)) return addMonths(from, 1).slice(0, 7);
  const match = STRETCH.exec(said);
  if (!match) return undefined;
  const n =
    match[1] === 'a' ? 1 : NUMBERS.includes(match[1]!) ? NUMBERS.indexOf(match[1]!) : Number(match[1]);
  const days = { day: 1, week: 7, fortnight: 14 }[match[2]!];
  if (days !== undefined) return addDays(from, n * days);
  return addMonths(from, match[2] === 'year' ? 12 * n : n);
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

function addDays(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function addMonths(from: string, months: number): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

function yearIn(iso: string): number {
  return Number(iso.slice(0, 4));
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
