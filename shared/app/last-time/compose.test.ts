import { expect, test } from 'vitest';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { StatusView } from '../../core/status-view.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import type { BriefView } from '../../core/brief-view.ts';
import { openPromises } from '../../scrutiny/last-time/open-promises.ts';
import { answerIn } from './answers.ts';
import { composeLastTime, groupsOf, type EarlierPaper, type LastTimeSource } from './compose.ts';

const finding = (id: string, start: number, rest: Partial<LedgerFinding> = {}): LedgerFinding =>
  ({
    id,
    rid: 'r2016',
    start,
    kind: 'development',
    quote: `words of ${id}`,
    themes: [],
    ask: false,
    ...rest,
  }) as LedgerFinding;

const suggestion = (quote: string, start: number): Suggestion => ({
  span: { start, end: start + 5 },
  quote,
  kind: 'development',
  themes: [],
  because: 'In the column "To improve"',
});

const status = (id: string, value: StatusView['value'], report = 'r2019'): StatusView =>
  ({
    id: `${id}${value}${report}`,
    about: { finding: id, rid: 'r2016' },
    value,
    report,
    at: 1,
    by: 'me',
    evidence: { kind: 'searched', words: 'searched the whole report' },
    author: { member: 'me', name: 'A. Marsh', isMe: true },
    audience: { ws: 'own', kind: 'own' },
  }) as StatusView;

function compose(paper: Partial<EarlierPaper>, rest: Partial<LastTimeSource> = {}) {
  const earlier = [{ rid: 'r2016', title: 'Report', findings: [], suggestions: [], promises: [], ...paper }];
  return composeLastTime({
    rid: 'r2019',
    earlier,
    statuses: [],
    find: () => [],
    placeOf: () => '',
    picked: new Map(),
    pencil: new Map(),
    answerOf: () => undefined,
    themeLabel: (id) => id.toUpperCase(),
    showMoment: () => '20:41',
    ...rest,
  });
}

const rows = (...args: Parameters<typeof compose>) => groupsOf(compose(...args))[0]!.rows;

test('[R195] pencil stands there at once while all that is marked was marked from this page, else when asked for', () => {
  const suggestions = [suggestion('Pools leak', 50)];
  const findings = [finding('f1', 1)];
  expect(rows({ suggestions })).toHaveLength(1);
  expect(rows({ suggestions, findings }).map(({ because }) => because)).toEqual([undefined]);
  expect(rows({ suggestions, findings }, { statuses: [status('f1', 'partly')] })).toHaveLength(2);
  expect(rows({ suggestions, findings: [finding('f1', 1, { ask: true })] })).toHaveLength(2);
  expect(rows({ suggestions, findings }, { pencil: new Map([['r2016', true]]) })).toHaveLength(2);
  expect(compose({ suggestions, findings })[0]!.pencil).toEqual({ count: 1, isShown: false });
});

test('[R196] what was answered in another year is not there, what was said of this year is shown with its evidence', () => {
  const findings = [finding('f1', 1), finding('f2', 2)];
  const statuses = [status('f1', 'answered', 'r2018'), status('f2', 'not-mentioned')];
  const shown = rows({ findings }, { statuses });
  expect(shown.map(({ quote }) => quote)).toEqual(['words of f2']);
  expect(shown[0]!.said).toEqual({
    value: 'not-mentioned',
    by: 'you',
    when: '20:41',
    isMine: true,
    evidence: { kind: 'searched', words: 'searched the whole report' },
  });
});

test('[R194] a question is shown with the answer that was given', () => {
  const [row] = rows(
    { findings: [finding('f1', 1, { ask: true, question: 'How many?' })] },
    { answerOf: (id) => (id === 'f1' ? 'Partly. Twelve.' : undefined) },
  );
  expect(row).toMatchObject({ sort: 'question', question: 'How many?', answer: 'Partly. Twelve.' });
});

test('[R194] of several answers the last counts, with its words and the paper that it came as', () => {
  const answer = (id: string, at: number, rest: object) =>
    ({
      id,
      question: 'f1',
      author: { isMe: true },
      row: { by: 'me', at, ...rest },
    }) as unknown as BriefView['answers'][number];
  const brief = { questions: [], promises: [], places: new Map() };
  const answers = [
    answer('a2', 2, { value: 'partly', note: 'Twelve.' }),
    answer('a1', 1, { value: 'will-write' }),
  ];
  expect(answerIn({ ...brief, answers }, 'f1')).toBe('Partly. Twelve.');
  expect(answerIn({ ...brief, answers: [answer('a1', 1, { value: 'will-write' })] }, 'f1')).toBe(
    'They will write.',
  );
  expect(answerIn({ ...brief, answers: [answer('a1', 1, { elsewhere: true })] }, 'f1')).toBe(
    'Somebody else asked it.',
  );
  const theirs = { ...answer('a9', 9, { value: 'partly' }), author: { isMe: false, name: 'R. Sen' } };
  const others = [theirs as unknown as BriefView['answers'][number]];
  expect(answerIn({ ...brief, answers: others }, 'f1')).toBe('R. Sen: Partly.');
  expect(answerIn({ ...brief, answers: [...others, ...answers] }, 'f1')).toBe('Partly. Twelve.');
  expect(answerIn({ ...brief, answers }, 'f2')).toBeUndefined();
});

test('[R202] a promise of its meeting is listed, settled under its own id, and has no passage to ask about', () => {
  const promises = openPromises(
    [{ id: 'p1', row: { by: 'm', at: 1, who: 'Director', what: 'a pool', meeting: 'mt' } }],
    'r2016',
    'mt',
  );
  const about = { promise: 'p1' };
  const statuses = [{ ...status('p1', 'partly'), about } as StatusView];
  const [row] = rows({ promises }, { statuses });
  expect(row).toMatchObject({ id: 'p1', sort: 'promise', quote: 'Director: a pool', cannotAsk: true });
  expect(row!.said?.value).toBe('partly');
  const closed = [{ ...status('p1', 'answered', 'r2018'), about } as StatusView];
  expect(rows({ promises }, { statuses: closed })).toEqual([]);
});

test('a row keeps its name when its suggestion becomes a finding, and two at one place have two', () => {
  const [pencil] = rows({ suggestions: [suggestion('Pools leak', 50)] });
  const [ink] = rows({ findings: [finding('f1', 50)] });
  expect(pencil!.id).toBe(ink!.id);
  const both = rows({ findings: [finding('f1', 50), finding('f2', 50)] });
  expect(new Set(both.map(({ id }) => id)).size).toBe(2);
});

test('the likeliest words come with their place and the theme’s name, and what the member picked is shown instead', () => {
  const passage = {
    span: { start: 7, end: 9 },
    words: 'Pools are dry',
    stems: new Set<string>(),
    names: new Set<string>(),
    pairs: new Set<string>(),
  };
  const find = () => [{ passage, likeness: 0.5, shared: ['Pools'], theme: 'pools' }];
  const picked = { id: 'p99', words: 'other', place: '', shared: [] };
  const [row] = rows(
    { findings: [finding('f1', 50)] },
    { find, placeOf: () => 'paragraph 3.4', picked: new Map([['r2016-50', picked]]) },
  );
  expect(row).toMatchObject({
    found: [{ id: 'p7', words: 'Pools are dry', place: 'paragraph 3.4', shared: ['Pools'], theme: 'POOLS' }],
    picked,
  });
});
