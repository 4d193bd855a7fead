/** What a member says of where a matter stands. */
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
