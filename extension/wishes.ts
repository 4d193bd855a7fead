import type { PageWishes } from './messages.ts';

/** Names of the settings in `rapporteur-local` that concern pages. */
export const SINGLE_KEYS = 'single-keys';
export const HIDE_FROM_PAGES = 'hide-from-pages';

export function readWishes(values: Readonly<Record<string, unknown>>): PageWishes {
  return { singleKeys: values[SINGLE_KEYS] !== false, hideFromPages: values[HIDE_FROM_PAGES] === true };
}
