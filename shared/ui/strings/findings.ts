/** Words of the list of all findings. */
import type { KeyCaps } from '../keys.ts';

export const FINDING_LIST = {
  list: 'Findings',
  select: (quote: string): string => `Select “${quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}”`,
  keys: ({ find = '', story = '' }: KeyCaps): string =>
    [
      'Arrow keys move through the list, Space selects, Enter opens the passage',
      find === '' ? '' : `${find} goes to the search`,
      story === '' ? '' : `${story} to the story of its theme`,
    ]
      .filter((part) => part !== '')
      .join(', ') + '.',
  ask: 'Ask',
  any: 'Any',
} as const;
