import { describe, expect, test } from 'vitest';
import { lastDay } from '../../core/last-day.ts';
import type { AnswerView, PromiseView } from '../../core/brief-view.ts';
import {
  answerFor,
  homeOf,
  keepPromise,
  myAnswer,
  offerPromises,
  othersAnswers,
  removePromise,
  sayAnswer,
  withdrawAnswer,
} from './answers.ts';
import { readDue } from './read-due.ts';
import { createHand, DEVICE, GROUP, ME, OWN, SEN } from './testing/builders.ts';

const home = { own: 'own', device: 'device' };

function answerOf(id: string, change: Partial<AnswerView> = {}): AnswerView {
  const row = { value: 'partly', note: 'By March', by: 'anna', at: 1 } as const;
  return { id, question: 'q', row, author: ME, audience: OWN, layers: [OWN], ...change };
}

describe('answers', () => {
  test('[R218] what a member says of an answer takes the place of what they said before, and leaves the rest', () => {
    const said = sayAnswer('q', [answerOf('a')], { value: 'answered' }, 'own', createHand());
    expect(said).toMatchObject({
      ws: 'own',
      rows: [
        { map: 'answer', key: 'q|v1', row: { value: 'answered', note: 'By March', replaces: ['a'] } },
        { map: 'answer', key: 'q|a', row: null },
      ],
    });
    const back = sayAnswer('q', [answerOf('a')], { value: null }, 'own', createHand());
    expect(back.rows[0]?.row).not.toHaveProperty('value');
  });

  test('[R218] it is the member’s own unless they say it to the group; of a restricted paper the device’s', () => {
    expect(homeOf({ audience: GROUP }, home)).toBe('own');
    expect(homeOf({ audience: DEVICE }, home)).toBe('device');
    const theirs = answerOf('b', { author: SEN });
    expect(myAnswer('q', [answerOf('a'), theirs])).toMatchObject({ by: 'anna' });
    expect(sayAnswer('q', [theirs], { value: 'partly' }, 'own', createHand()).rows).toHaveLength(1);
  });

  test('[R218] what is said to the group takes nothing along of what is the member’s alone, and leaves it', () => {
    const said = sayAnswer('q', [answerOf('a')], { value: 'answered' }, 'g', createHand());
    expect(said.ws).toBe('g');
    expect(said.rows).toEqual([
      { map: 'answer', key: 'q|v1', row: { value: 'answered', by: 'anna', at: 5 } },
    ]);
  });

  test('[R218] where a member said it to both the later word is theirs; each is read by itself', () => {
    const row = { value: 'answered', by: 'anna', at: 2 } as const;
    const both = [answerOf('b', { row, audience: GROUP, layers: [GROUP] }), answerOf('a')];
    expect(myAnswer('q', both)).toMatchObject({ value: 'answered', note: 'By March' });
    expect(answerFor('q', both, 'g')).toBe(row);
    expect(answerFor('q', both, 'own')?.value).toBe('partly');
  });

  test('[R218] taken out of the group it is the member’s alone again', () => {
    const row = { value: 'answered', by: 'anna', at: 2 } as const;
    const both = [answerOf('b', { row, audience: GROUP, layers: [GROUP] }), answerOf('a')];
    expect(withdrawAnswer('q', both, 'g', 'own', createHand())).toMatchObject({
      commands: [
        { ws: 'own', rows: [{ row: { value: 'answered', note: 'By March' } }, { key: 'q|a', row: null }] },
        { ws: 'g', rows: [{ key: 'q|b', row: null }] },
      ],
    });
  });

  test('[R260] members’ different answers to one question both stand, each with a name', () => {
    const theirs = { author: SEN, audience: GROUP, layers: [GROUP] };
    const newer = answerOf('c', { ...theirs, row: { value: 'not-answered', by: 'sen', at: 3 } });
    const empty = answerOf('d', { ...theirs, author: { ...SEN, member: 'lee' }, row: { by: 'lee', at: 3 } });
    expect(othersAnswers('q', [newer, answerOf('b', theirs), answerOf('a'), empty])).toEqual([newer]);
  });
});

describe('promises', () => {
  const row = { who: 'The director', what: 'A note', by: 'anna', at: 1 };
  const known: PromiseView = {
    id: 'p',
    row,
    versions: [{ version: 'v0', row }],
    author: ME,
    audience: GROUP,
    layers: [GROUP, OWN],
  };

  test('[R219] a promise is kept where the question is; its new words in every workspace that has it', () => {
    const words = { who: 'The director', what: 'A note on the twelve' };
    expect(keepPromise(undefined, words, 'own', createHand())).toMatchObject([
      { ws: 'own', rows: [{ map: 'promise', key: 'v1|v2', row: words }] },
    ]);
    const kept = keepPromise(known, words, 'own', createHand());
    expect(kept.map(({ ws }) => ws)).toEqual(['g', 'own']);
    expect(kept[0]?.rows).toMatchObject([
      { key: 'p|v1', row: { replaces: ['v0'] } },
      { key: 'p|v0', row: null },
    ]);
    expect(removePromise(known, createHand())).toHaveLength(2);
    expect(offerPromises([known], 'g', createHand()).rows).toEqual([{ map: 'promise', key: 'p|v0', row }]);
  });

  test.each([
    ['by 31 January 2027', '2027-01-31'],
    ['31 January', '2027-01-31'],
    ['on the 3rd of December', '2026-12-03'],
    ['January 2020', '2020-01'],
    ['the end of March', '2027-03-31'],
    ['in May', '2027-05'],
    ['within 60 days', '2027-01-29'],
    ['in two weeks', '2026-12-14'],
    ['within a month', '2026-12-30'],
    ['next month', '2026-12'],
    ['1/2/27', '2027-02-01'],
    ['2027-02-01', '2027-02-01'],
    ['they may come back to us', undefined],
    ['as soon as they can', undefined],
    ['31 February 2027', '2027-02'],
  ])('[R220] “%s”, said on 30 November 2026, is %s', (words, due) => {
    expect(readDue(words, '2026-11-30')).toBe(due);
  });

  test('[R220] a month is over with its last day', () => {
    expect(lastDay('2020-02')).toBe('2020-02-29');
    expect(lastDay('2020-02-03')).toBe('2020-02-03');
    expect(lastDay('2020')).toBe('2020-12-31');
  });
});
