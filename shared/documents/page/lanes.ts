/** Which of two lines under the words a finding gets where findings overlap. Pure. */
import type { Span } from '../../core/selector.ts';
import { LINES } from './paint-style.ts';
import type { Lane, PaintKey } from './paint-style.ts';

export interface LaneItem {
  readonly span: Span;
  readonly key: PaintKey;
}

/**
 * A lane for each item, in the items' order: one for its whole length, no two that overlap in the same lane. Where
 * there is a choice a straight line lies nearer to the words than a wavy or heavy dotted one. The third and further
 * of an overlap get 0: no third line is drawn, the list has them.
 */
export function assignLanes(items: readonly LaneItem[]): (Lane | 0)[] {
  const order = items
    .map((_, at) => at)
    .sort(
      (a, b) =>
        spanOf(items, a).start - spanOf(items, b).start || spanOf(items, b).end - spanOf(items, a).end,
    );
  const lanes: (Lane | 0)[] = items.map(() => 0);
  const free: [number, number] = [0, 0];
  order.forEach((at, place) => {
    const { start, end } = spanOf(items, at);
    const next = items[order[place + 1] ?? -1];
    const yields =
      isRough(items[at]?.key) && next !== undefined && next.span.start < end && !isRough(next.key);
    const first = yields ? 1 : 0;
    const lane = [first, 1 - first].find((candidate) => (free[candidate] ?? 0) <= start);
    if (lane === undefined) return;
    free[lane] = end;
    lanes[at] = lane === 0 ? 1 : 2;
  });
  return lanes;
}

function spanOf(items: readonly LaneItem[], at: number): Span {
  return items[at]?.span ?? { start: 0, end: 0 };
}

/** Whether a line needs room: it lies farther from the words than a straight one. */
export function isRough(key: PaintKey | undefined): boolean {
  const line = key && LINES[key];
  return line?.style === 'wavy' || (line?.style === 'dotted' && line.width > 2);
}
