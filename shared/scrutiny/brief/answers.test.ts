import { describe, expect, test } from 'vitest';
import { lastDay } from '../../core/last-day.ts';
import type { AnswerView, PromiseView } from '../../core/brief-view.ts';
import { keepPromise, myAnswer, offerPromises, removePromise, sayAnswer } from './answers.ts';
import { readDue } from './read-due.ts';
import { createHand, DEVICE, GROUP, ME, OWN, SEN } from './testing/builders.ts';

const home = { own: 'own', device: 'device' };

function answerOf(id: string, change: Partial<AnswerView> = {}): AnswerView {
  const row = { value: 'partly', note: 'By March', by: 'anna', at: 1 } as const;
  return { id, question: 'q', row, author: ME, audience: OWN, layers: [OWN], ...change };
}

describe('answers', () => {
  test('[R218] what a member says of an answer takes the place of what they said before, and leaves the rest', () => {
    const said = sayAnswer(
      { id: 'q', audience: OWN },
      [answerOf('a')],
      { value: 'answered' },
      home,
      createHand(),
    );
    expect(said).toMatchObject({
      ws: 'own',
      rows: [
        { map: 'answer', key: 'q|v1', row: { value: 'answered', note: 'By March', replaces: ['a'] } },
        { map: 'answer', key: 'q|a', row: null },
      ],
    });
    const back = sayAnswer({ id: 'q', audience: OWN }, [answerOf('a')], { value: null }, home, createHand());
    expect(back.rows[0]?.row).not.toHaveProperty('value');
  });

  test('[R218] it is the member’s own, also about a group’s question; of a restricted paper the device’s', () => {
    expect(sayAnswer({ id: 'q', audience: GROUP }, [], { elsewhere: true }, home, createHand()).ws).toBe(
      'own',
    );
    expect(sayAnswer({ id: 'q', audience: DEVICE }, [], { value: 'partly' }, home, createHand()).ws).toBe(
      'device',
    );
    const theirs = answerOf('b', { author: SEN });
    expect(myAnswer('q', [answerOf('a'), theirs])?.id).toBe('a');
    const said = sayAnswer({ id: 'q', audience: OWN }, [theirs], { value: 'partly' }, home, createHand());
    expect(said.rows).toHaveLength(1);
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
