/** Words selected in the reading view, as a span of the paper. */
import type { Span } from '../../core/selector.ts';
import type { Words } from '../../documents/page/anchor-page.ts';
import type { SelectedWords } from './reader-paper.ts';

/** Elements that hold the words of one block and nothing else; they name its ordinal. */
export const READING_WORDS = 'reading-words';

/** Undefined where no words of the paper are selected: buttons and findings between paragraphs are not. */
export function readReadingSelection(
  page: Words,
  root: ParentNode,
  selection: Selection | null,
): SelectedWords | undefined {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const parts = [...root.querySelectorAll<HTMLElement>(`.${READING_WORDS}`)]
    .filter((element) => range.intersectsNode(element))
    .map((element) => selectedIn(page, element, range))
    .filter((span) => span !== undefined && span.start < span.end);
  const [first, last] = [parts[0], parts.at(-1)];
  const words = range.cloneRange();
  return (
    first && last && { span: { start: first.start, end: last.end }, box: () => words.getBoundingClientRect() }
  );
}

function selectedIn(page: Words, element: HTMLElement, range: Range): Span | undefined {
  const block = page.index.blocks[Number(element.dataset['block'])];
  if (block === undefined) return undefined;
  const length = element.textContent.length;
  const from = offsetIn(element, range.startContainer, range.startOffset) ?? 0;
  const to = offsetIn(element, range.endContainer, range.endOffset) ?? length;
  return { start: foldedAt(page, block, from, 'start'), end: foldedAt(page, block, to, 'end') };
}

/** Characters before a border of the selection; undefined when that lies outside. */
function offsetIn(element: HTMLElement, node: Node, offset: number): number | undefined {
  if (!element.contains(node)) return undefined;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** As seen and folded a block has other lengths: the border is where as much is seen before it. */
function foldedAt({ index }: Words, block: Span, seen: number, side: 'start' | 'end'): number {
  let [low, high] = [block.start, block.end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (index.asSeen({ start: block.start, end: middle }).length < seen) low = middle + 1;
    else high = middle;
  }
  if (seen === 0) low = block.start;
  if (side === 'start') while (low < block.end && index.text[low] === ' ') low += 1;
  else while (low > block.start && index.text[low - 1] === ' ') low -= 1;
  return low;
}
