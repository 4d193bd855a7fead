import { hearsEvents, leaveFrame, LOOK_EVERY_MS } from './frame-events.ts';
import type { PaperFrame } from './paper-frame.ts';

/**
 * Calls back where the member has clicked in the paper, in CSS pixels of its frame. `onClick` says whether something was
 * there. A frame that is not heard still has a caret where it was clicked: that is looked for.
 */
export function watchFrameClicks(
  paper: PaperFrame,
  onClick: (x: number, y: number) => boolean,
  end: AbortSignal,
): void {
  const { document } = paper;
  if (hearsEvents(document)) {
    const hear = (event: MouseEvent): void => void onClick(event.clientX, event.clientY);
    document.addEventListener('click', hear, { signal: end });
    return;
  }
  let seen: Caret | undefined;
  let taken: Caret | undefined;
  let isSelected = false;
  const look = (): void => {
    const selection = document.getSelection();
    const caret = caretOf(selection);
    // What is left of a selection, when its words were marked, is no click.
    if (isSelected) taken = caret;
    isSelected = selection?.isCollapsed === false;
    // Two looks alike: no words are being selected from there. Each caret counts once.
    const isAtRest = isSame(caret, seen);
    seen = caret;
    if (caret === undefined || !isAtRest || isSame(caret, taken)) return;
    taken = caret;
    const place = middleOf(caret);
    if (place === undefined || !onClick(place.x, place.y)) return;
    // Without a caret another click on the same letter is seen.
    document.getSelection()?.removeAllRanges();
    taken = undefined;
    leaveFrame(paper);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  end.addEventListener('abort', () => clearInterval(timer), { once: true });
}

interface Caret {
  readonly node: Text;
  readonly offset: number;
}

function caretOf(selection: Selection | null): Caret | undefined {
  const node = selection?.anchorNode;
  if (!selection?.isCollapsed || node?.nodeType !== Node.TEXT_NODE) return undefined;
  return { node: node as Text, offset: selection.anchorOffset };
}

function isSame(a: Caret | undefined, b: Caret | undefined): boolean {
  return a?.node === b?.node && a?.offset === b?.offset;
}

/** The middle of the letter at the caret: a caret itself has no box. */
function middleOf(caret: Caret): { readonly x: number; readonly y: number } | undefined {
  const { node, offset } = beforeLetter(caret);
  const range = node.ownerDocument.createRange();
  const start = Math.min(offset, Math.max(0, node.length - 1));
  range.setStart(node, start);
  range.setEnd(node, Math.min(node.length, start + 1));
  const box = range.getClientRects()[0];
  return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** WebKit gives the place before a first letter as the end of what stands in another element before it. */
function beforeLetter(caret: Caret): Caret {
  const block = caret.node.parentElement?.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, div');
  if (!block || caret.node.data.slice(caret.offset).trim() !== '') return caret;
  const walker = caret.node.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  walker.currentNode = caret.node;
  const next = walker.nextNode();
  return next === null ? caret : { node: next as Text, offset: 0 };
}
