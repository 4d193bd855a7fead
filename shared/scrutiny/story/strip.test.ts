import { describe, expect, test } from 'vitest';
import type { Kind } from '../../core/kind.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import { stripOf } from './strip.ts';

const finding = (rid: string, kind: Kind | null, ...themes: string[]): LedgerFinding => ({
  id: `${rid}${kind}${themes.join()}`,
  rid,
  ws: 'own',
  layers: ['own'],
  author: { member: 'm', name: '', isMe: true },
  at: 1,
  kind,
  ask: false,
  askedBy: [],
  themes,
  quote: '',
  start: 0,
  words: '',
  notes: 0,
});

const report = (rid: string, date: string, council = 'Saltmere Council') => ({
  rid,
  title: rid,
  council,
  date,
});
const REPORTS = [
  report('new', '2019-09-17'),
  report('old', '2011-03-15'),
  report('mid', '2014-01-07'),
  report('far', '2017-01-03', 'Aldenbury Council'),
];

describe('[R174] the card of a finding has the years of its theme', () => {
  test('in time, from the first report that has it, silence in its place, one sign of each kind', () => {
    const all = [
      finding('new', 'development', 'chairs'),
      finding('old', 'strength', 'chairs'),
      { ...finding('old', 'strength', 'chairs'), id: 'another' },
    ];
    expect(stripOf('new', ['chairs'], all, REPORTS)).toEqual({
      theme: 'chairs',
      years: [
        { label: '2011', kinds: ['strength'], isNow: false },
        { label: '2014', kinds: [], isNow: false },
        { label: '2019', kinds: ['development'], isNow: true },
      ],
    });
  });

  test('of the theme with the most reports', () => {
    const all = [finding('new', 'risk', 'money', 'chairs'), finding('old', null, 'chairs')];
    expect(stripOf('new', ['money', 'chairs'], all, REPORTS)?.theme).toBe('chairs');
  });

  test('and none where only another council, or nobody else, has the theme', () => {
    const all = [finding('new', 'risk', 'money'), finding('far', 'risk', 'money')];
    expect(stripOf('new', ['money'], all, REPORTS)).toBeUndefined();
    expect(stripOf('gone', ['money'], all, REPORTS)).toBeUndefined();
  });
});
