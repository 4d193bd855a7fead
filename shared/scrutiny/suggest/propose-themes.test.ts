import { describe, expect, test } from 'vitest';
import type { Theme } from '../../core/theme.ts';
import { proposeThemes } from './propose-themes.ts';

const theme = (id: string, label: string, synonyms: readonly string[], more: Partial<Theme> = {}): Theme => ({
  id,
  label,
  group: 'Harbour',
  synonyms,
  definition: '',
  ...more,
});

const THEMES: readonly Theme[] = [
  theme('ropes', 'Ropes', ['mooring line', 'hawser']),
  theme('quays', 'Quays and piers', ['landing stage']),
  theme('board', 'Harbour board', ['old harbour board'], { years: { to: 2018 } }),
  theme('partnership', 'Harbour partnership', ['harbour board'], { years: { from: 2019 } }),
];

describe('themes', () => {
  test('[R130] labels and synonyms propose, best first, in any number and case', () => {
    expect(proposeThemes('Hawsers and mooring lines at the landing stage', {}, THEMES)).toEqual([
      'ropes',
      'quays',
    ]);
    expect(proposeThemes('Nothing of the kind', {}, THEMES)).toEqual([]);
  });

  test('[R130] words around a passage count less than its own', () => {
    expect(proposeThemes('Old hawsers', { around: 'Quays and piers' }, THEMES)[0]).toBe('ropes');
    expect(proposeThemes('Old wood', { around: 'Quays and piers, the landing stage' }, THEMES)).toEqual([
      'quays',
    ]);
  });

  test('[R130] the longest name at a place counts, and no shorter one inside it', () => {
    const nets = [
      theme('nets', 'Nets and lines', ['fishing net']),
      theme('repair', 'Mending', ['fishing net in need']),
    ];
    expect(proposeThemes('A fishing net in need of care', {}, nets)).toEqual(['repair']);
    expect(proposeThemes('A fishing net', {}, nets)).toEqual(['nets']);
  });

  test('[R130] what the passage itself names in particular comes before what it names twice', () => {
    const words = 'Some of this (particularly the hawsers) depends on quays, and on a landing stage';
    expect(proposeThemes(words, {}, THEMES)[0]).toBe('ropes');
    expect(proposeThemes(words.replace('particularly ', ''), {}, THEMES)[0]).toBe('quays');
  });

  test('[R131] a name counts for the theme that used it in the year of the report', () => {
    expect(proposeThemes('The harbour board', { year: 2011 }, THEMES)[0]).toBe('board');
    expect(proposeThemes('The harbour board', { year: 2022 }, THEMES)[0]).toBe('partnership');
  });
});
