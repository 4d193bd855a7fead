/** Findings that came from one edition to another, and what is new in the paragraphs that hold them. SPEC.md [A20]. */
import type { Selectors, Span } from '../core/selector.ts';
import { isContinued } from './cite.ts';
import { fold } from './fold.ts';
import { keptParagraph, placeAround, unitAt, withNeighbours } from './kept-paragraph.ts';
import { labelledWords } from './labels.ts';
import { newsInParagraph, type ParagraphNews, type ParagraphSide } from './paragraph-news.ts';
import type { Skeleton } from './skeleton.ts';
import type { Steps } from './steps.ts';
import type { TextIndex } from './text-index.ts';

export interface CarriedFinding {
  readonly id: string;
  /** As it was described on the old edition. */
  readonly selectors: Selectors;
  /** Where its words were found in the new one. */
  readonly span: Span;
}

export interface PagedText {
  readonly index: TextIndex;
  /** The page of a folded offset, where the text has pages: a paragraph goes on over their ends. */
  readonly pageAt?: ((offset: number) => number) | undefined;
}

export interface CarriedNews {
  /** The findings in the paragraph, in order. */
  readonly findings: readonly string[];
  /** Undefined: it reads otherwise, and what it said before is not known. */
  readonly news: ParagraphNews | undefined;
  /** In the new edition: the first new words, else the paragraph's first finding. */
  readonly at: Span;
}

/** Whether the words of the old edition are needed to tell: by the skeleton some paragraph is not what it was. */
export function* asksForOld(
  now: PagedText,
  carried: readonly CarriedFinding[],
  skeleton: Skeleton | undefined,
): Steps<boolean> {
  for (const each of carried) {
    if (!isAsItWas(now, each, skeleton)) return true;
    yield;
  }
  return false;
}

/**
 * One for each paragraph in which words outside of all findings came, went or changed, in the order of the text.
 * @param old the edition that they were described on; undefined where its words are not here
 */
export function* newsOf(
  now: PagedText,
  carried: readonly CarriedFinding[],
  skeleton: Skeleton | undefined,
  old: PagedText | undefined,
): Steps<readonly CarriedNews[]> {
  const out: CarriedNews[] = [];
  for (const together of byParagraph(now, carried, old)) {
    yield;
    if (together.every((each) => isAsItWas(now, each, skeleton))) continue;
    const there = sideOf(now, spansOf(together));
    const before = old && sideOf(old, positionsOf(together));
    const kept = before ?? keptSide(together, skeleton);
    const news = kept && newsInParagraph(kept, there);
    const findings = together.map(({ id }) => id);
    if (news) out.push({ findings, news, at: news.at });
    // Without a skeleton nothing is known of the paragraph at all: nothing is claimed.
    else if (kept === undefined && skeleton !== undefined)
      out.push({ findings, news: undefined, at: together[0]!.span });
  }
  return out;
}

/** All that stood around the finding stands there, and nothing else does. */
function isAsItWas(now: PagedText, { selectors, span }: CarriedFinding, skeleton?: Skeleton): boolean {
  const units = skeleton?.units ?? [];
  const at = unitAt(units, selectors.position);
  const place = units[at] && placeAround(now.index, span, selectors, units[at]);
  if (place === undefined) return false;
  const { text, blocks } = now.index;
  const ordinals = blocksOf(now, span);
  const words = ordinals.map((ordinal) => labelledWords(text, blocks[ordinal]!));
  const first = words.find(({ start, end }) => start < end) ?? span;
  const paragraph = { start: first.start, end: words.at(-1)?.end ?? span.end };
  const whole = withNeighbours(now.index, paragraph, place, units, at);
  return whole.start <= paragraph.start && whole.end >= paragraph.end;
}

function spansOf(together: readonly CarriedFinding[]): readonly Span[] {
  return together.map(({ span }) => span);
}

function positionsOf(together: readonly CarriedFinding[]): readonly Span[] {
  return together.map(({ selectors }) => selectors.position);
}

/** In the order of the text: those that share a paragraph now, or did before it was split. */
function byParagraph(
  now: PagedText,
  carried: readonly CarriedFinding[],
  old: PagedText | undefined,
): readonly CarriedFinding[][] {
  const groups: CarriedFinding[][] = [];
  let last = { now: -1, old: -1 };
  for (const each of carried.toSorted((a, b) => a.span.start - b.span.start)) {
    // Words that are not where the finding says are those of another edition.
    if (old !== undefined && !stands(old.index, each.selectors)) continue;
    const ends = {
      now: blocksOf(now, each.span).at(-1) ?? -1,
      old: old === undefined ? -1 : (blocksOf(old, each.selectors.position).at(-1) ?? -1),
    };
    const isSame = ends.now === last.now || (ends.old >= 0 && ends.old === last.old);
    if (isSame) groups.at(-1)!.push(each);
    else groups.push([each]);
    last = ends;
  }
  return groups;
}

function sideOf(of: PagedText, marks: readonly Span[]): ParagraphSide {
  const blocks = new Set(marks.flatMap((mark) => blocksOf(of, mark)));
  return { of: of.index, blocks: [...blocks].toSorted((a, b) => a - b), marks };
}

/** Ordinals of the blocks that make up the paragraph, or the table row, around a span. */
function blocksOf({ index, pageAt }: PagedText, { start, end }: Span): readonly number[] {
  const { blocks } = index;
  let first = Math.max(0, index.blockOrdinalAt(start));
  let last = Math.max(first, index.blockOrdinalAt(Math.max(start, end - 1)));
  const isOne = (at: number): boolean => {
    const [before, block] = [blocks[at - 1], blocks[at]];
    if (!before || !block) return false;
    if (block.kind === 'cell') return block.table === before.table && block.row === before.row;
    return pageAt !== undefined && pageAt(before.start) !== pageAt(block.start) && isContinued(index, at);
  };
  while (isOne(first)) first -= 1;
  while (isOne(last + 1)) last += 1;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function stands({ text }: TextIndex, { quote, position }: Selectors): boolean {
  return text.slice(position.start, position.end) === fold(quote.exact);
}

function keptSide(
  together: readonly CarriedFinding[],
  skeleton: Skeleton | undefined,
): ParagraphSide | undefined {
  const { selectors } = together[0]!;
  const unit = skeleton?.units[unitAt(skeleton.units, selectors.position)];
  const positions = positionsOf(together);
  if (unit === undefined || positions.some((each) => unitAt([unit], each) < 0)) return undefined;
  const side = keptParagraph(selectors, unit);
  const marks = positions.map(({ start, end }) => ({ start: start - unit.start, end: end - unit.start }));
  return side && { ...side, marks };
}
