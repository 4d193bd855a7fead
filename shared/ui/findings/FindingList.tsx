import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { actionOf, capsOf, type KeySettings } from '../keys.ts';
import { FINDING_LIST } from '../strings/findings.ts';
import { FindingRow, type FindingRowValue } from './FindingRow.tsx';
import { takeSlots, type Slots } from './row-slots.ts';
import { stepOf, type RowRange } from './rows-in-view.ts';
import { useRange } from './use-range.ts';

export interface LongFindingListProps {
  readonly count: number;
  /** Asked for rows in view alone. */
  readonly rowAt: (at: number) => FindingRowValue;
  readonly isSelected: (at: number) => boolean;
  readonly onSelect: (at: number, isOn: boolean) => void;
  /** The member's own. */
  readonly keys: KeySettings;
  /** The key of the search field. */
  readonly onSearch: () => void;
  /** The key of its story. */
  readonly onStory: (at: number) => void;
}

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
    const step = stepOf(event.key, at, count, Math.max(1, Math.floor(innerHeight / height) - 1));
    const does = actionOf(event, { selection: false, finding: true }, props.keys)?.type;
    if (does === 'find') props.onSearch();
    else if (does === 'story') props.onStory(at);
    else if (event.key === ' ' && !isOnBox) props.onSelect(at, !props.isSelected(at));
    else if (step !== undefined) goTo(step);
    else return;
    event.preventDefault();
  };
  const rows = useRows(props, setCurrent);
  return (
    <>
      <p id={hint} class="rp-hidden">
        {FINDING_LIST.keys(capsOf(props.keys))}
      </p>
      <ul
        ref={list}
        class="rp-flist"
        aria-label={FINDING_LIST.list}
        aria-describedby={hint}
        style={{ height: `${count * height}px` }}
        onKeyDown={press}
      >
        {rows(shownRows(range, at, count), at, height)}
      </ul>
    </>
  );
}

interface MadeRow {
  readonly of: readonly unknown[];
  readonly row: JSX.Element;
}

/** Rows that say what they said before are not made again; those that come are shown by elements of those that went. */
function useRows(
  props: LongFindingListProps,
  onFocus: (at: number) => void,
): (wanted: readonly number[], current: number, height: number) => readonly JSX.Element[] {
  const latest = useRef(props);
  latest.current = props;
  const made = useRef<ReadonlyMap<number, MadeRow>>(new Map());
  const slots = useRef<Slots>(new Map());
  const onSelect = useRef((at: number, isOn: boolean) => latest.current.onSelect(at, isOn));
  const { count, rowAt, isSelected } = props;
  return (wanted, current, height) => {
    const next = new Map<number, MadeRow>();
    slots.current = takeSlots(slots.current, wanted);
    for (const [at, slot] of slots.current) {
      const of = [slot, rowAt, isSelected(at), at === current, count, height];
      const before = made.current.get(at);
      const isSame = before?.of.every((value, nth) => value === of[nth]) === true;
      const row = isSame ? (
        before.row
      ) : (
        <FindingRow
          key={slot}
          row={rowAt(at)}
          at={at}
          of={count}
          top={at * height}
          isSelected={isSelected(at)}
          isCurrent={at === current}
          onSelect={onSelect.current}
          onFocus={onFocus}
        />
      );
      next.set(at, { of, row });
    }
    made.current = next;
    return [...next.values()].map(({ row }) => row);
  };
}

/** Those in view, and the current one wherever it is. */
function shownRows(range: RowRange, current: number, count: number): readonly number[] {
  // The list may have become shorter since the window was last looked at.
  const [from, to] = [Math.min(range.from, count), Math.min(range.to, count)];
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (count === 0 || (current >= from && current < to)) return rows;
  return current < from ? [current, ...rows] : [...rows, current];
}

/** The bar of the app lies over the top of the window. */
const BAR = 72;

/** Just so far that all of the row is in view. */
function scrollToRow(list: HTMLUListElement | null, at: number, height: number): void {
  const top = (list?.getBoundingClientRect().top ?? 0) + at * height;
  if (top < BAR) scrollBy(0, top - BAR - height);
  else if (top + height > innerHeight) scrollBy(0, top + 2 * height - innerHeight);
}
