import { describe, expect, test } from 'vitest';
import type { Kind } from '../../core/kind.ts';
import type { StatusRow } from '../../core/status-row.ts';
import { buildStory } from './build-story.ts';
import { ageOf, newestByTheme, standingOf } from './standing.ts';
import { ALL, finding, YEARS } from './testing/story-builders.ts';

const status = (id: string, change: Partial<StatusRow> = {}): StatusRow & { readonly id: string } => ({
  id,
  about: { theme: 'plans' },
  value: 'resolved',
  evidence: { kind: 'quote', rid: 'r16', quote: 'well chaired' },
  by: 'anna',
  at: Date.UTC(2026, 0, 1),
  ...change,
});
const dateOf = (rid: string): string | undefined => YEARS.find((each) => each.rid === rid)?.date;

describe('where it stands', () => {
  test('[R164] a member’s word wins, that on the latest year, whenever it was said', () => {
    const newest = newestByTheme(
      [
        status('s3', { value: 'raised', report: 'r11', at: Date.UTC(2026, 5, 1) }),
        status('s1', { value: 'raised-again', report: 'r19' }),
        status('s2'),
      ],
      dateOf,
    );
    expect(newest.get('plans')).toMatchObject({ id: 's1', value: 'raised-again' });
    expect(newestByTheme([status('s1'), status('s2', { value: 'raised' })], dateOf).get('plans')?.id).toBe(
      's2',
    );
  });

  test('[R164] an officer’s statement, which has no document, speaks of the day on which it was said', () => {
    const said = status('s2', { evidence: { kind: 'statement' }, value: 'in-progress' });
    expect(newestByTheme([said, status('s3', { report: 'r19' })], dateOf).get('plans')?.id).toBe('s2');
  });

  test('[R165] it is told where a report that came after has findings on it', () => {
    const { rows, columns } = buildStory(
      [...ALL, finding('r11', ['plans']), finding('r19', ['plans'])],
      YEARS,
    );
    const row = rows.find(({ theme }) => theme === 'plans')!;
    expect(standingOf(row, columns, status('s1'), dateOf)).toMatchObject({ by: 'member', before: 3 });
    expect(standingOf(row, columns, status('s1', { report: 'r19' }), dateOf)).not.toHaveProperty('before');
  });

  const stands = (...marks: readonly (readonly [string, Kind])[]) => {
    const { rows, columns } = buildStory(
      [...ALL, ...marks.map(([rid, kind]) => finding(rid, ['plans'], kind))],
      YEARS,
    );
    return standingOf(
      rows.find(({ theme }) => theme === 'plans')!,
      columns,
      undefined,
      dateOf,
    );
  };

  const CASES: readonly [string, object, readonly (readonly [string, Kind])[]][] = [
    [
      'silent',
      { since: 1, reports: 2 },
      [
        ['r11', 'development'],
        ['r14', 'action'],
      ],
    ],
    [
      'again',
      { from: 0, to: 3 },
      [
        ['r11', 'development'],
        ['r19', 'development'],
      ],
    ],
    [
      'turned',
      { from: 2, to: 3 },
      [
        ['r11', 'development'],
        ['r16', 'strength'],
        ['r19', 'risk'],
      ],
    ],
    [
      'better',
      { from: 0, to: 3 },
      [
        ['r11', 'development'],
        ['r19', 'strength'],
      ],
    ],
    [
      'marked',
      { kind: 'action', to: 3 },
      [
        ['r11', 'development'],
        ['r19', 'action'],
      ],
    ],
  ];
  test.each(CASES)('[R166] what nobody said is counted and no verdict: %s', (sort, more, marks) => {
    expect(stands(...marks)).toEqual({ by: 'rule', computed: { sort, ...more } });
  });

  test('[R165] old evidence says how old it is', () => {
    expect(ageOf('2016-01-05', '2026-11-30')).toEqual({ years: 10, months: 10 });
    expect(ageOf('2026-09-30', '2026-11-29')).toEqual({ years: 0, months: 1 });
    expect([ageOf('', '2026-11-30'), ageOf('2026-11-30', '2026-11-30')]).toEqual([undefined, undefined]);
  });
});
