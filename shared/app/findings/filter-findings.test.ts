import { describe, expect, test } from 'vitest';
import type { LedgerFinding } from '../../core/ledger.ts';
import { choicesOf } from './choices.ts';
import { filterFindings, inOrder, NO_STATUS, NO_THEME, type Filter, type Known } from './filter-findings.ts';
import { createFindingSearch } from './finding-search.ts';
import { tagCommand } from './tag-command.ts';

const ME = { member: 'm1', name: 'A. Marsh', isMe: true };
const SEN = { member: 'm2', name: 'R. Sen', isMe: false };

function finding(id: string, more: Partial<LedgerFinding> = {}): LedgerFinding {
  return {
    id,
    rid: 'old',
    ws: 'own',
    layers: ['own'],
    author: ME,
    at: 0,
    kind: null,
    ask: false,
    askedBy: [],
    themes: [],
    quote: id,
    start: 0,
    words: id,
    notes: 0,
    ...more,
  };
}

const KNOWN: Known = {
  reports: new Map([
    ['old', { title: 'First', council: 'Estwick', committee: 'People', date: '2011-03-15' }],
    ['new', { title: 'Second', council: 'Saltmere', committee: 'Place', date: '2019-10-08' }],
  ]),
  statuses: new Map([['a', 'resolved']]),
};
const ALL = [
  finding('a', { kind: 'risk', themes: ['costs'], ask: true }),
  finding('b', { rid: 'new', author: SEN, ws: 'group', layers: ['group', 'own'], askedBy: [SEN] }),
  finding('c', { rid: 'new', kind: 'strength', themes: ['costs', 'front-door'] }),
];

describe('filters', () => {
  test.each<[Filter, string]>([
    [{}, 'abc'],
    [{ kind: 'risk' }, 'a'],
    [{ kind: 'plain' }, 'b'],
    [{ theme: 'costs' }, 'ac'],
    [{ theme: NO_THEME }, 'b'],
    [{ report: 'new' }, 'bc'],
    [{ committee: 'People' }, 'a'],
    [{ council: 'Saltmere' }, 'bc'],
    [{ year: '2019' }, 'bc'],
    [{ author: 'me' }, 'ac'],
    [{ author: 'm2' }, 'b'],
    [{ audience: 'group' }, 'b'],
    [{ audience: 'own' }, 'abc'],
    [{ status: 'resolved' }, 'a'],
    [{ status: NO_STATUS }, 'bc'],
    [{ ask: 'mine' }, 'a'],
    [{ ask: 'anybody' }, 'ab'],
    [{ ask: 'nobody' }, 'c'],
    [{ theme: 'costs', year: '2019', kind: 'strength' }, 'c'],
    [{ theme: 'costs', year: '2011', kind: 'strength' }, ''],
  ])('%o', (filter, ids) => {
    expect(
      filterFindings(ALL, filter, KNOWN)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids);
  });

  test('[X20] each narrows by one thing, together by all of them; words that are alike come last', () => {
    const found = (at: number): number => [1, 0, 2][at]!;
    expect(filterFindings(ALL, {}, KNOWN, found).map(({ id }) => id)).toEqual(['c', 'a']);
    expect(filterFindings(ALL, { kind: 'risk' }, KNOWN, found).map(({ id }) => id)).toEqual(['a']);
  });

  test('[X20] the newest paper comes first, its findings in page order; papers without a date come last', () => {
    const all = [...ALL, finding('d', { rid: 'unknown' })];
    expect(inOrder(all, KNOWN).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd']);
  });

  test('[X20] only what the findings have can be chosen, in words', () => {
    const choices = choicesOf(ALL, KNOWN, {
      themes: new Map([['costs', 'Costs']]),
      audiences: [
        { value: 'group', label: 'People Scrutiny' },
        { value: 'elsewhere', label: 'Another' },
      ],
    });
    expect(Object.entries(choices).map(([name, list]) => [name, list.map(({ label }) => label)])).toEqual([
      ['kind', ['Strength', 'Risk', 'To sort']],
      ['theme', ['Costs', 'front-door', 'Without a theme']],
      ['report', ['First (2011)', 'Second (2019)']],
      ['committee', ['People', 'Place']],
      ['council', ['Estwick', 'Saltmere']],
      ['year', ['2019', '2011']],
      ['author', ['R. Sen', 'You']],
      ['audience', ['People Scrutiny']],
      ['status', ['Resolved', 'Nothing said yet']],
      ['ask', ['I will ask', 'Somebody will ask', 'Nobody asks']],
    ]);
  });
});

describe('the words of all findings', () => {
  const run = (steps: Generator<void, void>): void => void [...steps];

  test('[X21] question, paper and themes are found too; what changed is found by its new words alone', () => {
    const search = createFindingSearch();
    const more = ({ rid }: LedgerFinding): string => `in ${rid}`;
    const find = (typed: string, all: readonly LedgerFinding[]): string =>
      all
        .filter((_, at) => search.find(typed, all)!(at) > 0)
        .map(({ id }) => id)
        .join('');
    run(search.take(ALL, more));
    expect(find('new', ALL)).toBe('bc');
    const changed = ALL.map((one) =>
      one.id === 'b' ? { ...one, words: 'waiting', question: 'When?' } : one,
    );
    run(search.take(changed, more));
    expect([find('waiting', changed), find('when', changed)]).toEqual(['b', 'b']);
    expect(search.find('b', changed)!(1)).toBe(0);
  });

  test('[X21] while it is read it is not ready, and nothing is claimed of what was not read', () => {
    const search = createFindingSearch();
    const all = Array.from({ length: 250 }, (_, at) => finding(`f${at}`, { words: 'late' }));
    const steps = search.take(all, () => '');
    steps.next();
    expect([search.isReady, search.find('late', all)!(249)]).toEqual([false, 0]);
    run(steps);
    expect([search.isReady, search.find('late', all)!(249)]).toEqual([true, 2]);
  });
});

test('[X22] a theme is put only on those that have it not: undone, the others keep it', () => {
  const command = tagCommand(ALL, 'costs', true, 7);
  expect(command).toMatchObject({ commands: [{ type: 'tag', finding: 'b', rid: 'new', on: true, at: 7 }] });
  expect(tagCommand(ALL, 'costs', false, 7)).toMatchObject({
    commands: [{ finding: 'a', on: false }, { finding: 'c' }],
  });
});
