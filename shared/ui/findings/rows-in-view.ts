/** Which rows of a long list are there. Pure. */

/** Half open. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

export interface RowsAsked {
  /** Of the list's beginning, from the top of the window; above it it is less than 0. */
  readonly top: number;
  readonly view: number;
  readonly row: number;
  readonly count: number;
  /** Rows above and below that are there too. */
  readonly around: number;
}

/** Rows come and go so many at a time. */
const STEP = 4;

export function rowsInView({ top, view, row, count, around }: RowsAsked): RowRange {
  const step = Math.min(STEP, around + 1);
  const first = Math.floor((-top / row - around) / step) * step;
  const last = Math.ceil(((view - top) / row + around) / step) * step;
  const from = Math.min(Math.max(0, first), count);
  return { from, to: Math.min(Math.max(from, last), count) };
}

/** Where a key leads from a row; undefined for other keys. */
export function stepOf(key: string, at: number, count: number, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined || count === 0 ? undefined : Math.min(Math.max(0, to), count - 1);
}
