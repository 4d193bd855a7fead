import { describe, expect, it } from 'vitest';
import type { Said } from '../core/session.ts';
import { countSaid, countSets } from '../core/tally.ts';
import { agreementWords, coefficients, isSame, splitWords, type ShownPassage } from './agreement.ts';

const views = (said: string, themes: readonly (readonly string[])[] = []) =>
  said
    .split(' ')
    .map((one, i) => ({ said: (one === '-' ? null : one) as Said | null, themes: themes[i] ?? [] }));

function passage(label: string, said: string, themes: readonly (readonly string[])[] = []): ShownPassage {
  const of = views(said, themes);
  return { label, counts: countSaid(of), sets: countSets(of) };
}

const split = (said: string): string => splitWords(countSaid(views(said)));

describe('agreement', () => {
  it('[S130] counts come first: "4 of 4", "3 and 1", "2, 1 and 1"; who cannot tell is no choice', () => {
    expect(split('risk risk risk risk')).toBe('4 of 4');
    expect(split('risk action action action')).toBe('3 and 1');
    expect(split('action strength action risk')).toBe('2, 1 and 1');
    expect(split('risk - risk risk')).toBe('3 of 3');
    expect(split('- -')).toBe('');
  });

  it('[S130] "none of these" and Ask are choices', () => {
    expect(split('none none ask')).toBe('2 and 1');
    expect(countSaid(views('ask - none none'))).toEqual([
      { said: 'none', n: 2 },
      { said: 'ask', n: 1 },
      { said: null, n: 1 },
    ]);
  });

  it('[S134] one sentence for all of it', () => {
    const same = ['2.2', '3.7', '3.8', '3.10', '3.11', '3.13', '4.1'].map((label) =>
      passage(label, 'risk risk risk risk'),
    );
    const apart = passage('3.12', 'action strength action risk');
    expect(agreementWords([...same, apart])).toBe('Seven of eight the same; you part ways on 3.12.');
    expect(agreementWords(same)).toBe('All seven the same.');
    expect(agreementWords([apart])).toBe('You part ways on 3.12.');
    expect(agreementWords([apart, passage('3.7', 'risk action')])).toBe(
      'None of two the same; you part ways on 3.12 and 3.7.',
    );
    expect(agreementWords(['3, first bullet', '4'].map((label) => passage(label, 'risk action')))).toBe(
      'None of two the same; you part ways on 3, first bullet; and 4.',
    );
    expect(agreementWords([passage('1', 'risk'), passage('2', '- -')])).toBe('Nothing to compare yet.');
    expect(agreementWords([passage('1', 'risk risk')])).toBe('The same.');
  });

  it('[S134] one choice alone is no agreement', () => {
    expect(isSame(countSaid(views('risk')))).toBe(false);
    expect(isSame(countSaid(views('risk risk -')))).toBe(true);
    expect(isSame(countSaid(views('risk action')))).toBe(false);
  });

  it('[S135] the figures of the picture: seven passages by four give 0.68, and 0.78 without the last', () => {
    const rows = [
      'recommendation recommendation recommendation recommendation',
      'indicator indicator development indicator',
      'strength strength strength strength',
      'strength strength strength strength',
      'indicator development indicator indicator',
      'development development development development',
    ];
    const six = rows.map((said, i) => passage(String(i), said));
    expect(coefficients(six).kinds).toBeCloseTo(0.78, 2);
    expect(coefficients([...six, passage('3.12', 'action strength action risk')]).kinds).toBeCloseTo(0.68, 2);
  });

  it('[S135] themes are compared as sets, whoever could not tell left out', () => {
    const one = passage('1', 'risk risk -', [['a', 'b'], ['b', 'a'], ['c']]);
    expect(one.sets).toEqual([{ themes: ['a', 'b'], n: 2 }]);
    const two = passage('2', 'risk risk', [['a'], ['a', 'b']]);
    // Observed (2 x 1/2) / 4; expected over 12 ordered pairs: three of {a,b} beside one {a}, 6 x 1/2.
    expect(coefficients([one, two]).themes).toBeCloseTo(1 - 0.25 / 0.25, 12);
  });
});
