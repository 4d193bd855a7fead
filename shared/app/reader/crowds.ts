/** Where more findings overlap than lines are drawn under the words. Pure. */
import type { FindingId } from '../../core/ids.ts';
import type { PlacedFinding } from '../../core/view.ts';
import { assignLanes } from '../../documents/page/lanes.ts';
import { spanOf } from './outline.ts';

export interface Crowd {
  /** Those that have no line of their own, in page order. */
  readonly ids: readonly FindingId[];
  /** All that overlap there, those with a line included: three or more. */
  readonly count: number;
}

/** By the first finding of each crowd; the others of its `ids` are spoken for. */
export function findCrowds(placed: readonly PlacedFinding[]): ReadonlyMap<FindingId, Crowd> {
  const items = placed.flatMap(({ finding, anchor }) => {
    const span = spanOf({ finding, anchor });
    const key = finding.kind ?? (finding.ask.on ? ('ask' as const) : ('plain' as const));
    return span === undefined ? [] : [{ id: finding.id, span, key }];
  });
  const lanes = assignLanes(items);
  const crowds = new Map<FindingId, Crowd>();
  const left = items.filter((_, at) => lanes[at] === 0).toSorted((a, b) => a.span.start - b.span.start);
  for (let at = 0; at < left.length;) {
    const first = left[at]!;
    let { end } = first.span;
    const ids: FindingId[] = [];
    for (; at < left.length && (ids.length === 0 || left[at]!.span.start < end); at += 1) {
      ids.push(left[at]!.id);
      end = Math.max(end, left[at]!.span.end);
    }
    const count = items.filter(({ span }) => span.start < end && span.end > first.span.start).length;
    crowds.set(first.id, { ids, count });
  }
  return crowds;
}
