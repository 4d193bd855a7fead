/**
 * Approximate search: the least number of edits with which a pattern occurs in a text, ending at each offset.
 * Source: G. Myers, "A fast bit-vector algorithm for approximate string matching", JACM 46 (1999), blocks of 32 rows:
 * here one block after the other over all of the text, so that its words stay in registers.
 */
export interface Search {
  /** Least distance over all end offsets; the pattern's length if the text is empty. */
  readonly distance: number;
  /** First and last offset (exclusive end) at which it is reached. */
  readonly firstEnd: number;
  readonly lastEnd: number;
  /** Least distance at ends that are at least `apart` from both of these. */
  readonly second: number;
}

/** Rows of one word. */
export const WORD = 32;

/** The pattern may begin and end anywhere in the text between `from` and `to`. O(text × pattern / 32). */
export function search(text: string, from: number, to: number, pattern: string, apart: number): Search {
  const count = Math.max(0, to - from);
  const ends = distances(text, from, count, pattern);
  let distance = pattern.length;
  let firstEnd = from;
  let lastEnd = from;
  for (let k = 0; k < count; k += 1) {
    const value = ends[k] ?? 0;
    if (value < distance) {
      distance = value;
      firstEnd = from + k + 1;
    }
    if (value === distance) lastEnd = from + k + 1;
  }
  let second = pattern.length;
  for (let k = 0; k < count; k += 1) {
    const end = from + k + 1;
    if ((ends[k] ?? 0) < second && (end <= firstEnd - apart || end >= lastEnd + apart)) second = ends[k] ?? 0;
  }
  return { distance, firstEnd, lastEnd: Math.max(firstEnd, lastEnd), second };
}

/** Edits at each end. Shared by all calls: read before the next one is made. */
function distances(text: string, from: number, count: number, pattern: string): Int32Array {
  const { rows, table, columns } = masksOf(text, from, count, pattern);
  const carries = roomFor(count);
  const blocks = Math.ceil(pattern.length / WORD);
  for (let b = 0; b < blocks; b += 1) {
    const base = b * rows;
    const top = Math.min(pattern.length - b * WORD, WORD) - 1;
    let pv = -1;
    let mv = 0;
    for (let k = 0; k < count; k += 1) {
      const carry = carries[k] ?? 0;
      const equal = table[base + (columns[k] ?? 0)] ?? 0;
      const eq = equal | (carry >> 1);
      const xv = equal | mv;
      const xh = ((((eq & pv) + pv) | 0) ^ pv) | eq;
      const ph = mv | ~(xh | pv);
      const mh = pv & xh;
      carries[k] = ((ph >>> top) & 1) | (((mh >>> top) & 1) << 1);
      const up = (ph << 1) | (carry & 1);
      pv = (mh << 1) | (carry >> 1) | ~(xv | up);
      mv = up & xv;
    }
  }
  let score = pattern.length;
  for (let k = 0; k < count; k += 1) {
    const carry = carries[k] ?? 0;
    score += (carry & 1) - (carry >> 1);
    carries[k] = score;
  }
  return carries;
}

let room = new Int32Array(1 << 12);

function roomFor(count: number): Int32Array {
  if (room.length < count) room = new Int32Array(count * 2);
  return room.fill(0, 0, count);
}

/** Units below this have a row of their own in the table of masks; the row at it is empty. */
const PLAIN = 128;

/** Shared by all calls: to be read before the next one is made. */
export interface Masks {
  readonly rows: number;
  /** For each block of the pattern one word per row: where the row's unit stands in it. */
  readonly table: Int32Array;
  /** The row of each unit of the text. */
  readonly columns: Uint16Array;
}

let maskTable = new Int32Array(256 * WORD);
let rowsOfText = new Uint16Array(1 << 12);

export function masksOf(text: string, from: number, count: number, pattern: string): Masks {
  const others = new Map<number, number>();
  for (let i = 0; i < pattern.length; i += 1) {
    const unit = pattern.charCodeAt(i);
    if (unit >= PLAIN && !others.has(unit)) others.set(unit, PLAIN + 1 + others.size);
  }
  const rows = PLAIN + 1 + others.size;
  const size = rows * Math.ceil(pattern.length / WORD);
  if (maskTable.length < size) maskTable = new Int32Array(size * 2);
  maskTable.fill(0, 0, size);
  const rowOf = (unit: number): number => (unit < PLAIN ? unit : (others.get(unit) ?? PLAIN));
  for (let i = 0; i < pattern.length; i += 1) {
    const word = (i >>> 5) * rows + rowOf(pattern.charCodeAt(i));
    maskTable[word] = (maskTable[word] ?? 0) | (1 << (i & 31));
  }
  if (rowsOfText.length < count) rowsOfText = new Uint16Array(count * 2);
  for (let k = 0; k < count; k += 1) rowsOfText[k] = rowOf(text.charCodeAt(from + k));
  return { rows, table: maskTable, columns: rowsOfText };
}
