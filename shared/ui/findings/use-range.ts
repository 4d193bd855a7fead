import { useEffect, useState } from 'preact/hooks';
import { rowsInView, type RowRange } from './rows-in-view.ts';

/** In px, as `findings.css` draws them: below 600 px of width rows are taller. */
const ROW = 134;
const NARROW_ROW = 178;

/** Rows above and below what is in view. */
const AROUND = 4;

/** After so many ms without scrolling a throw is over. */
const STILL = 100;

/**
 * Follows the window's own scrolling: there is no second scroll bar. While more than a view passes from one frame to the next
 * nobody sees what is above and below: these rows come when the list stands still.
 */
export function useRange(
  list: { readonly current: HTMLUListElement | null },
  count: number,
): { readonly range: RowRange; readonly height: number } {
  const [range, setRange] = useState<RowRange>({ from: 0, to: Math.min(count, 20) });
  const [height, setHeight] = useState(ROW);
  useEffect(() => {
    const narrow = matchMedia('(max-width: 599px)');
    let before = 0;
    let still: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const row = narrow.matches ? NARROW_ROW : ROW;
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const view = innerHeight;
      const isThrown = Math.abs(top - before) > view;
      before = top;
      clearTimeout(still);
      if (isThrown) still = setTimeout(look, STILL);
      const next = rowsInView({ top, view, row, count, around: isThrown ? 0 : AROUND });
      setHeight(row);
      setRange((was) => (was.from === next.from && was.to === next.to ? was : next));
    };
    look();
    const end = new AbortController();
    const { signal } = end;
    addEventListener('scroll', look, { passive: true, signal });
    addEventListener('resize', look, { signal });
    narrow.addEventListener('change', look, { signal });
    return () => {
      clearTimeout(still);
      end.abort();
    };
  }, [count]);
  return { range, height };
}
