/** When the context that leads does its round of what is due at servers ([Y63]). */

/** Milliseconds. */
export interface RoundPace {
  /** After a change, so that many make one round; and the longest after the first of those. */
  readonly pause: number;
  readonly most: number;
  /** After a round that did not do everything. */
  readonly tryAgain: number;
  /** Between two rounds when nothing was heard: for what failed without a word. */
  readonly anyway: number;
}

const PACE: RoundPace = { pause: 300, most: 1000, tryAgain: 10_000, anyway: 60_000 };

export interface Rounds {
  /** Something that a round may wait for has happened. */
  hear(): void;
  /** Begins no more rounds; resolves when none runs. */
  end(): Promise<void>;
}

/** Rounds run one after the other. One that rejects is tried again. */
export function openRounds(round: () => Promise<void>, pace: RoundPace = PACE): Rounds {
  let running: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that no round has looked at yet. */
  let since: number | undefined;
  let hasEnded = false;
  const soon = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!hasEnded) timer = setTimeout(run, milliseconds);
  };
  const run = (): void => {
    since = undefined;
    running = running.then(round).catch(() => soon(pace.tryAgain));
  };
  const anyway = setInterval(run, pace.anyway);
  return {
    hear() {
      const now = performance.now();
      since ??= now;
      // Reports that come one after the other, or a member who marks on and on, put nothing off for ever.
      soon(Math.min(pace.pause, Math.max(0, since + pace.most - now)));
    },
    async end() {
      hasEnded = true;
      clearTimeout(timer);
      clearInterval(anyway);
      await running;
    },
  };
}
