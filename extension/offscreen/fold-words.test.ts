import { expect, test } from 'vitest';
import { createFoldWords, type FoldRequest } from './fold-words.ts';

/** A worker of which the test is the inside. */
class Inside extends EventTarget {
  readonly asked: FoldRequest[] = [];
  postMessage(request: FoldRequest): void {
    this.asked.push(request);
  }
  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const READING = {
  facts: { title: 'A', restrictionSigns: [], sample: false, links: [] },
  raw: 'words',
  blocks: [],
};
const folded = { text: 'words', edition: 'e', skeleton: new Uint8Array() };

test('answers find their questions in any order', async () => {
  const inside = new Inside();
  const fold = createFoldWords(inside as unknown as Worker);
  const [one, two] = [fold(READING), fold(READING)];
  inside.answer({ id: 2, ...folded, text: 'two' });
  inside.answer({ id: 1, ...folded, text: 'one' });
  expect([(await one).text, (await two).text]).toEqual(['one', 'two']);
});

test('a worker that throws rejects what it was asked, and serves what comes after', async () => {
  const inside = new Inside();
  const fold = createFoldWords(inside as unknown as Worker);
  const first = fold(READING);
  inside.dispatchEvent(new Event('error'));
  await expect(first).rejects.toThrow('error');
  const second = fold(READING);
  inside.answer({ id: 2, error: 'RangeError' });
  await expect(second).rejects.toThrow('RangeError');
  const third = fold(READING);
  inside.answer({ id: 3, ...folded });
  expect((await third).text).toBe('words');
});
