/** Two clocks: one that people read and set, one that only goes on. Both in milliseconds. */
export interface Clock {
  /** Since 1970. Whoever looks after the machine may set it, also back. For what is written down. */
  now(): number;
  /** Since some moment; never back. For everything that lasts no longer than this process. */
  passed(): number;
}

export const SYSTEM_CLOCK: Clock = { now: Date.now, passed: () => performance.now() };
