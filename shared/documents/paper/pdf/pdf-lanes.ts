/** Which of two lines under the words a finding gets where findings overlap on pages. Rule as on web pages. Pure. */
import type { FindingId } from '../../../core/ids.ts';
import { isRough } from '../../page/lanes.ts';
import type { Lane, PaintKey } from '../../page/paint-style.ts';

export interface LaneItem {
  readonly id: FindingId;
  readonly key: PaintKey;
  readonly parts: readonly { readonly page: number; readonly quads: readonly (readonly number[])[] }[];
}

interface Box {
  readonly item: number;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Points that two boxes may share and not overlap: the ends of one line and of the next touch. */
const TOUCH = 2;

/** One lane for a finding's whole length; the third and further of an overlap get 0. */
export function lanesOnPages(items: readonly LaneItem[]): ReadonlyMap<FindingId, Lane | 0> {
  const boxes = items.flatMap(({ parts }, item) =>
    parts.flatMap(({ page, quads }) => quads.map((quad) => boxOf(item, page, quad))),
  );
  const beside = overlapsOf(boxes.sort((a, b) => a.page - b.page || b.top - a.top || a.left - b.left));
  const lanes = new Map<FindingId, Lane | 0>();
  const order = [...new Set(boxes.map(({ item }) => item))];
  for (const at of order) {
    const one = items[at]!;
    const others = [...(beside.get(at) ?? [])].map((other) => items[other]!);
    const taken = new Set(others.map(({ id }) => lanes.get(id)));
    const yields = isRough(one.key) && others.some(({ id, key }) => !lanes.has(id) && !isRough(key));
    const wanted: readonly Lane[] = yields ? [2, 1] : [1, 2];
    lanes.set(one.id, wanted.find((lane) => !taken.has(lane)) ?? 0);
  }
  return lanes;
}

function boxOf(item: number, page: number, quad: readonly number[]): Box {
  const xs = [0, 2, 4, 6].map((at) => quad[at] ?? 0);
  const ys = [1, 3, 5, 7].map((at) => quad[at] ?? 0);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { item, page, left, right, top, bottom };
}

/** @param boxes page by page, from above */
function overlapsOf(boxes: readonly Box[]): ReadonlyMap<number, ReadonlySet<number>> {
  const beside = new Map<number, Set<number>>();
  const add = (a: number, b: number): void => {
    const known = beside.get(a);
    if (known) known.add(b);
    else beside.set(a, new Set([b]));
  };
  for (const [at, a] of boxes.entries()) {
    for (let next = at + 1; next < boxes.length; next++) {
      const b = boxes[next]!;
      if (b.page !== a.page || b.top <= a.bottom + TOUCH) break;
      const isBeside = b.left >= a.right - TOUCH || b.right <= a.left + TOUCH;
      if (isBeside || a.item === b.item) continue;
      add(a.item, b.item);
      add(b.item, a.item);
    }
  }
  return beside;
}
