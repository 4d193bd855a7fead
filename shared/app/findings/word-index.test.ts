import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWordIndex, isLike } from './word-index.ts';

function indexOf(...texts: readonly string[]) {
  const index = createWordIndex();
  for (const text of texts) index.add(text);
  return (typed: string): readonly number[] | undefined => {
    const marks = index.find(typed);
    return marks && [...marks];
  };
}

describe('what is typed', () => {
  const find = indexOf(
    'Safeguarding of children was inconsistent.',
    'The Café’s safe guard, 28.5% in 2010',
    'Domestic abuse: no plan',
    'Planning for 2019 and 2020',
  );

  test('[X21] finds words whole or begun, in any case, without accents; all of them are wanted', () => {
    expect(find('SAFEGUARDING')).toEqual([2, 0, 0, 0]);
    expect(find('plan')).toEqual([0, 0, 2, 2]);
    expect(find('cafe')).toEqual([0, 2, 0, 0]);
    expect(find('plan abuse')).toEqual([0, 0, 2, 0]);
    expect(find('plan nothing')).toEqual([0, 0, 0, 0]);
    expect(find(' … ')).toBeUndefined();
  });

  test('[X21] finds words with a letter wrong, left out, put in or swapped; in long words two', () => {
    expect(find('abise')).toEqual([0, 0, 1, 0]);
    expect(find('domestci')).toEqual([0, 0, 1, 0]);
    expect(find('inconsistant')).toEqual([1, 0, 0, 0]);
    expect(find('safegaurdng')).toEqual([1, 0, 0, 0]);
    expect(find('plann abuse')).toEqual([0, 0, 1, 0]);
    expect(find('sofeguordong')).toEqual([0, 0, 0, 0]);
  });

  test('[X21] a figure is never taken for another', () => {
    expect(find('2018')).toEqual([0, 0, 0, 0]);
    expect(find('201')).toEqual([0, 0, 0, 0]);
    expect(find('2019')).toEqual([0, 0, 0, 2]);
    expect(find('28.5')).toEqual([0, 2, 0, 0]);
  });

  test('[X21] whatever a text has is found in it, begun or whole', () => {
    const words = fc.array(fc.stringMatching(/^[a-zéèüñçř]{2,12}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, words, fc.nat(), (mine, others, at) => {
        const word = mine[at % mine.length]!;
        const find = indexOf(mine.join(' '), others.join(', '));
        expect(find(word)![0]).toBe(2);
        expect(find(word.slice(0, 2))![0]).toBe(2);
      }),
    );
  });
});

test('[X21] words are alike up to so many letters, and alike both ways round', () => {
  expect(isLike('abuse', 'abuse', 0)).toBe(true);
  expect(isLike('abuse', 'abues', 1)).toBe(true);
  expect(isLike('abuse', 'absue', 1)).toBe(true);
  expect(isLike('abuse', 'abs', 1)).toBe(false);
  const word = fc.stringMatching(/^[ab]{0,7}$/);
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(isLike(a, b, most)).toBe(isLike(b, a, most));
    }),
  );
});
