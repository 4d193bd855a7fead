import { expect, test } from 'vitest';
import { figureIn, figureOf, isFigure } from './figure-row.ts';

test('[S177] of a suggestion its figure and its day are kept, and nothing where it has none', () => {
  const value = { value: '18.5', unit: '%', period: '2018/19', comparator: '31%', direction: 'up' } as const;
  const due = { words: 'within 60 days', date: '2019-11-16', starts: 'publication' };
  expect(figureOf({ value, due })).toEqual({
    value: '18.5',
    unit: '%',
    period: '2018/19',
    comparator: '31%',
    due: '2019-11-16',
    dueWords: 'within 60 days',
    clock: 'publication',
  });
  expect(figureOf({})).toBeUndefined();
});

test('[S177] what is no figure is refused; a row gives its figure without who and when', () => {
  for (const wrong of [null, 'x', { value: 7 }, { due: 'soon' }, { comparator: 'x'.repeat(2001) }])
    expect(isFigure(wrong)).toBe(false);
  expect(figureIn({ value: '7', by: 'anna', at: 1 })).toEqual({ value: '7' });
  expect(figureIn({ by: 'anna', at: 1 })).toBeUndefined();
});
