/** Keeps to what is near the viewport when there is much: some browsers slow down with hundreds of highlights. */
import type { Placed } from './place-items.ts';

/** Up to here everything is painted at once. */
const MANY = 250;

export interface NearView {
  /** Replaces what is watched. What was near before is near until it is seen to have left. */
  watch(placed: readonly Placed[]): void;
  isNear(placed: Placed): boolean;
  dispose(): void;
}

/** @param changed called when something came near or left; never during `watch` */
export function createNearView(changed: () => void): NearView {
  const near = new Set<Element>();
  const watched = new Set<Element>();
  let observer: IntersectionObserver | undefined;
  return {
    watch(placed) {
      const isMany = placed.length > MANY;
      const wanted = new Set(placed.flatMap(elementsOf));
      for (const element of [...near, ...watched]) {
        if (wanted.has(element) && isMany) continue;
        observer?.unobserve(element);
        watched.delete(element);
        if (!wanted.has(element)) near.delete(element);
      }
      observer ??= new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) {
            if (watched.has(target)) near[isIntersecting ? 'add' : 'delete'](target);
          }
          changed();
        },
        { rootMargin: '100% 0px' },
      );
      for (const element of wanted) {
        if (!isMany) near.add(element);
        else if (!watched.has(element)) observer.observe(element);
        if (isMany) watched.add(element);
      }
    },
    isNear: (placed) => elementsOf(placed).some((element) => near.has(element)),
    dispose: () => observer?.disconnect(),
  };
}

function elementsOf({ ranges }: Placed): Element[] {
  return ranges.flatMap((range) => range.startContainer.parentElement ?? []);
}
