/**
 * Folding, version `fold/1`: the one way in which two spellings of the same words become the same string.
 * The tables cover fixed ranges only, so the result depends neither on the locale nor on the engine's Unicode
 * version. Rules: SPEC.md [A1].
 */

import { stringOfUnits } from './string-of-units.ts';

/** Table values that are no UTF-16 unit of the output: unit dropped, and unit replaced by a string. */
export const DROPPED = 0xffff;
export const EXPANDED = 0xfffe;
export const SPACE = 0x20;

const SPACES = [[0x09, 0x0d], [0x20], [0x85], [0xa0], [0x1680], [0x2000, 0x200a], [0x2028, 0x2029]];
const MORE_SPACES = [[0x202f], [0x205f], [0x3000]];
const INVISIBLE = [
  [0xad],
  [0x034f],
  [0x061c],
  [0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
];
const MORE_INVISIBLE = [[0x2066, 0x206f], [0xfe00, 0xfe0f], [0xfeff], [0xfffe, 0xffff]];
const SINGLE_QUOTES = [[0x2018, 0x201b], [0x2032], [0x2035], [0x02b9], [0x02bc]];
const DOUBLE_QUOTES = [[0x201c, 0x201f], [0x2033], [0x2036], [0x02ba]];
const DASHES = [[0x2010, 0x2015], [0x2043], [0x2212], [0x2e3a, 0x2e3b], [0xfe58], [0xfe63], [0xff0d]];
const CASED = [
  [0x41, 0x58f],
  [0x1e00, 0x1fff],
  [0x2100, 0x218f],
  [0x24b6, 0x24cf],
  [0xff21, 0xff3a],
];
const COMPOSED = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
];
const STRINGS: readonly (readonly [number, string])[] = [
  [0x2026, '...'],
  [0x2034, "'''"],
  [0xfb00, 'ff'],
  [0xfb01, 'fi'],
  [0xfb02, 'fl'],
  [0xfb03, 'ffi'],
  [0xfb04, 'ffl'],
  [0xfb05, 'st'],
  [0xfb06, 'st'],
];

export interface FoldTable {
  /** One entry per UTF-16 unit: the folded unit, {@link DROPPED} or {@link EXPANDED}. */
  readonly units: Uint16Array;
  readonly strings: ReadonlyMap<number, string>;
}

let table: FoldTable | undefined;

/** The table of `fold/1`, built once, on first use. */
export function foldTable(): FoldTable {
  table ??= buildTable();
  return table;
}

/** Folds by lower case alone, which engines are fast at and agree on here. */
const ORDINARY = /^[!-~]+(?: [!-~]+)*$/;

let scratch = new Uint16Array(1 << 12);

/** The folded form of a string on its own: as a block of its own, without white space at its ends. */
export function fold(raw: string): string {
  if (ORDINARY.test(raw)) return raw.toLowerCase();
  const { units, strings } = foldTable();
  // No unit is spelled out in more than four.
  if (scratch.length < raw.length * 4) scratch = new Uint16Array(raw.length * 4);
  let to = 0;
  let pending = false;
  for (let i = 0; i < raw.length; i += 1) {
    const unit = units[raw.charCodeAt(i)] ?? DROPPED;
    if (unit === SPACE) pending = to > 0;
    if (unit === SPACE || unit === DROPPED) continue;
    if (pending) scratch[to++] = SPACE;
    pending = false;
    if (unit !== EXPANDED) scratch[to++] = unit;
    else for (const part of strings.get(raw.charCodeAt(i)) ?? '') scratch[to++] = part.charCodeAt(0);
  }
  return stringOfUnits(scratch.subarray(0, to));
}

function buildTable(): FoldTable {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit += 1) units[unit] = unit;
  const strings = new Map<number, string>(STRINGS);
  eachOf(CASED, (unit) => (units[unit] = lowerCase(unit)));
  eachOf(COMPOSED, (unit) => {
    const parts = String.fromCharCode(unit).normalize('NFD');
    if (parts.length > 1) strings.set(unit, lowerCaseAll(parts));
    else units[unit] = lowerCase(parts.charCodeAt(0));
  });
  for (const unit of strings.keys()) units[unit] = EXPANDED;
  eachOf([...SPACES, ...MORE_SPACES], (unit) => (units[unit] = SPACE));
  eachOf([...INVISIBLE, ...MORE_INVISIBLE], (unit) => (units[unit] = DROPPED));
  eachOf(SINGLE_QUOTES, (unit) => (units[unit] = 0x27));
  eachOf(DOUBLE_QUOTES, (unit) => (units[unit] = 0x22));
  eachOf(DASHES, (unit) => (units[unit] = 0x2d));
  return { units, strings };
}

function eachOf(ranges: readonly (readonly number[])[], visit: (unit: number) => void): void {
  for (const [first = 0, last = first] of ranges) {
    for (let unit = first; unit <= last; unit += 1) visit(unit);
  }
}

function lowerCase(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

function lowerCaseAll(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) out += String.fromCharCode(lowerCase(text.charCodeAt(i)));
  return out;
}
