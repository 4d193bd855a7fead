/** Words of the tracker. */
import { STATUS_LABELS as SAID } from './status.ts';
import type { Evidence, StatusValue } from '../../core/status-row.ts';
import { count } from './times.ts';

/** In a tracker what is resolved is done. */
export const STATUS_LABELS: Readonly<Record<StatusValue, string>> = { ...SAID, resolved: 'Done' };

/** What can be said here; the others come from the page "Last time". */
export const SAYABLE: readonly StatusValue[] = [
  'in-progress',
  'response-due',
  'no-response',
  'raised-again',
  'resolved',
];

export const TRACKER = {
  title: 'Tracker',
  counted: (all: number, overdue: number): string =>
    `${count(all, 'recommendation or promise', 'recommendations and promises')}${overdue === 0 ? '' : `, ${overdue} overdue`}.`,
  reading: 'Reading the findings. More may come.',
  none: 'No recommendations and no promises yet. Mark a recommendation (key 3) or a promise (key 4) in a report, or write down what was promised at a meeting.',
  show: 'Show',
  filters: { open: 'Open', overdue: 'Overdue', over: 'Done', all: 'All', found: 'Days not yet checked' },
  more: (n: number): string => `Show ${n} more`,
  reference: 'Reference',
  what: 'What',
  lead: 'Who',
  due: 'By when',
  where: 'Where it stands',
  nobody: 'Nobody named',
  noDay: 'No day given',
  readDue: (words: string, day: string): string =>
    /\d{4}/.test(words)
      ? `The report says “${words}”, not checked`
      : `The report says “${words}”: ${day} if counted from the report, not checked`,
  nothing: 'Nothing said yet',
  owner: 'Who and by when',
  say: 'Say where it stands',
  open: 'Open the passage',
  value: 'Where it stands',
  evidence: 'What shows it',
  kinds: { quote: 'Words of a paper', statement: 'An officer’s statement, no document' },
  quote: 'The words, as they stand in the paper',
  paper: 'Which paper',
  paragraph: 'Paragraph or page',
  statement: 'What the officer said',
  missing: 'Paste the words that show it, or choose the officer’s statement.',
  keep: 'Keep',
  close: 'Close',
  kept: 'Kept.',
  whose: 'Whose tracker',
  everything: 'All that I have',
  ofGroup: (group: string): string =>
    `What ${group} has, and what was said to it. Everyone in it sees the same.`,
  titleOf: (group: string): string => `Tracker of ${group}`,
  fileOf: (group: string): string => `Recommendations and promises, ${group}`,
  foundAbout: 'Days that a rule read in papers. They count nowhere until somebody says by when.',
  foundNone: 'No days were found in papers that nobody has checked.',
  alsoSays: (name: string, words: string): string => `${name} says: ${words}`,
  history: 'Before',
  word: 'Word',
  csv: 'Table (CSV)',
  ics: 'Calendar (.ics)',
  leftOut: (n: number): string =>
    `${count(n, 'row')} about restricted papers left out: their words leave this device only on paper.`,
  fileTitle: 'Recommendations and promises',
  columns: [
    'Reference',
    'Origin',
    'Date',
    'Area',
    'Recommendation',
    'Exec Date',
    'Lead Officer/EM',
    'Action taken',
    'Status',
    'Evidence quote',
    'Evidence source/page',
    'Response due',
    'Last checked',
  ],
  calendar: (what: string, who: string): string => `Due: ${what}${who === '' ? '' : ` (${who})`}`,
  dueTitle: 'Due and overdue',
  dueAll: (n: number): string => `Open the tracker (${n})`,
} as const;

export function evidenceWords(evidence: Evidence): string {
  if (evidence.kind === 'quote') return `“${evidence.quote}”`;
  if (evidence.kind === 'searched') return `Searched: ${evidence.words}`;
  return evidence.words
    ? `Officer’s statement, no document: ${evidence.words}`
    : 'Officer’s statement, no document';
}
