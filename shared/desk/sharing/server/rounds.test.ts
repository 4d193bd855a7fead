import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openRounds } from './rounds.ts';

const PACE = { pause: 300, most: 1000, tryAgain: 10_000, anyway: 60_000 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('[Y63] changes that come together make one round', async () => {
  let rounds = 0;
  const { hear, end } = openRounds(async () => void rounds++, PACE);
  for (let i = 0; i < 20; i++) hear();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(rounds).toBe(1);
  await end();
});

test('[Y63] changes that go on and on put no round off, and make no more than one a second', async () => {
  let rounds = 0;
  const { hear, end } = openRounds(async () => void rounds++, PACE);
  for (let i = 0; i < 100; i++) {
    hear();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(rounds).toBeGreaterThanOrEqual(9);
  expect(rounds).toBeLessThanOrEqual(10);
  await end();
});

test('[Y63] one round at a time; one that failed is tried again, and what nobody told of is looked for anyway', async () => {
  const begun: (() => void)[] = [];
  let fails = false;
  const { hear, end } = openRounds(
    () => (fails ? Promise.reject(new Error('storage')) : new Promise((done) => begun.push(done))),
    PACE,
  );
  hear();
  await vi.advanceTimersByTimeAsync(1000);
  hear();
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toHaveLength(1);
  fails = true;
  begun[0]!();
  await vi.advanceTimersByTimeAsync(5000);
  fails = false;
  expect(begun).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun).toHaveLength(2);
  begun[1]!();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toHaveLength(3);
  hear();
  const over = end();
  begun[2]!();
  await over;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(begun).toHaveLength(3);
});
