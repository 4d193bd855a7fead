/** Keeps to what is near the viewport when there is much: some browsers slow down with hundreds of highlights. */
import type { Placed } from './place-items.ts';

/** Up to here everything is painted at once. */
const MANY = 250;

export interface NearView {
  /** Replaces what is watched. */
  watch(placed: readonly Placed[]): void;
  isNear(placed: Placed): boolean;
  dispose(): void;
}

/** @param changed called when something came near or left; never during `watch` */
export function createNearView(changed: () => void): NearView {
  let observer: IntersectionObserver | undefined;
  let all = true;
  const near = new Set<Element>();
  return {
    watch(placed) {
      all = placed.length <= MANY;
      if (all) {
        observer?.disconnect();
        near.clear();
        return;
      }
      observer ??= new IntersectionObserver(
        (entries) => {
          for (const entry of entries) near[entry.isIntersecting ? 'add' : 'delete'](entry.target);
          changed();
        },
        { rootMargin: '100% 0px' },
      );
      observer.disconnect();
      near.clear();
      for (const element of new Set(placed.flatMap(elementsOf))) observer.observe(element);
    },
    isNear: (placed) => all || elementsOf(placed).some((element) => near.has(element)),
    dispose: () => observer?.disconnect(),
  };
}

function elementsOf({ ranges }: Placed): Element[] {
  return ranges.flatMap((range) => range.startContainer.parentElement ?? []);
}
