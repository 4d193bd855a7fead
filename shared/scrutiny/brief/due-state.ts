/** Whether what is due is overdue. Pure. */
import { lastDay } from '../../core/last-day.ts';

const SOON_DAYS = 14;

/** `today` is an ISO day. What is due in a month is overdue when the month is over. */
export function dueState(due: string | undefined, today: string): 'overdue' | 'soon' | undefined {
  if (due === undefined) return undefined;
  const last = lastDay(due);
  if (last < today) return 'overdue';
  const days = (Date.parse(last) - Date.parse(today)) / 86_400_000;
  return days <= SOON_DAYS ? 'soon' : undefined;
}
