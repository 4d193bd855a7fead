import { expect, test } from 'vitest';
import { describedOn } from './described-on.ts';
import type { Selectors } from './selector.ts';

const words = (exact: string): Selectors => ({
  v: 1,
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
  block: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: exact.length },
});
const editions = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const marked = { sel: words('first'), edition: 'a', anchors: { a: words('first') } };
const from = (finding: typeof marked, edition: string, list = editions): string =>
  describedOn(finding, edition, list).on;

test('without a repair it is looked for from its first description, in whatever version', () => {
  expect(['a', 'b', 'd', 'unknown'].map((edition) => from(marked, edition))).toEqual(['a', 'a', 'a', 'a']);
  expect(describedOn({ ...marked, anchors: {} }, 'b', []).selectors.quote.exact).toBe('first');
});

test('the newest repair before a version is where that one starts; older versions keep to what was before them', () => {
  const repaired = { ...marked, anchors: { ...marked.anchors, c: words('third'), b: words('second') } };
  expect(['a', 'b', 'c', 'd', 'unknown'].map((edition) => from(repaired, edition))).toEqual([
    'a',
    'b',
    'c',
    'c',
    'c',
  ]);
  expect(describedOn(repaired, 'd', editions).selectors.quote.exact).toBe('third');
  expect(describedOn(repaired, 'b', editions).selectors.quote.exact).toBe('second');
});

test('marked on a version that is not in the list, or only on later ones: the nearest is taken', () => {
  const typed = {
    sel: words('typed'),
    edition: 'typed',
    anchors: { typed: words('typed'), c: words('third') },
  };
  expect(describedOn(typed, 'b', editions).on).toBe('typed');
  expect(describedOn(typed, 'd', editions).on).toBe('c');
  const late = { sel: words('late'), edition: 'c', anchors: { c: words('late'), d: words('last') } };
  expect(describedOn(late, 'a', editions).on).toBe('c');
});
