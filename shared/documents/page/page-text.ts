/** A page's text with the way back into its nodes: spans to ranges, and selections to spans. */
import type { TextIndex, TextInput } from '../../anchoring/text-index.ts';
import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Span } from '../../core/selector.ts';
import { cleaned } from './walk.ts';

export interface PageText {
  readonly root: Element;
  /** What the index was made of. */
  readonly input: TextInput;
  readonly index: TextIndex;
  /** A live range over the span's words; null when the page has changed there since it was read. */
  rangeOf(span: Span): Range | null;
  /** The same as one range per text node, without what stands between the words but is not text of the paper. */
  textRangesOf(span: Span): readonly Range[] | null;
  /**
   * The span of a range, without white space at its ends. `selection-empty` for one without words,
   * `selection-outside` where it touches no text of the paper.
   */
  spanOf(range: AbstractRange): Result<Span>;
  /** True while every text node is where it was, with the words it had. */
  isCurrent(): boolean;
}

export interface TextNodes {
  readonly raw: string;
  readonly nodes: readonly Text[];
  /** Raw offset of each node's first unit. */
  readonly starts: readonly number[];
}

export function createPageText(
  root: Element,
  index: TextIndex,
  { input, nodes: text }: { readonly input: TextInput; readonly nodes: TextNodes },
): PageText {
  const { raw, nodes, starts } = text;
  const isUnchanged = (at: number): boolean => {
    const node = nodes[at];
    return (
      node !== undefined &&
      root.contains(node) &&
      cleaned(node.data) === raw.slice(starts[at], starts[at + 1])
    );
  };

  const textRangesOf = (span: Span): Range[] | null => {
    const start = index.toRaw(span.start, 'start');
    const end = index.toRaw(span.end, 'end');
    if (span.end <= span.start || end <= start) return null;
    const ranges: Range[] = [];
    for (let at = countUpTo(starts, start) - 1; (starts[at] ?? end) < end; at += 1) {
      if (!isUnchanged(at)) return null;
      const range = root.ownerDocument.createRange();
      range.setStart(nodes[at]!, Math.max(0, start - starts[at]!));
      range.setEnd(nodes[at]!, Math.min(nodes[at]!.length, end - starts[at]!));
      ranges.push(range);
    }
    return ranges;
  };

  return {
    root,
    input,
    index,
    textRangesOf,
    rangeOf(span) {
      const ranges = textRangesOf(span);
      const last = ranges?.at(-1);
      const whole = ranges?.[0]?.cloneRange() ?? null;
      if (last) whole?.setEnd(last.endContainer, last.endOffset);
      return whole;
    },
    spanOf(range) {
      const document = root.ownerDocument;
      if (range.startContainer.getRootNode() !== document || range.endContainer.getRootNode() !== document) {
        return root.isConnected ? fail('selection-outside') : fail('page-changed');
      }
      if (!root.isConnected) return fail('page-changed');
      const start = rawOffset(text, document, range.startContainer, range.startOffset);
      const end = rawOffset(text, document, range.endContainer, range.endOffset);
      if (start === undefined || end === undefined) return fail('page-changed');
      const span = trim(index.text, index.toFolded(start), index.toFolded(end));
      if (span.start < span.end) return ok(span);
      const hasWords = range.collapsed ? false : /\S/.test(wordsOf(document, range));
      return hasWords ? fail('selection-outside') : fail('selection-empty');
    },
    isCurrent: () => root.isConnected && nodes.every((_, at) => isUnchanged(at)),
  };
}

/** Raw offset of a place in the document: of the first text at or after it. Undefined if nodes are gone. */
function rawOffset(text: TextNodes, document: Document, node: Node, offset: number): number | undefined {
  const { nodes, starts } = text;
  const place = document.createRange();
  place.setStart(node, offset);
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = nodes[middle]!;
    if (at.getRootNode() !== document) return undefined;
    // Compares the end of the node with the place: a node that ends before it lies before it.
    if (place.comparePoint(at, at.length) < 0) low = middle + 1;
    else high = middle;
  }
  const start = starts[low] ?? text.raw.length;
  return nodes[low] === node ? start + offset : start;
}

/** Without spaces at the ends, and never with half a surrogate pair. */
function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  if (isLow(text, start)) start -= 1;
  if (isLow(text, end)) end += 1;
  while (start < end && text.charCodeAt(start) === 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) === 0x20) end -= 1;
  return { start, end };
}

function isLow(text: string, at: number): boolean {
  return at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

function wordsOf(document: Document, range: AbstractRange): string {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

/** How many of the sorted values are at most `wanted`. */
export function countUpTo(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
