/** How many fetches run at once, and how many an address may begin. */
import { openTries } from '../api/tries.ts';
import type { FetchLimits } from './fetch-limits.ts';

export interface Turns {
  /** Gives back what ends the turn; undefined where there is none to be had. */
  take(address: string): (() => void) | undefined;
}

/** `now` in milliseconds, and never back. */
export function openTurns(limits: FetchLimits, now: () => number): Turns {
  const running = new Map<string, number>();
  const begun = openTries(limits.perHour, 3_600_000, now);
  let all = 0;
  return {
    take(address) {
      const own = running.get(address) ?? 0;
      if (own >= limits.atOnce || all >= limits.atOnceInAll || !begun.has(address)) return undefined;
      begun.spend(address);
      running.set(address, own + 1);
      all++;
      return () => {
        all--;
        const left = (running.get(address) ?? 1) - 1;
        if (left > 0) running.set(address, left);
        else running.delete(address);
      };
    },
  };
}
