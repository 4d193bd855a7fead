import { describe, expect, test } from 'vitest';
import type { PromiseRow } from '../../core/brief-row.ts';
import type { PromiseView } from '../../core/brief-view.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { StatusAbout, StatusValue } from '../../core/status-row.ts';
import type { StatusView } from '../../core/status-view.ts';
import { GROUP, ME, OWN, SEN } from './testing/builders.ts';
import { listDue } from './list-due.ts';
import { foundDays, listTracker, saidOf, trackerTable, type TrackerSources } from './tracker.ts';

function findingOf(id: string, change: Partial<LedgerFinding> = {}): LedgerFinding {
  return {
    id,
    rid: 'r19',
    ws: 'own',
    layers: ['own'],
    author: ME,
    at: 0,
    kind: 'action',
    ask: false,
    askedBy: [],
    themes: ['plan'],
    quote: 'An action plan is due within 60 days.',
    words: '',
    paragraph: '3.12',
    start: 0,
    notes: 0,
    ...change,
  };
}

function promiseOf(id: string, change: Partial<PromiseRow> = {}): PromiseView {
  const row = { who: 'The director', what: 'A note', by: 'anna', at: 0, ...change };
  return { id, row, versions: [{ version: 'v', row }], author: ME, audience: OWN, layers: [OWN] };
}

function statusOf(id: string, about: StatusAbout, value: StatusValue): StatusView {
  const evidence = { kind: 'quote', rid: 'r20', quote: 'Nine are closed.', paragraph: '2.1' } as const;
  return { id, about, value, evidence, by: 'anna', at: Date.UTC(2020, 1, 3), author: ME, audience: OWN };
}

function sourcesOf(change: Partial<TrackerSources> = {}): TrackerSources {
  const report = { key: 'k', title: 'Inspection outcome', date: '2019-09-17' };
  return {
    promises: [],
    findings: [],
    reports: new Map([['r19', { report, restricted: false }]]),
    statuses: [],
    meetings: new Map([['m1', { committee: 'People Scrutiny', date: '2019-10-08' }]]),
    themes: new Map([['plan', 'Improvement plan']]),
    today: '2020-02-10',
    ...change,
  };
}

describe('tracker', () => {
  test('[R264] the first page has days that were accepted with a suggestion, once, until a member gives another or it is done', () => {
    const findings = [
      findingOf('f1', { figure: { due: '2020-02-15' } }),
      findingOf('f2', { figure: { due: '2020-01-31' } }),
      findingOf('f3', { figure: { due: '2020-01-31' } }),
      findingOf('f4', { figure: { due: '2020-02-14' }, kind: 'strength' }),
      findingOf('f5', { figure: { due: '2021-01-01' } }),
    ];
    const promises = [
      promiseOf('p2', { due: '2020-02-12', about: { rid: 'r19', finding: 'f2' } }),
      promiseOf('p9'),
    ];
    const statuses = [statusOf('s1', { finding: 'f3', rid: 'r19' }, 'resolved')];
    const due = listDue({ promises, findings, statuses, today: '2020-02-10' });
    expect(due.map(({ id, state }) => [id, state])).toEqual([
      ['p2', 'soon'],
      ['f1', 'soon'],
    ]);
    expect(due[0]?.words).toBe('The director, A note');
    expect(listDue({ promises: [], findings, statuses: [], today: '2020-02-10' })[0]).toMatchObject({
      id: 'f2',
      state: 'overdue',
      words: 'An action plan is due within 60 days.',
    });
  });

  test('[R223] recommendations and promises of reports, and what was promised at meetings, are one list', () => {
    const findings = [findingOf('f1'), findingOf('f2', { kind: 'strength' })];
    const rows = listTracker(sourcesOf({ findings, promises: [promiseOf('p1', { meeting: 'm1' })] }));
    expect(rows.map(({ id, reference, origin }) => [id, reference, origin])).toEqual([
      ['p1', 'P1', 'People Scrutiny'],
      ['f1', '2019/3.12', 'Inspection outcome'],
    ]);
  });

  test('[R224] a date that a rule read from the passage is pencil, and never overdue; a member’s is', () => {
    const [row] = listTracker(sourcesOf({ findings: [findingOf('f1')] }));
    expect(row).toMatchObject({ dueRead: { words: 'within 60 days', date: '2019-11-16' } });
    expect(row).not.toHaveProperty('state');
    const promises = [promiseOf('p1', { about: { rid: 'r19', finding: 'f1' }, due: '2019-11' })];
    const [owned, ...more] = listTracker(sourcesOf({ findings: [findingOf('f1')], promises }));
    expect(more).toEqual([]);
    expect(owned).toMatchObject({ id: 'f1', lead: 'The director', due: '2019-11', state: 'overdue' });
    expect(owned).not.toHaveProperty('dueRead');
  });

  test('[R261] a group’s tracker has what the group has and nothing else: findings, promises, and what was said to it', () => {
    const shared = { audience: GROUP, layers: [GROUP, OWN] };
    const about = { promise: 'p1' };
    const rows = listTracker(
      sourcesOf({
        group: 'g',
        findings: [findingOf('f1', { layers: ['g', 'own'] }), findingOf('f2')],
        promises: [
          { ...promiseOf('p1'), ...shared },
          promiseOf('p2'),
          promiseOf('p3', { about: { rid: 'r19', finding: 'f1' }, due: '2019-11' }),
        ],
        statuses: [
          { ...statusOf('1', about, 'in-progress'), audience: GROUP },
          statusOf('2', about, 'resolved'),
        ],
      }),
    );
    expect(rows.map(({ id, due, statuses }) => [id, due, statuses.map((each) => each.value)])).toEqual([
      ['f1', undefined, []],
      ['p1', undefined, ['in-progress']],
    ]);
  });

  test('[R262] two members’ owners and days for one recommendation both stand; this member’s own counts', () => {
    const at = { about: { rid: 'r19', finding: 'f1' } };
    const theirs = { ...promiseOf('p1', { ...at, due: '2019-11' }), author: SEN };
    const [row] = listTracker(
      sourcesOf({
        findings: [findingOf('f1')],
        promises: [theirs, promiseOf('p2', { ...at, due: '2020-05' })],
      }),
    );
    expect(row).toMatchObject({ due: '2020-05', also: [{ id: 'p1' }] });
    expect(row).not.toHaveProperty('state');
  });

  test('[R263] days that a rule found are listed by day until somebody has checked them or it is done', () => {
    const findings = [
      findingOf('f1'),
      findingOf('f2', { quote: 'An update is due within 30 days.' }),
      findingOf('f3', { quote: 'Nothing is said of a day.' }),
      findingOf('f4'),
    ];
    const statuses = [statusOf('1', { finding: 'f4', rid: 'r19' }, 'resolved')];
    const found = foundDays(listTracker(sourcesOf({ findings, statuses })));
    expect(found.map(({ id }) => id)).toEqual(['f2', 'f1']);
  });

  test('[R264] a day that was accepted with a suggestion is due; a member’s own word on it comes first', () => {
    const figure = { due: '2019-11-16', dueWords: 'within 60 days' };
    const findings = [findingOf('f1', { figure })];
    const [row] = listTracker(sourcesOf({ findings }));
    expect(row).toMatchObject({ due: '2019-11-16', state: 'overdue' });
    expect(row).not.toHaveProperty('dueRead');
    const promises = [promiseOf('p1', { about: { rid: 'r19', finding: 'f1' }, due: '2020-05' })];
    expect(listTracker(sourcesOf({ findings, promises }))[0]).toMatchObject({ due: '2020-05' });
  });

  test('[R225] what was said of a recommendation counts for the promise that gives it a day', () => {
    const promise = promiseOf('p1', { about: { rid: 'r19', finding: 'f1' } });
    const statuses = [
      statusOf('1', { finding: 'f1', rid: 'r19' }, 'resolved'),
      statusOf('2', { finding: 'f2', rid: 'r19' }, 'resolved'),
    ];
    expect(saidOf(promise, statuses).map(({ id }) => id)).toEqual(['1']);
    expect(saidOf(promiseOf('p2'), statuses)).toEqual([]);
  });

  test('[R225] what is resolved or answered is over, and not overdue; its newest word counts', () => {
    const promises = [promiseOf('p1', { due: '2020-01-31' }), promiseOf('p2', { due: '2020-02-20' })];
    const about = { promise: 'p1' };
    const rows = listTracker(sourcesOf({ promises }));
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      ['p1', 'overdue'],
      ['p2', 'soon'],
    ]);
    const statuses = [statusOf('1', about, 'no-response'), statusOf('2', about, 'resolved')];
    const after = listTracker(sourcesOf({ promises, statuses }));
    expect(after.map(({ id, isOver, state }) => [id, isOver, state])).toEqual([
      ['p2', false, 'soon'],
      ['p1', true, undefined],
    ]);
  });

  test('[R226] the table has the columns of a council’s own tracker, and the evidence', () => {
    const promises = [promiseOf('p1', { due: '2020-01-31', meeting: 'm1' })];
    const statuses = [statusOf('1', { promise: 'p1' }, 'in-progress')];
    const words = {
      columns: [],
      status: (value: string) => value,
      evidence: () => 'Nine of twelve',
      day: (iso: string) => iso,
    };
    expect(trackerTable(listTracker(sourcesOf({ promises, statuses })), words)).toEqual([
      [
        'P1',
        'People Scrutiny',
        '2019-10-08',
        '',
        'A note',
        '2020-01-31',
        'The director',
        'Nine of twelve',
        'in-progress',
        'Nine are closed.',
        '2.1',
        '',
        '2020-02-03',
      ],
    ]);
  });
});
