import type { PagePart, Selectors, Span } from '../../../core/selector.ts';
import { foldQuote } from '../../page/anchor-page.ts';
import { describePdfSpan, type PdfWords } from './pdf-words.ts';

/** Where a finding of another file may stand in this one. */
export interface CarriedTo {
  /** From 1. */
  readonly pages: readonly number[];
  /** Where its words stand if each page lies as it does in the other file, and the pages are known. */
  readonly parts?: readonly PagePart[];
}

/**
 * A finding of a file that has the same pages, described on this one by its words; undefined where they are not on these
 * pages, or stand on them more than once and nothing tells which are meant.
 */
export function carryFinding(words: PdfWords, sel: Selectors, to: CarriedTo): Selectors | undefined {
  if (sel.area) return carryBox(words, sel, to);
  const span = findSpan(words, sel, to);
  const described = span && describePdfSpan(words, span);
  return described?.ok ? described.value : undefined;
}

/** A box has no words to be looked for: only its place tells where it is. */
function carryBox(words: PdfWords, sel: Selectors, { parts }: CarriedTo): Selectors | undefined {
  const of = parts?.[0] && words.pages[parts[0].page - 1];
  if (!of || !parts) return undefined;
  const at = of.span.start;
  const block = Math.max(0, words.index.blockOrdinalAt(at));
  return {
    v: 1,
    quote: sel.quote,
    position: { start: at, end: at },
    block: { startBlock: block, startOffset: 0, endBlock: block, endOffset: 0 },
    pages: parts.map((part) => labelled(words, part)),
    area: true,
  };
}

function labelled(words: PdfWords, { page, quads }: PagePart): PagePart {
  const label = words.pages[page - 1]?.label;
  return label === undefined ? { page, quads } : { page, label, quads };
}

function findSpan(words: PdfWords, sel: Selectors, { pages, parts }: CarriedTo): Span | undefined {
  const quote = foldQuote(sel);
  const spans = stretches(pages).flatMap(([first, last]) => {
    const from = words.pages[first - 1]?.span.start;
    const to = words.pages[last - 1]?.span.end;
    return from === undefined || to === undefined ? [] : all(words.index.text, quote, from, to);
  });
  if (spans.length < 2) return spans[0];
  const near = parts?.[0] && nearest(words, spans, parts[0]);
  return near ?? onlyOne(spans.filter((span) => isAround(words.index.text, span, sel)));
}

/** Pages that follow each other: words may go on over their break. */
function stretches(pages: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const out: [number, number][] = [];
  for (const page of pages.toSorted((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && page <= last[1] + 1) last[1] = page;
    else out.push([page, page]);
  }
  return out;
}

function all(text: string, quote: string, from: number, to: number): readonly Span[] {
  const spans: Span[] = [];
  if (quote === '') return spans;
  for (
    let at = text.indexOf(quote, from);
    at >= 0 && at + quote.length <= to;
    at = text.indexOf(quote, at + 1)
  ) {
    spans.push({ start: at, end: at + quote.length });
  }
  return spans;
}

/** Points by which the same words may lie apart in two files. */
const APART = 3;

function nearest(words: PdfWords, spans: readonly Span[], { page, quads }: PagePart): Span | undefined {
  const [x = 0, y = 0] = quads[0] ?? [];
  return spans.find((span) => {
    const part = words.quadsOf(span)[0];
    const [left = 0, top = 0] = part?.quads[0] ?? [];
    return part?.page === page && Math.abs(left - x) < APART && Math.abs(top - y) < APART;
  });
}

/** Its context is that of its own file: at the ends of the pages it may be another. */
const CONTEXT = 24;

function isAround(text: string, { start, end }: Span, { quote }: Selectors): boolean {
  const before = quote.prefix.slice(-CONTEXT);
  const after = quote.suffix.slice(0, CONTEXT);
  return text.slice(0, start).endsWith(before) || text.startsWith(after, end);
}

function onlyOne(spans: readonly Span[]): Span | undefined {
  return spans.length === 1 ? spans[0] : undefined;
}
