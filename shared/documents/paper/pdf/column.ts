/** Keeps a selection in the table column in which it began. Gutters are looked for only to clip, never to order. */
import { stretchOf, type Stretch } from './pdf-page.ts';
import type { RawStretch } from './pdf-quads.ts';
import type { PdfWords } from './pdf-words.ts';

/** Words that stand beside each other on one line without a gutter between them. */
interface Piece extends RawStretch, Stretch {
  readonly words: string;
}

/** Words of one line that are farther apart than this, in heights of their print, stand in two columns. */
const GUTTER = 1.2;
/** A number, letter or bullet that hangs before its paragraph is of its column. */
const HANGING = /^(?:[•▪◦‣–-]|\(?[a-z\d]{1,3}[.)]?|\d{1,2}(?:\.\d{1,3})+[.)]?)$/i;

/**
 * The raw stretch without what follows, on the page where it began, in another column of a table. Columns of print that
 * are read one after the other are no table.
 * @param isBackward whether it began at its end
 */
export function clipToColumn(words: PdfWords, { start, end }: RawStretch, isBackward: boolean): RawStretch {
  const page = words.pageAt(words.index.toFolded(isBackward ? Math.max(start, end - 1) : start)) - 1;
  const pieces = piecesOf(words, page);
  const within = pieces.filter((piece) => piece.end > start && piece.start < end);
  const order = isBackward ? within.reverse() : within;
  const cut = cutOf(order, pieces);
  if (cut === undefined) return { start, end };
  return isBackward ? { start: cut.start, end } : { start, end: cut.end };
}

/** The last piece of the column in which the first is; undefined where nothing is to be cut off. */
function cutOf(order: readonly Piece[], all: readonly Piece[]): Piece | undefined {
  let column: { from: number; to: number } | undefined;
  let last: Piece | undefined;
  for (const piece of order) {
    if (HANGING.test(piece.words) || (column && piece.angle !== last?.angle)) {
      last ??= piece;
      continue;
    }
    if (column && isBeside(column, piece) && isTable(column, piece, all)) return last;
    last = piece;
    // What begins above or below a table may go on over all of its columns.
    if (!column && !hasBeside(piece, all)) return undefined;
    const { from, to } = piece;
    column = column ? { from: Math.min(from, column.from), to: Math.max(to, column.to) } : { from, to };
  }
  return undefined;
}

/** Whether something stands beside it, or beside a line next to it in the same cell. */
function hasBeside(piece: Piece, all: readonly Piece[]): boolean {
  const cell = [piece];
  const at = all.indexOf(piece);
  for (const step of [-1, 1]) {
    for (let next = at + step, before = piece; all[next] && isSameCell(before, all[next]!); next += step) {
      before = all[next]!;
      cell.push(before);
    }
  }
  return cell.some((line) =>
    all.some((other) => isBeside(line, other) && other.bottom < line.top && other.top > line.bottom),
  );
}

/** Lines of one cell follow each other closely. */
function isSameCell(a: Piece, b: Piece): boolean {
  const apart = Math.max(a.bottom - b.top, b.bottom - a.top);
  return !isBeside(a, b) && a.angle === b.angle && apart < a.top - a.bottom;
}

interface Reach {
  readonly from: number;
  readonly to: number;
}

function isBeside(a: Reach, b: Reach): boolean {
  return b.from >= a.to || b.to <= a.from;
}

/** In a table the lines go to and fro between columns; columns of print are left once. */
function isTable(column: Reach, other: Reach, all: readonly Piece[]): boolean {
  let turns = 0;
  let side: 'own' | 'other' | undefined;
  for (const piece of all) {
    if (HANGING.test(piece.words)) continue;
    const [own, others] = [!isBeside(column, piece), !isBeside(other, piece)];
    // What lies over both is no part of the table.
    if (own === others) continue;
    const now = own ? 'own' : 'other';
    if (side !== undefined && now !== side) turns += 1;
    side = now;
  }
  return turns > 1;
}

function piecesOf({ text, pages }: PdfWords, page: number): readonly Piece[] {
  const source = pages[page]?.source;
  const starts = text.items[page];
  const out: Piece[] = [];
  if (!source || !starts) return out;
  for (const [at, item] of source.items.entries()) {
    if (item.str.trim() === '') continue;
    const stretch = stretchOf(item);
    const own = {
      ...stretch,
      start: starts[at]!,
      end: starts[at]! + item.str.length,
      words: item.str.trim(),
    };
    const last = out.at(-1);
    const isOnLine =
      last !== undefined &&
      last.angle === own.angle &&
      Math.min(last.top, own.top) - Math.max(last.bottom, own.bottom) > 0.4 * item.height &&
      own.from - last.to < GUTTER * item.height &&
      own.from > last.from;
    if (!isOnLine) out.push(own);
    else
      out[out.length - 1] = {
        ...last,
        end: own.end,
        to: Math.max(last.to, own.to),
        top: Math.max(last.top, own.top),
        bottom: Math.min(last.bottom, own.bottom),
        words: `${last.words} ${own.words}`,
      };
  }
  return out;
}
