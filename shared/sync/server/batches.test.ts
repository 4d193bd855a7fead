import { describe, expect, it } from 'vitest';
import { openBatches, type Batches } from './batches.ts';

interface Opened {
  readonly batches: Batches;
  /** Those that were begun, in their order. */
  readonly begun: (readonly string[])[];
  /** Ends the oldest that is under way. */
  end(): Promise<void>;
}

function open(isBehind: (name: string) => boolean = () => true): Opened {
  const begun: (readonly string[])[] = [];
  const ends: (() => void)[] = [];
  const batches = openBatches({
    exchange: (names) => {
      begun.push(names);
      return new Promise((resolve) => ends.push(resolve));
    },
    isBehind: (name) => Promise.resolve(isBehind(name)),
    onEnd: () => batches.begin(),
  });
  const end = async (): Promise<void> => {
    ends.shift()!();
    await new Promise((done) => setTimeout(done));
  };
  return { batches, begun, end };
}

const names = (count: number): string[] => Array.from({ length: count }, (_, n) => `w/x/r/${n}`);

describe('batches of documents', () => {
  it('[Y25] twenty at a time, and no more than 120 before the first of them are over', async () => {
    const { batches, begun, end } = open();
    for (const name of names(150)) batches.add(name);
    batches.begin();
    expect(begun.map(({ length }) => length)).toEqual([20, 20, 20, 20, 20, 20]);
    await end();
    expect(begun.map(({ length }) => length)).toEqual([20, 20, 20, 20, 20, 20, 20]);
    for (let n = 0; n < 7; n++) await end();
    expect(begun.flat()).toEqual(names(150));
    expect(batches.isBusy).toBe(false);
  });

  it('[Y24] what is changed while it is exchanged is exchanged again, and never twice at once', async () => {
    const { batches, begun, end } = open();
    batches.add('a');
    batches.begin();
    batches.add('a');
    batches.begin();
    expect(begun).toEqual([['a']]);
    await end();
    expect(begun).toEqual([['a'], ['a']]);
  });

  it('[Y62] of what the server says has grown meanwhile it is asked afterwards whether that is here', async () => {
    const { batches, begun, end } = open((name) => name === 'grown');
    for (const name of ['grown', 'known']) batches.add(name);
    batches.begin();
    expect(['grown', 'known', 'another'].map((name) => batches.mayHaveGrown(name))).toEqual([
      true,
      true,
      false,
    ]);
    await end();
    expect(begun).toEqual([['grown', 'known'], ['grown']]);
  });
});
