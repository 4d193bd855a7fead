/** Words of the list of all findings. */

export const FINDING_LIST = {
  list: 'Findings',
  select: (quote: string): string => `Select “${quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}”`,
  keys: 'Arrow keys move through the list, Space selects, Enter opens the passage, / goes to the search.',
  ask: 'Ask',
  any: 'Any',
} as const;
