/** Which pages of a file are restricted: of a paper, and inside a pack. Rules R10 to R14 of SPEC.md. */
import type { Restriction } from './restricted.ts';
import { lineSays } from './restriction-line.ts';

/** One page's lines by place. Its running text is not among them. */
export interface PageLines {
  /** Lines of the header box of a paper that begins on this page; empty where none begins. */
  readonly header: readonly string[];
  /** Running header and footer: lines at the edge of the page. */
  readonly running: readonly string[];
}

/** Pages from 1, both ends included. */
export interface RestrictedRange {
  readonly from: number;
  readonly to: number;
  /** The words that decided, as printed. */
  readonly reason: string;
}

/**
 * A header box speaks for its paper, which goes on until another begins. A running line speaks for its own page, and
 * for the pages of the same paper between two that have it.
 */
export function restrictedRanges(pages: readonly PageLines[], title = ''): readonly RestrictedRange[] {
  const ranges: RestrictedRange[] = [];
  for (const { from, to } of papersOf(pages)) {
    const within = pages.slice(from - 1, to);
    const header = closedLine(within[0]!.header, title);
    if (header !== undefined) ranges.push({ from, to, reason: header });
    else ranges.push(...runningRanges(within, from, title));
  }
  return joined(ranges);
}

/** A file with closed pages is closed as a whole, because its bytes travel as one. The reason names the pages. */
export function judgePages(pages: readonly PageLines[], title = ''): Restriction {
  const [first] = restrictedRanges(pages, title);
  if (first === undefined) return { restricted: false };
  const { from, to, reason } = first;
  if (from === 1 && to === pages.length) return { restricted: true, reason };
  const where = from === to ? `page ${from}` : `pages ${from} to ${to}`;
  return { restricted: true, reason: `${where}: ${reason}` };
}

/** Each page with a header box begins a paper. */
function papersOf(pages: readonly PageLines[]): { readonly from: number; readonly to: number }[] {
  const starts = pages.flatMap(({ header }, at) => (at === 0 || header.length > 0 ? [at + 1] : []));
  return starts.map((from, at) => ({ from, to: (starts[at + 1] ?? pages.length + 1) - 1 }));
}

function runningRanges(pages: readonly PageLines[], first: number, title: string): RestrictedRange[] {
  const reasons = pages.map(({ running }) => closedLine(running, title));
  const from = reasons.findIndex((reason) => reason !== undefined);
  const to = reasons.findLastIndex((reason) => reason !== undefined);
  return from < 0 ? [] : [{ from: first + from, to: first + to, reason: reasons[from]! }];
}

function closedLine(lines: readonly string[], title: string): string | undefined {
  return lines.find((line) => lineSays(line, title) === 'closed');
}

function joined(ranges: readonly RestrictedRange[]): RestrictedRange[] {
  const all: RestrictedRange[] = [];
  for (const range of ranges) {
    const last = all.at(-1);
    if (last && last.to + 1 === range.from && last.reason === range.reason)
      all[all.length - 1] = { ...last, to: range.to };
    else all.push(range);
  }
  return all;
}
