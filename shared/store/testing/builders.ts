/** Builders for tests: whole values with one thing changed, a clock that steps, randomness with a seed. */
import type { Command } from '../../core/command.ts';
import { createId, type World } from '../../core/ids.ts';
import type { Selectors } from '../../core/selector.ts';

/** A seeded world: the same seed gives the same ids. */
export function createWorld(seed = 1, start = Date.UTC(2026, 10, 21)): World {
  const random = createRandom(seed);
  let time = start;
  return {
    now: () => time++,
    random: (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256)),
  };
}

/** Mulberry32: numbers in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Selectors of words at this folded offset. */
export function createSelectors(start = 0, exact = 'the waiting time fell'): Selectors {
  return {
    v: 1,
    quote: { exact, prefix: 'over the year ', suffix: ' in every area' },
    position: { start, end: start + exact.length },
    block: { startBlock: 0, startOffset: start, endBlock: 0, endOffset: start + exact.length },
  };
}

type Mark = Extract<Command, { type: 'mark' }>;

/** A command that marks, valid but for what is changed. */
export function createMark(world: World, change: Partial<Mark> = {}): Mark {
  return {
    type: 'mark',
    rid: 'paper1',
    finding: createId(world),
    edition: 'edition1',
    sel: createSelectors(),
    at: world.now(),
    ...change,
  };
}
