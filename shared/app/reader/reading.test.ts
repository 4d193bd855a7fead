import { expect, test } from 'vitest';
import { createWords } from '../../documents/page/anchor-page.ts';
import { createReading, partAt } from './reading.ts';

/** A paper of so many paragraphs. */
function paper(paragraphs: number) {
  let raw = '';
  const blocks = Array.from({ length: paragraphs }, (_, at) => {
    const start = raw.length;
    raw += `Paragraph number ${at} says this. And that.\n`;
    return { start, end: raw.length - 1, kind: 'paragraph' as const };
  });
  return createWords({ raw, blocks });
}

test('a paper that is not long is shown whole', () => {
  const words = paper(300);
  expect(createReading(words, [], partAt(words, 9_000))).toHaveLength(300);
});

test('of a long paper the part around a place is shown, and the parts together are all of it', () => {
  const words = paper(1_000);
  const { blocks } = words.index;
  const part = partAt(words, blocks[450]!.start);
  const shown = createReading(words, [], part).map(({ paragraph }) => paragraph.block);
  expect(shown).toContain(450);
  expect(shown.length).toBeLessThan(300);
  const all: number[] = [];
  for (let at = 0; at < blocks.length;) {
    const next = partAt(words, blocks[at]!.start);
    expect(next.from).toBe(at);
    all.push(...createReading(words, [], next).map(({ paragraph }) => paragraph.block));
    at = next.to;
  }
  expect(all).toEqual(blocks.map((_, at) => at));
});
