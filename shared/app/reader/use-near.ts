import { useEffect, useState } from 'preact/hooks';

/** Up to here everything is in the page, which is best for screen readers and for the browser's own find. */
const MANY = 300;
const STEP = 800;
const AROUND = 2_400;

/**
 * Whether something at a height of the box is near what is on screen. True for all while there are few; with
 * thousands, only what is near has nodes.
 */
export function useNear(
  box: { readonly current: HTMLElement | null },
  count: number,
): (top: number) => boolean {
  const isMany = count > MANY;
  const [middle, setMiddle] = useState(0);
  useEffect(() => {
    if (!isMany) return undefined;
    const look = (): void => {
      const top = box.current?.getBoundingClientRect().top ?? 0;
      setMiddle(Math.round((innerHeight / 2 - top) / STEP) * STEP);
    };
    look();
    addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    };
  }, [isMany]);
  return (top) => !isMany || Math.abs(top - middle) < AROUND;
}
