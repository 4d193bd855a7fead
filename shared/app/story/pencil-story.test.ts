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
  ['r2', [suggestion('staff leave', ['staff'])]],
]);

test('[R173] what is suggested is a story of its own, by its likeliest theme; nobody’s, and without a theme in none', () => {
  const all = asFindings(SUGGESTED);
  expect(all.map(({ rid, themes, quote }) => [rid, themes, quote])).toEqual([
    ['r1', ['plans'], 'plans are late'],
    ['r2', ['staff'], 'staff leave'],
  ]);
  expect(all.every(({ layers, author, ask }) => layers.length === 0 && !author.isMe && !ask)).toBe(true);
});

test('[R173] a row is accepted for what it says: its passages, with its theme alone', () => {
  const row = [...suggestedOn(SUGGESTED, 'plans')].map(([rid, all]) => [
    rid,
    all.map(({ themes }) => themes),
  ]);
  expect(row).toEqual([['r1', [['plans']]]]);
});
