import type { AppModel } from '../app-model.ts';

/** This device's own day, ISO. */
export function todayOf({ world }: AppModel): string {
  const now = new Date(world.now());
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day of a meeting that is over, else today: what a promise's "within two weeks" counts from. */
export function dayOf(model: AppModel, meeting: string | undefined): string {
  const today = todayOf(model);
  const date = model.desk.library.value.meetings.find(({ id }) => id === meeting)?.meeting.date;
  return date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) && date < today ? date : today;
}
