import type { AppModel } from '../app-model.ts';

/** Reported lost from another device, and wiped; until something is kept here again. */
export function isLost({ desk }: Pick<AppModel, 'desk'>): boolean {
  const state = desk.sharing.state.value;
  const isTold =
    (state.state === 'refused' && state.code === 'device-lost') ||
    desk.troubles.value.some((trouble) => trouble.code === 'device-lost');
  const { meetings, loose } = desk.library.value;
  return isTold && meetings.length === 0 && loose.length === 0;
}
