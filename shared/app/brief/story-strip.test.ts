import { expect, test } from 'vitest';
import type { LedgerFinding } from '../../core/ledger.ts';
import { storyOf } from './story-strip.ts';

const finding = (rid: string, layers: readonly string[]): LedgerFinding => ({
  id: `${rid}${layers.join()}`,
  rid,
  ws: layers[0]!,
  layers,
  author: { member: 'm', name: '', isMe: true },
  at: 1,
  kind: 'risk',
  ask: false,
  askedBy: [],
  themes: ['ferries'],
  quote: '',
  start: 0,
  words: '',
  notes: 0,
});

const reports = ['2011-03-15', '2014-01-07', '2019-09-17'].map((date) => ({
  rid: date.slice(0, 4),
  title: date,
  council: 'Saltmere Council',
  date,
}));
const line = {
  evidence: [{ rid: '2019', finding: 'f', quote: 'q' }],
  themes: ['ferries'],
  layers: [
    { ws: 'own', kind: 'own' },
    { ws: 'group', kind: 'group', name: 'People Scrutiny' },
  ],
} as unknown as Parameters<typeof storyOf>[0];
const all = [finding('2011', ['own']), finding('2014', ['group', 'own']), finding('2019', ['group'])];
const years = (isShared: boolean): readonly string[] | undefined =>
  storyOf(line, isShared, all, reports, () => 'Ferries')?.years.map(({ label }) => label);

test('[R229] on the room’s screen the years of a question are those that its group has; to the member all are shown', () => {
  expect(years(false)).toEqual(['2011', '2014', '2019']);
  expect(years(true)).toEqual(['2014', '2019']);
});
