import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignLanes } from './lanes.ts';
import { PAINT_KEYS } from './paint-style.ts';
import type { PaintKey } from './paint-style.ts';

const item = (start: number, end: number, key: PaintKey = 'plain') => ({ span: { start, end }, key });

describe('two lanes of lines', () => {
  test('a finding alone has its line next to the words', () => {
    for (const key of PAINT_KEYS) expect(assignLanes([item(0, 5, key), item(5, 9, key)])).toEqual([1, 1]);
  });

  test('where there is a choice, straight lines lie nearest the words', () => {
    expect(assignLanes([item(0, 9, 'risk'), item(5, 12, 'strength')])).toEqual([2, 1]);
    expect(assignLanes([item(0, 9, 'strength'), item(5, 12, 'risk')])).toEqual([1, 2]);
    expect(assignLanes([item(0, 9, 'ask'), item(5, 12, 'risk')])).toEqual([1, 2]);
  });

  test('the third of an overlap gets no line', () => {
    expect(assignLanes([item(0, 9), item(1, 9), item(2, 9), item(9, 12)])).toEqual([1, 2, 0, 1]);
  });

  test('no two that overlap share a lane, in any order of items', () => {
    const one = fc.record({
      start: fc.nat(60),
      size: fc.integer({ min: 1, max: 20 }),
      key: fc.constantFrom(...PAINT_KEYS),
    });
    const run = fc.check(
      fc.property(fc.array(one, { maxLength: 30 }), (made) => {
        const items = made.map(({ start, size, key }) => item(start, start + size, key));
        const lanes = assignLanes(items);
        return items.every((a, i) =>
          items.every((b, j) => {
            const overlap = i !== j && a.span.start < b.span.end && b.span.start < a.span.end;
            return !overlap || lanes[i] === 0 || lanes[i] !== lanes[j];
          }),
        );
      }),
    );
    expect(fc.defaultReportMessage(run)).toBeUndefined();
  });
});
