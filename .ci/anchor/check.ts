/** Where findings stand in a document: one value per finding, in their order. Never throws. */
import { fold } from '../../shared/anchoring/fold.ts';
import { search } from '../../shared/anchoring/myers.ts';
import { resolveAll } from '../../shared/anchoring/resolve.ts';
import { readSkeleton, type Skeleton } from '../../shared/anchoring/skeleton.ts';
import type { Anchor, AnchorState, Quote, Selectors, Span } from '../../shared/core/selector.ts';
import type { ForeignFinding, ForeignFindings } from '../../shared/exchange/w3c.ts';
import type { CheckedDocument } from './document.ts';

export interface Outcome {
  readonly id: string;
  readonly outcome: AnchorState;
  /** Code points of the document's text; null where it stands nowhere, or nobody can say where. */
  readonly start: number | null;
  readonly end: number | null;
  /** The document's own text there. */
  readonly text: string | null;
  /** Likeness of its words to the quote's, from 0 to 1, white space, case and typography aside. */
  readonly score: number;
}

/** A space of the text has none of its own in the quote, or the other way round. */
const APART = 1;

export function checkFindings(
  document: CheckedDocument,
  { findings, skeletons }: ForeignFindings,
): Outcome[] {
  const { index, text } = document;
  const points = codePoints(text);
  const known = new Map<string, Skeleton | undefined>();
  const skeletonOf = (edition: string | undefined): Skeleton | undefined => {
    if (edition === undefined) return undefined;
    if (!known.has(edition)) known.set(edition, decode(skeletons.get(edition)));
    return known.get(edition);
  };
  const tell = (id: string, outcome: AnchorState, span: Span | undefined, score: number): Outcome => ({
    id,
    outcome,
    start: span === undefined ? null : points.from(span.start),
    end: span === undefined ? null : points.from(span.end),
    text: span === undefined ? null : text.slice(span.start, span.end),
    score: Math.round(score * 1_000) / 1_000,
  });
  const toText = (span: Span): Span => ({
    start: document.toText(index.toRaw(span.start, 'start')),
    end: document.toText(index.toRaw(span.end, 'end') - 1) + 1,
  });
  const asked = findings.map((finding) => {
    const selectors = finding.own?.sel ?? selectorsOf(document, finding, points.to);
    return { finding, selectors, skeleton: skeletonOf(finding.own?.edition) };
  });
  // Together, since one that is torn from what stood beside it is found between its neighbours. Ids may come twice.
  const anchors = resolveAll(
    index,
    asked.flatMap(({ selectors, skeleton }, n) =>
      selectors ? [{ id: String(n), selectors, ...(skeleton && { skeleton }) }] : [],
    ),
  );
  return asked.map(({ finding, selectors, skeleton }, n) => {
    const { id } = finding;
    const literal = literalSpan(document, finding, points.to);
    if (literal !== undefined) return tell(id, 'exact', literal, 1);
    if (selectors === undefined) return tell(id, 'gone', undefined, 0);
    const short = skeleton ? undefined : placeShort(index.text, selectors.quote);
    const anchor = short ?? anchors.get(String(n)) ?? { state: 'gone' };
    const quote = fold(selectors.quote.exact);
    const likeness = (span: Span | undefined): number =>
      span === undefined ? 0 : likenessOf(index.text.slice(span.start, span.end), quote);
    switch (anchor.state) {
      case 'gone':
        return tell(id, 'gone', undefined, likeness(anchor.candidate));
      case 'ambiguous':
        return tell(id, 'ambiguous', undefined, likeness(anchor.candidates[0]));
      default:
        return tell(id, anchor.state, toText(anchor.span), likeness(anchor.span));
    }
  });
}

/** Shorter than what places are looked up by: "Amber" alone is found by reading all of the text. */
const SHORT = 8;

function placeShort(text: string, { exact, prefix, suffix }: Quote): Anchor | undefined {
  const quote = fold(exact);
  if (quote === '' || (prefix + quote + suffix).trim().length >= SHORT) return undefined;
  const candidates: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    const beside = text.slice(Math.max(0, at - SHORT), at).endsWith(prefix) && text.startsWith(suffix, end);
    if (
      beside &&
      !/^[\p{L}\p{N}]{2}/u.test(text.charAt(at - 1) + quote) &&
      !/[\p{L}\p{N}]{2}$/u.test(quote + text.charAt(end))
    ) {
      candidates.push({ start: at, end });
    }
  }
  const [only, ...others] = candidates;
  if (only === undefined) return undefined;
  return others.length > 0 ? { state: 'ambiguous', candidates } : { state: 'moved', span: only };
}

/** The very characters of quote and context where the position says, in the text as other tools count it. */
function literalSpan(
  { text, index, toRaw, toText }: CheckedDocument,
  { quote, position }: ForeignFinding,
  toUnits: (point: number) => number,
): Span | undefined {
  if (quote === undefined || position === undefined || quote.exact.trim() === '') return undefined;
  const start = toUnits(position.start);
  const whole = quote.prefix + quote.exact + quote.suffix;
  if (start < quote.prefix.length || !text.startsWith(whole, start - quote.prefix.length)) return undefined;
  // Words of a script or a menu are no words of the paper.
  if (toText(toRaw(start)) !== start || index.toFolded(toRaw(start)) >= index.text.length) return undefined;
  return { start, end: start + quote.exact.length };
}

function selectorsOf(
  { index, toRaw }: CheckedDocument,
  { quote, position }: ForeignFinding,
  toUnits: (point: number) => number,
): Selectors | undefined {
  if (quote === undefined) return undefined;
  const start = position === undefined ? 0 : index.toFolded(toRaw(toUnits(position.start)));
  const folded = foldQuote(quote);
  return {
    v: 1,
    quote: folded,
    position: { start, end: start + fold(folded.exact).length },
    block: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 0 },
  };
}

/** Context as it stands in folded text: with the one space that may part it from the quote. */
function foldQuote({ exact, prefix, suffix }: Quote): Quote {
  const before = foldInside(prefix + (/^\s/.test(exact) ? ' ' : ''));
  const after = foldInside((/\s$/.test(exact) ? ' ' : '') + suffix);
  return { exact, prefix: before.replace(/^ /, ''), suffix: after.replace(/ $/, '') };
}

/** Folded as from the middle of a text: a space at an end stays one. */
function foldInside(text: string): string {
  return fold(`|${text}|`).slice(1, -1);
}

function likenessOf(found: string, quote: string): number {
  if (found === quote) return 1;
  const longest = Math.max(found.length, quote.length);
  if (longest === 0) return 0;
  const { distance } = search(found, 0, found.length, quote, APART);
  return Math.max(0, 1 - distance / longest);
}

function decode(base64: string | undefined): Skeleton | undefined {
  if (base64 === undefined) return undefined;
  const read = readSkeleton(Uint8Array.from(Buffer.from(base64, 'base64')));
  return read.ok ? read.value : undefined;
}

/** Between UTF-16 units and code points of one text. O(1) after one pass. */
function codePoints(text: string): { from(unit: number): number; to(point: number): number } {
  const ofUnit = new Uint32Array(text.length + 1);
  const ofPoint: number[] = [];
  let point = 0;
  for (let unit = 0; unit < text.length; point += 1) {
    ofPoint.push(unit);
    const length = text.codePointAt(unit)! > 0xffff ? 2 : 1;
    ofUnit.fill(point, unit, unit + length);
    unit += length;
  }
  ofUnit[text.length] = point;
  return {
    from: (unit) => ofUnit[Math.max(0, Math.min(unit, text.length))] ?? 0,
    to: (at) => ofPoint[at] ?? text.length,
  };
}
