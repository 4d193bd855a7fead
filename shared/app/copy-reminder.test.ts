import { expect, test } from 'vitest';
import { isCopyDue } from './copy-reminder.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 100 * DAY;

test('a copy is offered after the first ten findings', () => {
  expect(isCopyDue({ findings: 9 }, NOW)).toBe(false);
  expect(isCopyDue({ findings: 10 }, NOW)).toBe(true);
});

test('then weekly, while there is something new', () => {
  const last = { at: NOW - 6 * DAY, findings: 10 };
  expect(isCopyDue({ findings: 12, last }, NOW)).toBe(false);
  expect(isCopyDue({ findings: 12, last: { ...last, at: NOW - 7 * DAY } }, NOW)).toBe(true);
  expect(isCopyDue({ findings: 10, last: { ...last, at: NOW - 7 * DAY } }, NOW)).toBe(false);
});

test('"Later" is for a week; a clock set back brings the offer again', () => {
  expect(isCopyDue({ findings: 10, postponedAt: NOW - DAY }, NOW)).toBe(false);
  expect(isCopyDue({ findings: 10, postponedAt: NOW - 8 * DAY }, NOW)).toBe(true);
  expect(isCopyDue({ findings: 10, postponedAt: NOW + 9 * DAY }, NOW)).toBe(true);
});
