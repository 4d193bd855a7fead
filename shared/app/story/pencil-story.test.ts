import { expect, test } from 'vitest';
import type { Suggestion } from '../../core/suggestion.ts';
import { asFindings, suggestedOn } from './pencil-story.ts';

const suggestion = (quote: string, themes: readonly string[]): Suggestion => ({
  span: { start: 1, end: 2 },
  quote,
  kind: 'development',
  themes,
  because: 'In the column "Areas for development"',
});

const SUGGESTED = new Map([
  ['r1', [suggestion('plans are late', ['plans', 'staff']), suggestion('no theme', [])]],
  ['r2', [suggestion('staff leave', ['staff']), suggestion('staff have plans', ['plans', 'staff'])]],
]);

test('[R173] what is suggested is a story of its own, by its likeliest theme, and by the next where the report has nothing else on it; nobody’s, and without a theme in none', () => {
  const all = asFindings(SUGGESTED);
  expect(all.map(({ rid, themes, quote }) => [rid, themes, quote])).toEqual([
    ['r1', ['plans', 'staff'], 'plans are late'],
    ['r2', ['staff'], 'staff leave'],
    ['r2', ['plans'], 'staff have plans'],
  ]);
  expect(all.every(({ layers, author, ask }) => layers.length === 0 && !author.isMe && !ask)).toBe(true);
});

test('[R173] a row is accepted for what it says: its passages, with the themes of the rows that they are in', () => {
  const accepted = (theme: string) =>
    [...suggestedOn(SUGGESTED, theme)].map(([rid, all]) => [rid, all.map(({ themes }) => themes)]);
  expect(accepted('plans')).toEqual([
    ['r1', [['plans', 'staff']]],
    ['r2', [['plans']]],
  ]);
  expect(accepted('staff')).toEqual([
    ['r1', [['plans', 'staff']]],
    ['r2', [['staff']]],
  ]);
});
