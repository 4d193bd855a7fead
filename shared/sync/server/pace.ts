/** How fast a line does what, in milliseconds. */
import type { RandomBytes } from '../../core/ids.ts';

export interface Pace {
  /** Changes are sent together for so long. */
  readonly flush: number;
  /** The same in a tagging session, where people wait for each other. */
  readonly session: number;
  /** The same for what is sealed: a few large blobs cost less than many small ones. */
  readonly seal: number;
  /** First and longest wait before trying again. */
  readonly retry: number;
  readonly longest: number;
  /** Before asking again where the server refused. */
  readonly refused: number;
  /** A line that says nothing is asked whether it is there, and given up after the silence. */
  readonly beat: number;
  readonly silence: number;
}

export const PACE: Pace = {
  flush: 100,
  session: 15,
  seal: 500,
  retry: 1000,
  longest: 30_000,
  refused: 300_000,
  beat: 20_000,
  silence: 10_000,
};

/** The wait before a try, after so many that failed: doubled each time, and spread so that not all come at once. */
export function waitFor(failures: number, pace: Pace, random: RandomBytes): number {
  const longest = Math.min(pace.longest, pace.retry * 2 ** Math.min(failures, 20));
  return longest / 2 + (longest / 2) * (random(1)[0]! / 255);
}
