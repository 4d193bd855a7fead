/** Keeps to what is near the viewport when there is much: some browsers slow down with hundreds of highlights. */
import type { Placed } from './place-items.ts';

/** Up to here everything is near. */
export const MANY = 250;
/**
 * What is painted reaches this far beyond the window, in windows, and is painted anew one before its end: on a long page
 * each time costs a frame.
 */
const REACH = 5;
/** After the last scroll, in ms: what stands still while the page scrolls is then where it was not looked for. */
const SETTLED = 150;
/** An element this much taller than the window tells nothing of where its words are. */
const TALL = 2;

export interface NearView {
  /** Replaces what is watched. */
  watch(placed: readonly Placed[], root: Element | undefined): void;
  /**
   * Those that are to be painted, in the order of `watch`, until `changed` is called. With a number only those that are
   * within so many windows of what is in view.
   */
  near(windows?: number): readonly Placed[];
  dispose(): void;
}

interface Stretch {
  readonly placed: Placed;
  readonly at: number;
  readonly top: number;
  readonly bottom: number;
}

/** @param changed called when others may have come near; never during `watch` */
export function createNearView(document: Document, changed: () => void): NearView {
  const view = document.defaultView!;
  const frame = view.frameElement;
  const outer = frame?.ownerDocument.defaultView ?? view;
  const stop = new AbortController();
  let all: readonly Placed[] = [];
  /** From the top down; undefined when it must be measured again. */
  let stretches: readonly Stretch[] | undefined;
  let tallest = 0;
  let seenTop = 0;
  let due = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const heightOf = (): number => Math.min(view.innerHeight, outer.innerHeight);
  /** Where what is in view begins in the document: a frame can be as tall as its page, and scroll with the window. */
  const topOf = (): number => view.scrollY + Math.max(0, -(frame?.getBoundingClientRect().top ?? 0));
  const measure = (): readonly Stretch[] => {
    const by = view.scrollY;
    const boxes = new Map<Element, DOMRect>();
    const boxOf = (range: Range): DOMRect => {
      const element = range.startContainer.parentElement!;
      const box = boxes.get(element) ?? element.getBoundingClientRect();
      boxes.set(element, box);
      return box.height > heightOf() * TALL ? range.getBoundingClientRect() : box;
    };
    tallest = 0;
    return all
      .map((placed, at) => {
        const [first, last] = [placed.ranges[0]!, placed.ranges.at(-1)!].map(boxOf) as [DOMRect, DOMRect];
        const [top, bottom] = [Math.min(first.top, last.top) + by, Math.max(first.bottom, last.bottom) + by];
        tallest = Math.max(tallest, bottom - top);
        return { placed, at, top, bottom };
      })
      .sort((a, b) => a.top - b.top);
  };
  const look = (): void => {
    due = 0;
    if (!stretches || Math.abs(topOf() - seenTop) > heightOf() * (REACH - 1)) changed();
  };
  const soon = (): void => void (due ||= view.requestAnimationFrame(look));
  const follow = ({ target }: Event): void => {
    if (all.length <= MANY) return;
    // Where all scrolls together, all stays where it was measured.
    if (target !== document && target !== outer.document) stretches = undefined;
    soon();
    clearTimeout(rest);
    rest = setTimeout(() => {
      stretches = undefined;
      soon();
    }, SETTLED);
  };
  for (const each of new Set([view, outer]))
    each.addEventListener('scroll', follow, { capture: true, passive: true, signal: stop.signal });
  const resized = new ResizeObserver(() => {
    stretches = undefined;
    soon();
  });

  return {
    watch(placed, root) {
      all = placed;
      stretches = undefined;
      resized.disconnect();
      if (root && all.length > MANY) resized.observe(root);
    },
    near(windows) {
      if (all.length <= MANY) return all;
      stretches ??= measure();
      const sight = topOf();
      if (windows === undefined) seenTop = sight;
      const height = heightOf();
      const reach = height * (windows ?? REACH);
      const [from, to] = [sight - reach, sight + height + reach];
      let [low, high] = [0, stretches.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (stretches[middle]!.top < from - tallest) low = middle + 1;
        else high = middle;
      }
      const found: Stretch[] = [];
      for (let one = stretches[low]; one && one.top <= to; one = stretches[(low += 1)]) {
        if (one.bottom >= from) found.push(one);
      }
      return found.sort((a, b) => a.at - b.at).map(({ placed }) => placed);
    },
    dispose() {
      stop.abort();
      resized.disconnect();
      clearTimeout(rest);
      view.cancelAnimationFrame(due);
    },
  };
}
