/** Which words of a kept page are at a point of its frame. */
import type { PaperFrame } from './paper-frame.ts';

/** A finger that is farther than this from a letter, in heights of its line, is at none. */
const NEAR = 1.2;

/**
 * The folded offset of the letter at a point of the window. Undefined where no words are near; with `anywhere` that of the
 * nearest letter that the browser finds.
 */
export function offsetAtPoint(
  { element, document, page }: PaperFrame,
  x: number,
  y: number,
  anywhere = false,
): number | undefined {
  const frame = element.getBoundingClientRect();
  const [left, top] = [x - frame.left, y - frame.top];
  const caret = caretAt(document, left, top);
  if (caret === undefined) return undefined;
  const { node, offset } = caret;
  const range = document.createRange();
  range.setStart(node, Math.max(0, Math.min(offset, node.length) - 1));
  range.setEnd(node, Math.min(node.length, offset + 1));
  if (!anywhere && !isNear(range, left, top)) return undefined;
  const span = page.spanOf(range);
  return span.ok ? span.value.start : undefined;
}

interface Caret {
  readonly node: Text;
  readonly offset: number;
}

function caretAt(document: Document, x: number, y: number): Caret | undefined {
  const position = document.caretPositionFromPoint?.(x, y);
  const range = position ? undefined : document.caretRangeFromPoint?.(x, y);
  const node = position?.offsetNode ?? range?.startContainer;
  if (node?.nodeType !== Node.TEXT_NODE) return undefined;
  return { node: node as Text, offset: position?.offset ?? range?.startOffset ?? 0 };
}

function isNear(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(({ left, right, top, bottom, height }) => {
    const aside = Math.max(0, left - x, x - right) / 3;
    const over = Math.max(0, top - y, y - bottom);
    return aside + over <= NEAR * height;
  });
}
