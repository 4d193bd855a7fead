/** Findings and reports of a story for tests. */
import type { Kind } from '../../../core/kind.ts';
import type { LedgerFinding } from '../../../core/ledger.ts';
import type { StoryReport } from '../story-types.ts';

let next = 0;

export const finding = (
  rid: string,
  themes: readonly string[],
  kind: Kind | null = 'development',
  quote = 'words',
): LedgerFinding => ({
  id: `f${String(next++).padStart(4, '0')}`,
  rid,
  ws: 'own',
  layers: ['own'],
  author: { member: 'anna', name: 'Anna', isMe: true },
  at: 1,
  kind,
  ask: false,
  askedBy: [],
  themes,
  quote,
  start: 0,
  words: quote,
  notes: 0,
});

export const report = (rid: string, date?: string, change: Partial<StoryReport> = {}): StoryReport => ({
  rid,
  title: `Report ${rid}`,
  council: 'Saltmere Borough Council',
  ...(date === undefined ? {} : { date }),
  ...change,
});

export const YEARS = [
  report('r19', '2019-09-17'),
  report('r11', '2011-03-15'),
  report('r16', '2016-01-05'),
  report('r14', '2014-01-07'),
];
/** Every year is a column. */
export const ALL = YEARS.map(({ rid }) => finding(rid, ['other']));
