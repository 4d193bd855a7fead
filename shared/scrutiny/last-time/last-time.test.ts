import { expect, test } from 'vitest';
import type { Kind } from '../../core/kind.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import { chainOf, isSaid } from './chain.ts';
import { isOnlyNoted, leftOpen } from './left-open.ts';
import { openPromises } from './open-promises.ts';
import { isClosedBefore, saidIn, type YearStatus } from './standing.ts';
import { stemOfLastTime } from './stem.ts';

let made = 0;
function finding(quote: string, rest: Partial<LedgerFinding> = {}): LedgerFinding {
  made += 1;
  const id = `f${made}`;
  const base = {
    rid: 'r1',
    ws: 'w1',
    layers: ['w1'],
    by: 'm1',
    at: 1,
    kind: null,
    ask: false,
    themes: [],
    notes: 0,
  };
  return { ...base, id, quote, start: made, ...rest } as LedgerFinding;
}

function suggestion(quote: string, rest: Partial<Suggestion> = {}): Suggestion {
  made += 1;
  const span = { start: made, end: made + 1 };
  return { span, quote, kind: 'action', themes: [], because: 'In the column "To do"', ...rest };
}

test('[R194] questions, promises, recommendations and areas to improve are open, each once and in this order', () => {
  const items = leftOpen(
    [
      finding('Roads were gritted late', { kind: 'development' }),
      finding('That the report is noted.', { kind: 'recommendation' }),
      finding('That a plan is brought back in May', { kind: 'recommendation' }),
      finding('The pool will open', { kind: 'action' }),
      finding('Staff are friendly', { kind: 'strength' }),
      finding('12 pools', { kind: 'indicator', ask: true, question: 'Twelve of how many?' }),
      finding('The hall will close', { kind: 'action', ask: true, question: 'When?' }),
      finding('The gym will close', { kind: 'action', ask: true }),
      finding('A plain mark'),
    ],
    [],
    'r1',
  );
  expect(items.map(({ sort, quote }) => `${sort}: ${quote}`)).toEqual([
    'question: 12 pools',
    'question: The hall will close',
    'promise: The pool will open',
    'promise: The gym will close',
    'recommendation: That a plan is brought back in May',
    'development: Roads were gritted late',
  ]);
  expect(items[0]).toMatchObject({ question: 'Twelve of how many?' });
});

test.each([
  ['That the report is noted.', true],
  ['2.1 That Cabinet notes the letter of 3 May (Appendix A)', true],
  ['That Members note the report and its priorities for 2014/15.', true],
  ['That the report and its priorities are noted', true],
  ['That Cabinet notes and agrees the plan', false],
  ['That in January 2020 Cabinet receives the action plan', false],
  ['That the plan is brought back to this committee', false],
  ['That the grant is approved', false],
])('[R194] "%s" leaves nothing open: %s', (words, isNoted) => {
  expect(isOnlyNoted(words)).toBe(isNoted);
});

test('[R202] what was promised at its meeting is open too, by who promised it and for when', () => {
  const promise = (id: string, row: object) => ({
    id,
    row: { by: 'm', at: 1, who: 'Director', what: 'Open the pool', ...row },
  });
  const promises = [
    promise('p1', { meeting: 'mt', dueWords: 'by May' }),
    promise('p2', { meeting: 'mt', due: '2020-01' }),
    promise('p3', { meeting: 'mt', about: { rid: 'r1', finding: 'f1' } }),
    promise('p4', { meeting: 'other' }),
    promise('p5', {}),
  ];
  const items = openPromises(promises, 'r1', 'mt');
  expect(items.map(({ promise: id, quote, due }) => [id, quote, due?.words])).toEqual([
    ['p1', 'Director: Open the pool', 'by May'],
    ['p2', 'Director: Open the pool', '2020-01'],
  ]);
  expect(openPromises(promises, 'r1', undefined)).toEqual([]);
});

test('[R195] where nobody has marked anything suggestions stand in pencil, of actions those that lie ahead', () => {
  const items = leftOpen(
    [],
    [
      suggestion('A plan was written'),
      suggestion('A plan will be written'),
      suggestion('A plan within 60 days', { due: { words: 'within 60 days' } }),
      suggestion('Gritting', { kind: 'development' }),
      suggestion('Good pools', { kind: 'strength' }),
    ],
    'r1',
  );
  expect(items.map(({ quote }) => quote)).toEqual([
    'A plan will be written',
    'A plan within 60 days',
    'Gritting',
  ]);
  expect(items.every((item) => 'suggestion' in item)).toBe(true);
});

test('[R195] what a member has marked is suggested no more, what is not marked still is', () => {
  const items = leftOpen(
    [finding('“A plan” will be written', { kind: 'action' })],
    [suggestion('A plan will be written.'), suggestion('Pools will open')],
    'r1',
  );
  expect(items.map((item) => ['finding' in item, item.quote])).toEqual([
    [true, '“A plan” will be written'],
    [false, 'Pools will open'],
  ]);
});

const status = (value: string, report: string | undefined, at: number): YearStatus => ({
  about: 'f',
  value,
  at,
  ...(report === undefined ? {} : { report }),
});

test('[R196] what was answered or resolved before is closed, what was partly answered is not', () => {
  expect(isClosedBefore([status('answered', 'r2014', 1)], 'f', 'r2016')).toBe(true);
  expect(isClosedBefore([status('resolved', undefined, 1)], 'f', 'r2016')).toBe(true);
  for (const value of ['partly', 'not-answered', 'not-mentioned'])
    expect(isClosedBefore([status('answered', 'r2014', 1), status(value, 'r2015', 2)], 'f', 'r2016')).toBe(
      false,
    );
  expect(isClosedBefore([status('answered', 'r2016', 1)], 'f', 'r2016')).toBe(false);
});

test('[R196] a later word of the same year replaces an earlier one', () => {
  const log = [status('partly', 'r2016', 2), status('answered', 'r2016', 1), status('answered', 'r2014', 9)];
  expect(saidIn(log, 'f', 'r2016')?.value).toBe('partly');
  expect(saidIn(log, 'f', 'r2019')).toBeUndefined();
});

test('[R200] a report is compared with the one that it follows, those that that one follows, and no other', () => {
  const says = (rid: string, earlier: string, word: 'follows' | 'not' = 'follows') => ({
    rid,
    earlier,
    says: word,
  });
  const said = [
    says('r4', 'r3'),
    says('r3', 'r1'),
    says('r4', 'r2', 'not'),
    says('r9', 'r8'),
    says('r1', 'r4'),
  ];
  expect(chainOf('r4', said)).toEqual(['r3', 'r1']);
  expect(chainOf('r5', said)).toEqual([]);
  expect(isSaid('r4', 'r2', said)).toBe(true);
  expect(isSaid('r3', 'r2', said)).toBe(false);
});

test('[R201] what is asked of an earlier report is worded by what it left open and when', () => {
  const stem = (kind: Kind | null, quote = 'The pool will open in May.', year = '2016') =>
    stemOfLastTime({ kind, quote, year });
  expect(stem('action')).toEqual({
    stem: 'In 2016 we were told: “The pool will open in May.” Has it been done, and where can members see it?',
    because: 'Left open in 2016',
  });
  expect(stem('development')!.stem).toMatch(/^In 2016 this was to improve: .* What has changed/);
  expect(stem('recommendation')!.stem).toMatch(/What came of it\?$/);
  expect(stem('strength')).toBeUndefined();
  expect(stem(null)).toBeUndefined();
  expect(stem('action', 'word '.repeat(90))!.stem.length).toBeLessThan(260);
  expect(stemOfLastTime({ kind: 'action', quote: 'A pool' })!.stem).toMatch(/^Last time we were told/);
});
