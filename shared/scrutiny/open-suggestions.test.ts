import { describe, expect, test } from 'vitest';
import type { Kind } from '../core/kind.ts';
import type { Suggestion } from '../core/suggestion.ts';
import { openSuggestions } from './open-suggestions.ts';
import { suggestionKey } from './suggestion-key.ts';

const suggestion = (start: number, quote: string, kind: Kind = 'strength'): Suggestion => ({
  span: { start, end: start + quote.length },
  quote,
  kind,
  themes: [],
  because: 'Under "What works"',
});
const visits = suggestion(10, 'visits are made on time', 'strength');
const plans = suggestion(100, 'plans are not shared with families', 'development');
const none = new Set<string>();

describe('the name of a suggestion', () => {
  test('[R150] is that of its words and kind, however they are spelled and wherever they stand', () => {
    const moved = suggestion(900, 'Visits  are made\u00a0on time', 'strength');
    expect(suggestionKey(moved)).toBe(suggestionKey(visits));
    expect(suggestionKey({ ...visits, kind: 'risk' })).not.toBe(suggestionKey(visits));
    expect(suggestionKey(plans)).not.toBe(suggestionKey(visits));
    expect(suggestionKey(visits)).toMatch(/^[a-z0-9]{14}$/);
  });
});

describe('which suggestions are open', () => {
  test('[R150] one that was dismissed is not, in a later version neither', () => {
    const later = { ...visits, span: { start: 400, end: 423 } };
    expect(openSuggestions([later, plans], [], new Set([suggestionKey(visits)]))).toEqual([plans]);
  });

  test('[R151] nor one that a finding covers: half of the shorter of the two', () => {
    const whole = { quote: 'all of the paragraph', span: { start: 0, end: 60 } };
    const inside = { quote: 'not shared', span: { start: 110, end: 120 } };
    const beside = { quote: 'with fam', span: { start: 5, end: 14 } };
    expect(openSuggestions([visits, plans], [whole], none)).toEqual([plans]);
    expect(openSuggestions([visits, plans], [inside], none)).toEqual([visits]);
    expect(openSuggestions([visits, plans], [beside], none)).toEqual([visits, plans]);
  });

  test('[R152] a finding without a place here covers the same words', () => {
    const elsewhere = { quote: 'Plans are not shared with families' };
    const short = { quote: 'visits' };
    expect(openSuggestions([visits, plans], [elsewhere, short], none)).toEqual([visits]);
  });

  test('[R151] they come in page order, also where many findings lie about', () => {
    const many = Array.from({ length: 500 }, (_, at) => suggestion(at * 40, `number ${at} is well led`));
    const findings = many
      .filter((_, at) => at % 2 === 1)
      .map(({ quote, span }) => ({ quote, span }))
      .toReversed();
    const open = openSuggestions(many.toReversed(), findings, none);
    expect(open).toEqual(many.filter((_, at) => at % 2 === 0));
  });
});
