/** Tables whose cells came out as one line each, below the words of their headers. Rules: SPEC.md [R106]. */
import { columnSignal, isFigureColumn, type ColumnSignal } from './columns.ts';

interface FlatColumn {
  readonly words: string;
  readonly signal: ColumnSignal | undefined;
  readonly takes: 'dates' | 'numbers' | 'people' | 'text';
}

export interface FlatTable {
  /** The column that the next cell belongs to; undefined where the words are no cell. */
  next(text: string): FlatColumn | undefined;
}

const MEASURE =
  /^(?:key )?(?:performance )?(?:indicators?|measures?|kpis?|metrics?)(?: .{0,20})?$|^performance indicator$/i;
const LONGEST_HEADER = 32;
const FEWEST = 3;
const DATES = /\b(?:date|deadline|when|due|timescale|timeframe|by|target date|review)\b/i;
const NUMBERS = /^(?:risk )?(?:ref(?:erence)?|no\.?|number|id|#)(?: no\.?)?$/i;
const PEOPLE = /\b(?:owner|officers?|lead|whom?|responsible)\b/i;
/** "Jo Rope, Head of Quays" */
const PERSON =
  /^(?:[A-Z][\w.’'-]+ ){1,3}?[A-Z][\w’'-]+,? (?:[A-Z]\w+ )*(?:Head|Director|Manager|Officer|Chief|Lead|Treasurer|Solicitor)\b.{0,40}$|^(?:Head|Director|Chief (?:Executive|Officer)|Assistant Director)\b.{0,40}$/;
/** "A. Rope", "Finance and Quays" */
const NAME = /^(?:[A-Z][\w.&’'/-]*(?: (?:of|and|&))?(?:,? |$)){1,5}$/;
const DATE =
  /^(?:(?:by|end of|early|late) )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|spring|summer|autumn|winter|q[1-4]|\d{1,2}\/\d{1,2}\/\d{2,4}|ongoing|complete[d]?|immediate\w*)\b.{0,24}$|^20\d\d(?:[/-]\d\d)?$/i;
const NUMBER = /^(?:[A-Z]{0,4}[\s(]*)?\d[\d/.()]*[A-Z]?(?: ?\d+)?\.?$/;

function isHeaderWord(text: string): boolean {
  return (
    text.length <= LONGEST_HEADER &&
    (columnSignal(text) !== undefined || isFigureColumn(text) || MEASURE.test(text))
  );
}

function isRisk(signal: ColumnSignal | undefined): boolean {
  return typeof signal === 'object' && signal.side === 'risk';
}

/** How many blocks from `at` on are the headers of such a table; 0 where none is. */
export function flatHeaders(texts: (at: number) => string | undefined, at: number): readonly string[] {
  const words: string[] = [];
  for (let to = at; ; to += 1) {
    const text = texts(to);
    if (text === undefined || !isHeaderWord(text) || words.includes(text)) break;
    // What stands over a figure is the first cell of a row.
    if (words.length > 1 && isRisk(columnSignal(text)) && /^(?!1$)\d{1,3}$/.test(texts(to + 1) ?? '')) break;
    words.push(text);
  }
  const hasSide = words.some((one) => typeof columnSignal(one) === 'object');
  return words.length >= FEWEST && (hasSide || areFigures(words)) ? words : [];
}

/** Below such headers each row is a measure and its figures. */
export function areFigures(headers: readonly string[]): boolean {
  return headers.length >= FEWEST && MEASURE.test(headers[0]!) && headers.filter(isFigureColumn).length >= 2;
}

export const FIGURE_CELL =
  /^(?:[£]?\d[\d,.]*\s?(?:%|m|k|days?|weeks?)?|n\/a|tbc|-|red|amber|green|yes|no|up|down|data only)$/i;

export function createFlatTable(headers: readonly string[]): FlatTable {
  const columns = headers.map((words): FlatColumn => {
    const takes = NUMBERS.test(words)
      ? 'numbers'
      : PEOPLE.test(words)
        ? 'people'
        : DATES.test(words)
          ? 'dates'
          : 'text';
    return { words, signal: columnSignal(words), takes };
  });
  let at = 0;
  const find = (from: number, fits: (column: FlatColumn) => boolean): number =>
    columns.findIndex((column, index) => index >= from && fits(column));
  const ends = columns.findLastIndex(
    ({ takes, signal }) => takes === 'people' || (takes === 'dates' && signal === 'other'),
  );
  const isEnded = (from: number): boolean =>
    from === 0 || ends < from || columns[from - 1]?.takes !== 'text' || columns[from - 1]?.signal === 'other';
  return {
    next: (text) => {
      const isNumber = NUMBER.test(text);
      if (isNumber && columns[0]?.takes === 'numbers') at = 0;
      const kind = isNumber ? 'numbers' : DATE.test(text) ? 'dates' : PERSON.test(text) ? 'people' : 'text';
      const isLong = text.length > LONGEST_HEADER;
      const fits = (column: FlatColumn): boolean =>
        kind === 'text'
          ? (column.takes === 'text' || (column.takes === 'people' && NAME.test(text))) &&
            (!isLong || column.signal !== 'other')
          : column.takes === kind;
      let found = find(at, fits);
      if (found < 0) found = isEnded(at) || kind !== 'text' ? find(0, fits) : at - 1;
      if (found < 0 && kind === 'people') found = find(0, ({ takes }) => takes === 'text');
      if (found < 0) return undefined;
      at = found + 1;
      return columns[found];
    },
  };
}
