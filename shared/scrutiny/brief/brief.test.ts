import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignMeeting, keepQuestion, moveQuestion, removeQuestion } from './change-questions.ts';
import { listQuestions, overlapsOf } from './list-questions.ts';
import { orderBetween, ordersFor } from './order.ts';
import { findDue, proposeStem } from './propose-stem.ts';
import {
  askedOf,
  createHand,
  DEVICE,
  evidenceRow,
  GROUP,
  ME,
  NOTHING,
  OWN,
  questionRow,
  SEN,
  sourcesOf,
} from './testing/builders.ts';

function rowOf(id: string, change: Parameters<typeof questionRow>[0] = {}, more: object = {}) {
  const row = questionRow(change);
  const versions = [{ version: 'v0', row }];
  return { id, row, versions, author: ME, audience: OWN, layers: [OWN], ...more };
}

describe('questions from Ask', () => {
  test('[R210] each asked finding is a draft question with its passage; typed words are its own, else a rule proposes some', () => {
    const typed = askedOf({ id: 'f2', ask: { on: true, question: 'Who signed them off?' } });
    const lines = listQuestions(sourcesOf({ asked: [askedOf(), typed] }));
    expect(lines.map(({ id, proposed }) => [id, proposed?.because])).toEqual([
      ['f1.anna', 'To improve'],
      ['f2.anna', undefined],
    ]);
    expect(lines[1]?.stem).toBe('Who signed them off?');
    expect(lines[0]?.evidence).toEqual([evidenceRow()]);
    expect(lines[0]).toMatchObject({ audience: OWN, meeting: 'm1', from: { rid: 'paper1', finding: 'f1' } });
  });

  test('[R210] what somebody has written takes the place of the draft, under the finding’s id', () => {
    const from = { rid: 'paper1', finding: 'f1' };
    const view = { ...NOTHING, questions: [rowOf('f1.anna', { stem: 'Mine', from })] };
    const lines = listQuestions(sourcesOf({ view, asked: [askedOf()] }));
    expect(lines.map(({ stem }) => stem)).toEqual(['Mine']);
    const theirs = { author: SEN, audience: GROUP, layers: [GROUP] };
    const both = { ...NOTHING, questions: [rowOf('f1.sen', { stem: 'Theirs', from }, theirs)] };
    const shown = listQuestions(sourcesOf({ view: both, asked: [askedOf()] }));
    expect(shown.map(({ id }) => id).sort()).toEqual(['f1.anna', 'f1.sen']);
  });

  test('[R211] a question about a restricted paper is the device’s', () => {
    const [line] = listQuestions(sourcesOf({ asked: [askedOf({}, true)] }));
    expect(line?.audience).toEqual(DEVICE);
    const kept = keepQuestion(line!, { stem: 'Why?', evidence: line!.evidence }, createHand());
    expect(kept).toMatchObject({ type: 'brief', ws: 'device' });
  });

  test.each([
    [
      'strength',
      'development',
      /a strength in 2016, to be improved in 2019\. What changed, and when did members first hear\?$/,
    ],
    ['development', 'development', /to be improved in 2016, and again in 2019/],
    ['indicator', 'indicator', /counted the same way/],
    ['action', 'development', /Was that done/],
  ] as const)('[R212] the story words the question: %s, then %s', (before, kind, words) => {
    const passage = { kind, quote: 'x', year: '2019', theme: 'Oversight' };
    const proposed = proposeStem({ ...passage, earlier: { kind: before, year: '2016' } });
    expect(proposed.stem).toMatch(words);
    expect(proposed.stem).toMatch(/^Oversight: /);
    expect(proposed.because).toMatch(/in 2016, .* in 2019$/);
  });

  test('[R212] of one year alone the kind words it, and a due date that the passage names is in it', () => {
    const quote = 'We must produce an action plan within 60 days.';
    expect(proposeStem({ kind: 'action', quote }).stem).toMatch(/^This is due within 60 days\./);
    expect(findDue('brought to Cabinet in January 2020')).toBe('in January 2020');
    expect(findDue('has 60 days of leave')).toBeUndefined();
    const same = proposeStem({
      kind: 'development',
      quote: 'x',
      year: '2019',
      earlier: { kind: 'strength', year: '2019' },
    });
    expect(same.because).toBe('To improve');
  });
});

describe('order', () => {
  test('[R213] between any two places there is another', () => {
    const place = fc.stringMatching(/^[0-9a-z]{0,6}[1-9a-z]$/);
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(a !== b);
        const [low, high] = a < b ? [a, b] : [b, a];
        const made = orderBetween(low, high);
        expect(low < made && made < high).toBe(true);
        expect(orderBetween(undefined, low) < low).toBe(true);
        expect(orderBetween(high) > high).toBe(true);
      }),
    );
    for (const count of [1, 35, 36, 400]) {
      const all = ordersFor(count);
      expect([...new Set(all)].sort()).toEqual(all);
    }
  });

  test('[R213] a move is one row where all have a place, and places for all where they have none', () => {
    const home = { own: 'own', device: 'device' };
    const asked = ['f1', 'f2', 'f3'].map((id) => askedOf({ id }));
    const first = moveQuestion(listQuestions(sourcesOf({ asked })), 2, 0, home, createHand());
    const puts = JSON.stringify(first).match(/"briefPlace"/g);
    expect(puts).toHaveLength(3);
    const places = new Map([
      ['f1.anna', { order: 'b', meeting: 'm1' }],
      ['f2.anna', { order: 'd', meeting: 'm1' }],
      ['f3.anna', { order: 'f', meeting: 'm1' }],
    ]);
    const lines = listQuestions(sourcesOf({ asked, view: { ...NOTHING, places } }));
    const second = moveQuestion(lines, 2, 1, home, createHand());
    expect(second).toMatchObject({
      commands: [
        { ws: 'own', rows: [{ map: 'briefPlace', key: 'f3.anna', row: { order: 'c', meeting: 'm1' } }] },
      ],
    });
  });
});

describe('meetings', () => {
  test('[R228] a question is for its paper’s meeting until the member puts it to another, or to none', () => {
    const home = { own: 'own', device: 'device' };
    const [line] = listQuestions(sourcesOf({ asked: [askedOf()] }));
    expect(line?.meeting).toBe('m1');
    const put = assignMeeting(line!, 'm2', home, createHand());
    expect(put).toMatchObject({
      ws: 'own',
      rows: [{ map: 'briefPlace', key: 'f1.anna', row: { meeting: 'm2' } }],
    });
    const none = assignMeeting(line!, undefined, home, createHand()).rows[0]!.row!;
    expect(none).not.toHaveProperty('meeting');
    const places = new Map([['f1.anna', { order: '~' }]]);
    const [after] = listQuestions(sourcesOf({ asked: [askedOf()], view: { ...NOTHING, places } }));
    expect(after).not.toHaveProperty('meeting');
    const [device] = listQuestions(sourcesOf({ asked: [askedOf({}, true)] }));
    expect(assignMeeting(device!, 'm2', home, createHand()).ws).toBe('device');
  });
});

describe('words', () => {
  test('[R214] an edit is a new version that takes the place of those shown, in every workspace that has the question', () => {
    const question = rowOf('q', {}, { audience: GROUP, layers: [GROUP, OWN] });
    const [line] = listQuestions(sourcesOf({ view: { ...NOTHING, questions: [question] } }));
    const kept = keepQuestion(line!, { stem: 'New', evidence: [] }, createHand());
    const rows = [
      { map: 'brief', key: 'q|v1', row: { stem: 'New', replaces: ['v0'] } },
      { map: 'brief', key: 'q|v0', row: null },
    ];
    expect(kept).toMatchObject({
      commands: [
        { ws: 'g', rows },
        { ws: 'own', rows },
      ],
    });
  });

  test('[R214] a question taken out is asked no more', () => {
    const [line] = listQuestions(sourcesOf({ asked: [askedOf()] }));
    expect(removeQuestion(line!, true, createHand())).toMatchObject({
      commands: [{ type: 'ask', finding: 'f1', on: false }],
    });
  });

  test('[R215] another member’s question on the same passage, or the same theme of the same paper, is told', () => {
    const theirs = { author: SEN, audience: GROUP, layers: [GROUP] };
    const questions = [
      rowOf('q1', { evidence: [evidenceRow()] }, theirs),
      rowOf('q2', { evidence: [evidenceRow({ finding: 'f9' })] }, theirs),
      rowOf('q3', { evidence: [evidenceRow({ finding: 'f8' })], themes: ['money'] }, theirs),
      rowOf('q4', { evidence: [evidenceRow()] }),
    ];
    const lines = listQuestions(sourcesOf({ view: { ...NOTHING, questions }, asked: [askedOf()] }));
    const mine = lines.find(({ id }) => id === 'f1.anna')!;
    expect(overlapsOf(mine, lines).map(({ id }) => id)).toEqual(['q1', 'q2']);
  });
});
