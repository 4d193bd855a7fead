/** Reports as columns in time. Rules R160 and R161 of SPEC.md. Pure. */
import { councilKey } from '../last-time/follows.ts';
import { speakerOf } from './speaker.ts';
import type { StoryColumn, StoryReport } from './story-types.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** By the report's own date, never by when it came; what has no date comes last. */
export function columnsOf(reports: readonly StoryReport[]): readonly StoryColumn[] {
  const groups = new Map<string, StoryReport[]>();
  for (const report of reports) {
    const key =
      report.date === undefined
        ? report.rid
        : [councilKey(report.council), report.committee ?? '', report.date].join('|');
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  const columns = [...groups.values()].map(columnOf).sort(inTime);
  const label = labelsFor(columns.map(({ date }) => date));
  return columns.map((column) => ({ ...column, label: label(column.date) }));
}

function columnOf(reports: readonly StoryReport[]): StoryColumn {
  const sorted = [...reports].sort((a, b) => compare(a.rid, b.rid));
  const first = sorted[0]!;
  const speaker = sorted.map(({ title }) => speakerOf(title)).find((each) => each !== 'council') ?? 'council';
  return {
    id: first.rid,
    reports: sorted,
    council: first.council,
    date: first.date ?? '',
    label: '',
    speaker,
  };
}

function inTime(a: StoryColumn, b: StoryColumn): number {
  if ((a.date === '') !== (b.date === '')) return a.date === '' ? 1 : -1;
  return compare(a.date, b.date) || compare(a.id, b.id);
}

/** A year stands alone while it is the only one of its kind. */
function labelsFor(dates: readonly string[]): (date: string) => string {
  const counted = new Map<string, number>();
  for (const date of dates)
    for (const part of [date.slice(0, 4), date.slice(0, 7)]) counted.set(part, (counted.get(part) ?? 0) + 1);
  return (date) => {
    if (date === '') return 'No date';
    const [year = '', month = '', day = ''] = date.split('-');
    if (counted.get(year) === 1) return year;
    const named = `${MONTHS[Number(month) - 1] ?? month} ${year}`;
    return counted.get(`${year}-${month}`) === 1 ? named : `${Number(day)} ${named}`;
  };
}

/**
 * Where columns stand on a true scale of time, in the units of `width`. Those that would touch are moved apart to the
 * right, and the scale grows by as much.
 */
export function placeColumns(dates: readonly string[], width: number, least: number): readonly number[] {
  const days = dates.map((date) => (date === '' ? Number.NaN : Date.parse(date) / 86_400_000));
  const known = days.filter((day) => !Number.isNaN(day));
  const [first, last] = [known[0] ?? 0, known.at(-1) ?? 0];
  const undated = days.length - known.length;
  const room = Math.max(0, width - undated * least);
  const places: number[] = [];
  for (const day of days) {
    const at = last === first || Number.isNaN(day) ? 0 : ((day - first) / (last - first)) * room;
    const before = places.at(-1);
    places.push(before === undefined ? at : Math.max(at, before + least));
  }
  return places;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
