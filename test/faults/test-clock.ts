import type { Clock } from '../../server/clock.ts';

/** A clock that a test sets and lets go on. */
export class TestClock implements Clock {
  #set = 0;
  #gone = 0;
  now = (): number => Date.now() + this.#set;
  passed = (): number => performance.now() + this.#gone;

  /** Time goes by, for both clocks; seconds. */
  goOn(seconds: number): void {
    this.#set += seconds * 1000;
    this.#gone += seconds * 1000;
  }

  /** Somebody sets the clock of the machine; seconds. */
  setBy(seconds: number): void {
    this.#set += seconds * 1000;
  }
}
