/**
 * Approximate search: the least number of edits with which a pattern occurs in a text, ending at each offset.
 * Source: G. Myers, "A fast bit-vector algorithm for approximate string matching", JACM 46 (1999), blocks of 32 rows.
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

const WORD = 32;

/** The pattern may begin and end anywhere in the text between `from` and `to`. O(text × pattern / 32). */
export function search(text: string, from: number, to: number, pattern: string, apart: number): Search {
  const ends = distances(text, from, to, pattern);
  let distance = pattern.length;
  let firstEnd = from;
  let lastEnd = from;
  for (let k = 0; k < ends.length; k += 1) {
    const value = ends[k] ?? 0;
    if (value < distance) {
      distance = value;
      firstEnd = from + k + 1;
    }
    if (value === distance) lastEnd = from + k + 1;
  }
  let second = pattern.length;
  for (let k = 0; k < ends.length; k += 1) {
    const end = from + k + 1;
    if ((ends[k] ?? 0) < second && (end <= firstEnd - apart || end >= lastEnd + apart)) second = ends[k] ?? 0;
  }
  return { distance, firstEnd, lastEnd: Math.max(firstEnd, lastEnd), second };
}

function distances(text: string, from: number, to: number, pattern: string): Int32Array {
  const blocks = Math.max(1, Math.ceil(pattern.length / WORD));
  const { table, others } = masksOf(pattern, blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastRow = 1 << ((pattern.length - 1) % WORD);
  const ends = new Int32Array(Math.max(0, to - from));
  let score = pattern.length;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    const masks = (unit < PLAIN ? unit : (others.get(unit) ?? PLAIN)) * blocks;
    let carry = 0;
    for (let b = 0; b < blocks; b += 1) {
      const row = b === blocks - 1 ? lastRow : 1 << (WORD - 1);
      const pv = plus[b] ?? 0;
      const mv = minus[b] ?? 0;
      const negative = carry < 0 ? 1 : 0;
      const equal = table[masks + b] ?? 0;
      const xv = equal | mv;
      const eq = equal | negative;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const out = ((ph & row) !== 0 ? 1 : 0) - ((mh & row) !== 0 ? 1 : 0);
      ph = (ph << 1) | (carry > 0 ? 1 : 0);
      mh = (mh << 1) | negative;
      plus[b] = mh | ~(xv | ph);
      minus[b] = ph & xv;
      carry = out;
    }
    score += carry;
    ends[at - from] = score;
  }
  return ends;
}

/** Units below this have a row of their own in the table of masks; the row at it is empty. */
const PLAIN = 128;

interface Masks {
  /** Per row one word for each block of the pattern. Shared by all calls: read before the next one is made. */
  readonly table: Int32Array;
  /** Rows of units that have none of their own. */
  readonly others: ReadonlyMap<number, number>;
}

let maskTable = new Int32Array(256 * WORD);

function masksOf(pattern: string, blocks: number): Masks {
  const others = new Map<number, number>();
  for (let i = 0; i < pattern.length; i += 1) {
    const unit = pattern.charCodeAt(i);
    if (unit >= PLAIN && !others.has(unit)) others.set(unit, PLAIN + 1 + others.size);
  }
  const size = (PLAIN + 1 + others.size) * blocks;
  if (maskTable.length < size) maskTable = new Int32Array(size * 2);
  maskTable.fill(0, 0, size);
  for (let i = 0; i < pattern.length; i += 1) {
    const unit = pattern.charCodeAt(i);
    const word = (unit < PLAIN ? unit : (others.get(unit) ?? PLAIN)) * blocks + (i >>> 5);
    maskTable[word] = (maskTable[word] ?? 0) | (1 << (i & 31));
  }
  return { table: maskTable, others };
}

/** Where a part of the pattern came to lie, and with how many edits. */
export interface Image {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

/** Which of several alignments with the same distance is read off. */
export type Preference = 'diagonal' | 'pattern-first' | 'text-first';

/** The distances of a banded alignment that ends at `end`, kept for reading it back. */
export interface Traceback {
  /** Images of the pattern's parts between the given borders (offsets in the pattern, first 0, last its length). */
  read(borders: readonly number[], preference: Preference): Image[];
}

// Shared by all calls: a traceback is read before the next one is made.
let cells = new Int32Array(1 << 14);

/** Costs of the banded alignment; row i, column c stand for text offset base + i + c. */
interface Band {
  readonly table: Int32Array;
  readonly width: number;
  readonly base: number;
  /** More than any cost. */
  readonly far: number;
}

function fillBand(text: string, from: number, end: number, pattern: string, distance: number): Band {
  const rows = pattern.length;
  const width = 2 * distance + 1;
  // The band follows the diagonal that ends at `end`.
  const base = end - rows - distance;
  if (cells.length < (rows + 1) * width) cells = new Int32Array((rows + 1) * width * 2);
  const table = cells;
  const far = rows + width;
  for (let c = 0; c < width; c += 1) table[c] = base + c < from || base + c > end ? far : 0;
  for (let i = 1; i <= rows; i += 1) {
    const row = i * width;
    const unit = pattern.charCodeAt(i - 1);
    let left = far;
    for (let c = 0; c < width; c += 1) {
      const at = base + i + c;
      const above = c + 1 < width ? (table[row - width + c + 1] ?? far) + 1 : far;
      let cost = at < from || at > end ? far : above;
      if (at > from && at <= end) {
        const diagonal = (table[row - width + c] ?? far) + (unit === text.charCodeAt(at - 1) ? 0 : 1);
        if (diagonal < cost) cost = diagonal;
        if (left + 1 < cost) cost = left + 1;
      }
      table[row + c] = left = cost;
    }
  }
  return { table, width, base, far };
}

/**
 * Banded alignment (width twice the distance) of a pattern whose last unit lies at `end`, with `distance` edits.
 * To be read before the next call, which uses the same memory.
 */
export function traceback(
  text: string,
  from: number,
  end: number,
  pattern: string,
  distance: number,
): Traceback {
  const { table, width, base, far } = fillBand(text, from, end, pattern, distance);
  const textAt = (i: number, c: number): number => base + i + c;

  function valueAt(i: number, c: number): number {
    return table[i * width + c] ?? far;
  }

  function stepAt(i: number, c: number, preference: Preference): 'both' | 'pattern' | 'text' {
    const cost = valueAt(i, c);
    const at = textAt(i, c);
    const differs = pattern.charCodeAt(i - 1) === text.charCodeAt(at - 1) ? 0 : 1;
    const both = at > from && valueAt(i - 1, c) + differs === cost;
    const skipPattern = c + 1 < width && valueAt(i - 1, c + 1) + 1 === cost;
    const skipText = c > 0 && at > from && valueAt(i, c - 1) + 1 === cost;
    if (preference === 'pattern-first' && skipPattern) return 'pattern';
    if (preference === 'text-first' && skipText) return 'text';
    if (both) return 'both';
    return skipPattern ? 'pattern' : 'text';
  }

  function read(borders: readonly number[], preference: Preference): Image[] {
    const images: Image[] = [];
    let part = borders.length - 2;
    let partEnd = end;
    let edits = 0;
    let i = pattern.length;
    let c = distance;
    const closeParts = (): void => {
      while (part >= 0 && i <= (borders[part] ?? 0)) {
        images[part] = { start: textAt(i, c), end: partEnd, edits };
        partEnd = textAt(i, c);
        edits = 0;
        part -= 1;
      }
    };
    // An empty last part, at the end of the text, has no step of its own.
    closeParts();
    while (i > 0) {
      const before = valueAt(i, c);
      const step = stepAt(i, c, preference);
      if (step === 'text') c -= 1;
      else {
        i -= 1;
        if (step === 'pattern') c += 1;
      }
      edits += before - valueAt(i, c);
      closeParts();
    }
    return images;
  }

  return { read };
}
