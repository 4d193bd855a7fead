import { describe, expect, test } from 'vitest';
import { describeTally, filesToRepeat, joinTallies, replaceTallies } from '../../.ci/tally.ts';

test('npm test ends with `N passed, N failed` alone on its line', () => {
  expect(describeTally({ passed: 3, failed: [], skipped: [] })).toEqual(['3 passed, 0 failed']);
});

test('each skip is named with its reason, and each failure, before the counts', () => {
  const all = joinTallies([
    { passed: 1, failed: ['b: no'], skipped: [] },
    { passed: 2, failed: [], skipped: ['c: no disk'] },
  ]);
  expect(describeTally(all)).toEqual([
    'skipped: c: no disk',
    'failed: b: no',
    '3 passed, 1 failed, 1 skipped',
  ]);
});

describe('a second try', () => {
  const ok = { passed: 2, failed: [], skipped: [] };
  const broken = { passed: 1, failed: ['late'], skipped: ['no screen'] };

  test('is of the files that failed, and of all when something failed outside a test', () => {
    expect(filesToRepeat({ 'a.ts': ok })).toEqual([]);
    expect(filesToRepeat({ 'a.ts': ok, 'b.ts': broken })).toEqual(['b.ts']);
    expect(filesToRepeat({ 'a.ts': ok, '': broken })).toBeUndefined();
  });

  test('replaces what the first said of its files, and nothing else; a failure that stays is a failure', () => {
    const first = { 'a.ts': ok, 'b.ts': broken, '': broken };
    expect(joinTallies(Object.values(replaceTallies(first, { 'b.ts': ok })))).toEqual({
      passed: 4,
      failed: [],
      skipped: [],
    });
    expect(joinTallies(Object.values(replaceTallies(first, { 'b.ts': broken }))).failed).toEqual(['late']);
  });
});
