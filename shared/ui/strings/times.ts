/** Dates and times as British papers write them. Times are the reader's own clock and zone. */
import type { Time } from '../../core/rows.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const isoDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "20:41". */
export function showTime(at: Time): string {
  return clock.format(at);
}

/** "17 September 2019". */
export function showDay(at: Time): string {
  return longDay.format(at);
}

/** "20:41" on the day of `now`, else "17 September 2019, 20:41". */
export function showMoment(at: Time, now: Time): string {
  return showDay(at) === showDay(now) ? showTime(at) : `${showDay(at)}, ${showTime(at)}`;
}

function parseDate(date: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const value = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(value.getTime()) ? null : value;
}

/** "17 September 2019" from `2019-09-17`; what is not an ISO date is shown as it is. */
export function showDate(date: string): string {
  const value = parseDate(date);
  return value ? isoDay.format(value) : date;
}

/** "17 September" for a row whose year hangs in the margin. */
export function showDayAndMonth(date: string): string {
  return showDate(date).replace(/ \d{4}$/, '');
}

/** "2019", or an empty string. */
export function yearOf(date: string | undefined): string {
  return date === undefined ? '' : (/^\d{4}/.exec(date)?.[0] ?? '');
}

/** "312 KB", "1.4 MB"; thousands, as file managers count. */
export function showBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  const mega = bytes / 1_000_000;
  return `${mega < 10 ? mega.toFixed(1) : Math.round(mega)} MB`;
}

/** "1 finding", "12 findings". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
