/** Words of the list of all findings. */
import type { StatusValue } from '../../core/status-row.ts';

export const STATUS_LABELS: Readonly<Record<StatusValue, string>> = {
  raised: 'Raised',
  'in-progress': 'In progress',
  resolved: 'Resolved',
  'raised-again': 'Raised again',
  'response-due': 'Response due',
  'no-response': 'No response',
  answered: 'Answered',
  partly: 'Partly answered',
  'not-answered': 'Not answered',
  'not-mentioned': 'Not mentioned',
};

export const FINDING_LIST = {
  list: 'Findings',
  select: (quote: string): string => `Select “${quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}”`,
  keys: 'Arrow keys move through the list, Space selects, Enter opens the passage, / goes to the search.',
  ask: 'Ask',
  any: 'Any',
} as const;
