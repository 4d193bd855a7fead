import { expect, test } from 'vitest';
import { createPlacing } from './placing.ts';
import { readPage } from './read-page.ts';
import { cleanup, item, put } from './test-paint.ts';

const COUNT = 1_500;

function prepare() {
  const root = put(Array.from({ length: COUNT }, (_, i) => `<p>paragraph ${i}</p>`).join(''));
  let told = 0;
  const placing = createPlacing(document, { scheme: 'light' }, () => (told += 1));
  cleanup.push(() => placing.dispose());
  const page = readPage(root);
  const items = page.index.blocks.map(({ start, end }) => item(start, end));
  /** All that have a place, by their words. */
  const placed = (): Map<string, Range> =>
    new Map(placing.near(1e6).map(({ ranges: [range] }) => [String(range), range!]));
  return { root, page, items, placing, placed, told: () => told };
}

test('of very many those in view have their place at once, the rest in slices; then it is said', async () => {
  const { root, page, items, placing, placed, told } = prepare();
  const middle = root.querySelectorAll('p')[700]!;
  middle.scrollIntoView();
  placing.show(page, items);
  const first = placed();
  expect(first.size).toBeLessThan(COUNT);
  for (const at of [700, 710, 720]) expect(first.has(`paragraph ${at}`), String(at)).toBe(true);
  expect(first.has('paragraph 0')).toBe(false);
  expect(told()).toBe(0);
  await expect.poll(() => placed().size).toBe(COUNT);
  expect(told()).toBeGreaterThan(0);
  scrollTo(0, 0);
});

test('in a page that was read again what is not yet placed anew stays where it stood; what is gone goes', async () => {
  const { root, page, items, placing, placed } = prepare();
  placing.show(page, items);
  await expect.poll(() => placed().size).toBe(COUNT);
  const before = placed();
  const again = readPage(root);
  placing.show(again, items.slice(0, -1));
  const between = placed();
  expect(between.size).toBe(COUNT - 1);
  expect(between.get('paragraph 1400')).toBe(before.get('paragraph 1400'));
  expect(between.get('paragraph 1')).not.toBe(before.get('paragraph 1'));
  await expect.poll(() => placed().get('paragraph 1400') === before.get('paragraph 1400')).toBe(false);
  expect(placed().size).toBe(COUNT - 1);
  // The same page again: nothing that stands is looked for again.
  const after = placed();
  placing.show(again, items.slice(1, -1));
  expect(placed().get('paragraph 1')).toBe(after.get('paragraph 1'));
  expect(placed().size).toBe(COUNT - 2);
});
