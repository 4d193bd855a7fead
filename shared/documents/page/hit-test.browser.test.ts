import { expect, test, vi } from 'vitest';
import { adoptPaintStyle, highlightName } from './paint-style.ts';
import { createPainter } from './painter.ts';
import type { Painter } from './place-items.ts';
import { readPage } from './read-page.ts';
import { createOverlay } from './svg-overlay.ts';
import { cleanup, item, keep, painted, put } from './test-paint.ts';

adoptPaintStyle(document);

test('of very many findings only those at the point are measured, by highlights or by the caret', async () => {
  const words = Array.from({ length: 600 }, (_, i) => `<p>paragraph ${i} of some words</p>`).join('');
  const page = readPage(put(words));
  const painter = keep(createPainter(document));
  const overlay = keep(createOverlay(document, put('')));
  const items = page.index.blocks.map(({ start, end }) => item(start, end));
  const third = page.index.blocks[2]!;
  const over = [1, 2, 3].map((n) => item(third.start, third.end - n));
  painter.show(page, [...items, ...over]);
  overlay.show(page, [...items, ...over]);
  await expect.poll(() => painted(highlightName('light', 'plain', 1)).length).toBeGreaterThan(10);
  const box = page.rangeOf({ start: third.start + 2, end: third.start + 3 })!.getBoundingClientRect();
  const wanted = [...over.toReversed(), items[2]!].map(({ id }) => id);
  const measure = vi.spyOn(Range.prototype, 'getClientRects');
  cleanup.push(() => measure.mockRestore());
  const hits = (by: Painter): unknown[] => {
    measure.mockClear();
    return [by.hitTest(box.x + 2, box.y + 5), measure.mock.calls.length];
  };
  expect(hits(painter)).toEqual([wanted, 4]);
  expect(hits(overlay)).toEqual([wanted, 4]);
  const registry = HighlightRegistry.prototype as { highlightsFromPoint: unknown };
  const { highlightsFromPoint } = registry;
  delete registry.highlightsFromPoint;
  cleanup.push(() => Object.assign(registry, { highlightsFromPoint }));
  expect(hits(painter)).toEqual([wanted, 4]);
  expect(painter.hitTest(box.x + 900, box.y + 5)).toEqual([]);
  // Older browsers have the caret under another name, or not at all.
  const old = { caretPositionFromPoint: undefined };
  cleanup.push(() => Reflect.deleteProperty(document, 'caretPositionFromPoint'));
  Object.assign(document, old);
  expect(hits(painter)).toEqual([wanted, 4]);
  cleanup.push(() => Reflect.deleteProperty(document, 'caretRangeFromPoint'));
  Object.assign(document, { caretRangeFromPoint: undefined });
  expect(painter.hitTest(box.x + 2, box.y + 5)).toEqual(wanted);
});
