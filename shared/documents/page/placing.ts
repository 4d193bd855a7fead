/** Puts findings on their words for a painter: those in view first, the rest in slices, and what stands stays. */
import type { FindingId } from '../../core/ids.ts';
import type { Lane, Scheme } from './paint-style.ts';
import { assignLanes } from './lanes.ts';
import { createNearView, MANY, type NearView } from './near-view.ts';
import { keyOf, placeItem, type PaintItem, type PaintOptions, type Placed } from './place-items.ts';
import type { PageText } from './page-text.ts';
import { seenAt } from './seen-at.ts';
import { inSlices, sliceFrom } from './slices.ts';

/** Windows beyond what is in view that a point, or a line that is drawn for each frame, can be in. */
export const IN_VIEW = 0.1;

export interface Placing extends Pick<NearView, 'near' | 'dispose'> {
  /** The whole of what is to be seen; false when it is what was shown last. */
  show(page: PageText | null, items: readonly PaintItem[]): boolean;
}

/** @param changed called when others came near, or were placed; never during `show` */
export function createPlacing(document: Document, options: PaintOptions, changed: () => void): Placing {
  const view = createNearView(document, changed);
  let shown: { readonly page: PageText; readonly items: string } | undefined;
  let placed = new Map<FindingId, Placed>();
  let end = new AbortController();

  const show = (page: PageText | null, items: readonly PaintItem[]): boolean => {
    const key = JSON.stringify(items);
    if (shown && shown.page === page && shown.items === key) return false;
    const isSamePage = shown?.page === page;
    end.abort();
    end = new AbortController();
    shown = page ? { page, items: key } : undefined;
    const before = placed;
    placed = new Map();
    const keyed = items.map((item) => ({ item, span: item.span, key: keyOf(item) }));
    const lanes = page ? assignLanes(keyed) : [];
    const left = keyed.flatMap(({ item, key: style }, at) => {
      const wanted = { item, key: style, lane: lanes[at] ?? 0 };
      const old = before.get(item.id);
      const stands =
        isSamePage && old?.item.span.start === item.span.start && old.item.span.end === item.span.end;
      // In a page that was read again, paint stays where it was until its words are found there.
      if (old) placed.set(item.id, stands ? { ...old, ...wanted } : old);
      return stands ? [] : [wanted];
    });
    if (page) placeAll(page, left);
    view.watch([...placed.values()], page?.root);
    return true;
  };

  const placeAll = (page: PageText, left: Wanted[]): void => {
    const isMany = left.length > MANY;
    const from = isMany ? seenAt(page) : 0;
    const far = ({ item }: Wanted): number => Math.abs(item.span.start - from);
    if (isMany) left.sort((a, b) => far(a) - far(b));
    const grounds = new Map<Element, Scheme>();
    let at = 0;
    const place = (): void => {
      const { item, key, lane } = left[at++]!;
      const one = placeItem(page, item, options, grounds);
      if (one) placed.set(item.id, { item, key, lane, ...one });
      else placed.delete(item.id);
    };
    while (at < Math.min(left.length, MANY)) place();
    const slice = (): boolean => {
      for (const isTimeUp = sliceFrom(); at < left.length && !isTimeUp();) place();
      return at === left.length;
    };
    const after = (isAll: boolean): void => {
      if (!isAll) return;
      view.watch([...placed.values()], page.root);
      changed();
    };
    const { signal } = end;
    if (at < left.length) setTimeout(() => inSlices(slice, after, signal));
  };

  return {
    show,
    near: view.near,
    dispose() {
      end.abort();
      view.dispose();
      view.watch([], undefined);
    },
  };
}

interface Wanted {
  readonly item: PaintItem;
  readonly key: Placed['key'];
  readonly lane: Lane | 0;
}
