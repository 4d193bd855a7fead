import { expect, test } from 'vitest';
import { describeTally, joinTallies } from '../../.ci/tally.ts';

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
