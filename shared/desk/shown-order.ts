/** The order in which the library shows reports, for whoever fetches many of them: what is seen first comes first. */
import type { ReportId } from '../core/ids.ts';
import type { Registry } from '../store/registry.ts';

/** Papers of meetings, newest first; then those of no meeting, newest first. */
export function inShownOrder({
  reports,
  meetings,
}: Pick<Registry, 'reports' | 'meetings'>): readonly ReportId[] {
  const places = [...reports].map(([rid, { meeting, date = '' }]) => {
    const held = meeting === undefined ? undefined : meetings.get(meeting);
    return { rid, rank: held ? 1 : 0, date: held?.date ?? date };
  });
  places.sort((a, b) => b.rank - a.rank || compare(b.date, a.date) || compare(a.rid, b.rid));
  return places.map(({ rid }) => rid);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
