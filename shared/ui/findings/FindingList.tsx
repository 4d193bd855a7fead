import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FINDING_LIST } from '../strings/findings.ts';
import { FindingRow, type FindingRowValue } from './FindingRow.tsx';
import { rowsInView, stepOf, type RowRange } from './rows-in-view.ts';

export interface LongFindingListProps {
  readonly count: number;
  /** Asked for rows in view alone. */
  readonly rowAt: (at: number) => FindingRowValue;
  readonly isSelected: (at: number) => boolean;
  readonly onSelect: (at: number, isOn: boolean) => void;
  /** The key of the search field. */
  readonly onSearch: () => void;
}

/** In px, as `findings.css` draws them: below 600 px of width rows are taller. */
const ROW = 124;
const NARROW_ROW = 168;

/**
 * Findings by the hundred thousand: only rows in view are there, and the one that has the focus. Arrow keys, Home and End
 * move through all of them.
 */
export function LongFindingList(props: LongFindingListProps): JSX.Element {
  const { count } = props;
  const list = useRef<HTMLUListElement>(null);
  const hint = useId();
  const { range, height } = useRange(list, count);
  const [current, setCurrent] = useState(0);
  const wanted = useRef<number | null>(null);
  const at = Math.min(current, Math.max(0, count - 1));
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    list.current
      ?.querySelector<HTMLElement>(`a[data-at="${wanted.current}"]`)
      ?.focus({ preventScroll: true });
    wanted.current = null;
  });
  const goTo = (to: number): void => {
    wanted.current = to;
    setCurrent(to);
    scrollToRow(list.current, to, height);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnBox = event.target instanceof HTMLInputElement;
    const step = stepOf(event.key, at, count, Math.max(1, range.to - range.from - 2 * AROUND));
    if (event.key === '/') props.onSearch();
    else if (event.key === ' ' && !isOnBox) props.onSelect(at, !props.isSelected(at));
    else if (step !== undefined) goTo(step);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <p id={hint} class="rp-hidden">
        {FINDING_LIST.keys}
      </p>
      <ul
        ref={list}
        class="rp-flist"
        aria-label={FINDING_LIST.list}
        aria-describedby={hint}
        style={{ height: `${count * height}px` }}
        onKeyDown={press}
      >
        {shownRows(range, at, count).map((row) => (
          <FindingRow
            key={row}
            row={props.rowAt(row)}
            at={row}
            of={count}
            top={row * height}
            isSelected={props.isSelected(row)}
            isCurrent={row === at}
            onSelect={props.onSelect}
            onFocus={setCurrent}
          />
        ))}
      </ul>
    </>
  );
}

/** Rows above and below what is in view. */
const AROUND = 8;

/** Those in view, and the current one wherever it is. */
function shownRows(range: RowRange, current: number, count: number): readonly number[] {
  // The list may have become shorter since the window was last looked at.
  const [from, to] = [Math.min(range.from, count), Math.min(range.to, count)];
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (count === 0 || (current >= from && current < to)) return rows;
  return current < from ? [current, ...rows] : [...rows, current];
}

/** Follows the window's own scrolling: there is no second scroll bar. */
function useRange(
  list: { readonly current: HTMLUListElement | null },
  count: number,
): { readonly range: RowRange; readonly height: number } {
  const [range, setRange] = useState<RowRange>({ from: 0, to: Math.min(count, 20) });
  const [height, setHeight] = useState(ROW);
  useEffect(() => {
    const narrow = matchMedia('(max-width: 599px)');
    const look = (): void => {
      const row = narrow.matches ? NARROW_ROW : ROW;
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const next = rowsInView({ top, view: innerHeight, row, count, around: AROUND });
      setHeight(row);
      setRange((was) => (was.from === next.from && was.to === next.to ? was : next));
    };
    look();
    const end = new AbortController();
    const { signal } = end;
    addEventListener('scroll', look, { passive: true, signal });
    addEventListener('resize', look, { signal });
    narrow.addEventListener('change', look, { signal });
    return () => end.abort();
  }, [count]);
  return { range, height };
}

/** The bar of the app lies over the top of the window. */
const BAR = 72;

/** Just so far that all of the row is in view. */
function scrollToRow(list: HTMLUListElement | null, at: number, height: number): void {
  const top = (list?.getBoundingClientRect().top ?? 0) + at * height;
  if (top < BAR) scrollBy(0, top - BAR - height);
  else if (top + height > innerHeight) scrollBy(0, top + 2 * height - innerHeight);
}
