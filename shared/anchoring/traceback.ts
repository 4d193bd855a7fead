/** Reads back where the parts of a pattern came to lie in a text, from the bit vectors of an approximate search. */
import { masksOf, WORD } from './myers.ts';

/** Where a part of the pattern came to lie, and with how many edits. */
export interface Image {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

/** Which of several alignments with the same distance is read off. */
export type Preference = 'diagonal' | 'pattern-first' | 'text-first';

/** The distances of an alignment that ends at `end`, kept for reading it back. */
export interface Traceback {
  /** Images of the pattern's parts between the given borders (offsets in the pattern, first 0, last its length). */
  read(borders: readonly number[], preference: Preference): Image[];
}

/** By how much costs rise (1) or fall (-1) from row to row, and from column to column. Shared by all calls. */
let downUp = new Int32Array(0);
let downLess = new Int32Array(0);
let acrossUp = new Int32Array(0);
let acrossLess = new Int32Array(0);
let carries = new Uint8Array(0);

function makeRoom(words: number, count: number): void {
  if (downUp.length < words) {
    downUp = new Int32Array(words * 2);
    downLess = new Int32Array(words * 2);
    acrossUp = new Int32Array(words * 2);
    acrossLess = new Int32Array(words * 2);
  }
  if (carries.length < count) carries = new Uint8Array(count * 2);
  carries.fill(0, 0, count);
}

function fill(text: string, from: number, count: number, pattern: string): void {
  const { rows, table, columns } = masksOf(text, from, count, pattern);
  const blocks = Math.ceil(pattern.length / WORD);
  makeRoom(blocks * count, count);
  for (let b = 0; b < blocks; b += 1) {
    const base = b * rows;
    let pv = -1;
    let mv = 0;
    for (let k = 0, at = b * count; k < count; k += 1, at += 1) {
      const carry = carries[k] ?? 0;
      const equal = table[base + (columns[k] ?? 0)] ?? 0;
      const eq = equal | (carry >> 1);
      const xv = equal | mv;
      const xh = ((((eq & pv) + pv) | 0) ^ pv) | eq;
      const ph = mv | ~(xh | pv);
      const mh = pv & xh;
      acrossUp[at] = ph;
      acrossLess[at] = mh;
      carries[k] = (ph >>> 31) | ((mh >>> 31) << 1);
      const up = (ph << 1) | (carry & 1);
      pv = (mh << 1) | (carry >> 1) | ~(xv | up);
      mv = up & xv;
      downUp[at] = pv;
      downLess[at] = mv;
    }
  }
}

/**
 * Alignments of a pattern whose last unit lies at `end`, with `distance` edits, which must be the least there.
 * To be read before the next call, which uses the same memory.
 */
export function traceback(
  text: string,
  from: number,
  end: number,
  pattern: string,
  distance: number,
): Traceback {
  // An alignment with so few edits begins nowhere before this.
  const first = Math.max(from, end - pattern.length - distance);
  const count = end - first;
  fill(text, first, count, pattern);

  /** Row i, column j: the cost of the pattern's first i units up to the text offset first + j. */
  function down(i: number, j: number): number {
    if (j === 0) return 1;
    const at = ((i - 1) >>> 5) * count + j - 1;
    const bit = (i - 1) & 31;
    return (((downUp[at] ?? 0) >>> bit) & 1) - (((downLess[at] ?? 0) >>> bit) & 1);
  }

  function across(i: number, j: number): number {
    if (i === 0) return 0;
    const at = ((i - 1) >>> 5) * count + j - 1;
    const bit = (i - 1) & 31;
    return (((acrossUp[at] ?? 0) >>> bit) & 1) - (((acrossLess[at] ?? 0) >>> bit) & 1);
  }

  function stepAt(i: number, j: number, preference: Preference): 'both' | 'pattern' | 'text' {
    if (j === 0 || (preference === 'pattern-first' && down(i, j) === 1)) return 'pattern';
    if (preference === 'text-first' && across(i, j) === 1) return 'text';
    if (isSame(i, j) || down(i, j) + across(i - 1, j) === 1) return 'both';
    return down(i, j) === 1 ? 'pattern' : 'text';
  }

  function isSame(i: number, j: number): boolean {
    return pattern.charCodeAt(i - 1) === text.charCodeAt(first + j - 1);
  }

  function read(borders: readonly number[], preference: Preference): Image[] {
    const images: Image[] = [];
    let part = borders.length - 2;
    let partEnd = end;
    let edits = 0;
    let i = pattern.length;
    let j = count;
    const closeParts = (): void => {
      while (part >= 0 && i <= (borders[part] ?? 0)) {
        images[part] = { start: first + j, end: partEnd, edits };
        partEnd = first + j;
        edits = 0;
        part -= 1;
      }
    };
    // An empty last part, at the end of the text, has no step of its own.
    closeParts();
    while (i > 0) {
      const step = stepAt(i, j, preference);
      if (step !== 'both' || !isSame(i, j)) edits += 1;
      if (step !== 'text') i -= 1;
      if (step !== 'pattern') j -= 1;
      closeParts();
    }
    return images;
  }

  return { read };
}
