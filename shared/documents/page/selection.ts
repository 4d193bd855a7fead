/** Selections: when the member has selected something, and which words of the paper it is. */
import { fail } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Span } from '../../core/selector.ts';
import type { PageText } from './page-text.ts';
import { isInField, isInOwnHost } from './skipped.ts';

/** After a selection that no key or pointer ends (handles on touch, a menu), until it counts. Milliseconds. */
const SETTLED = 350;
/** A change of the selection this long after the member's last key or touch is the page's own doing. */
const RECENT = 3000;

/**
 * The words that are selected, across cells and blocks, without white space at the ends. `selection-empty`;
 * `selection-in-field` in a field or an editing host; `selection-outside` in our own interface, in a shadow root or
 * where no text of the paper is; `page-changed` when the page must be read again first.
 */
export function readSelection(page: PageText, selection: Selection | null): Result<Span> {
  const field = selectedField(page.root.ownerDocument);
  if (field) return fail('selection-in-field');
  const range = selection && wholeRange(selection);
  if (!selection || !range || selection.isCollapsed) return fail('selection-empty');
  const ends = [range.startContainer, range.endContainer];
  if (ends.some(isInOwnHost)) return fail('selection-outside');
  if (isInField(range.commonAncestorContainer)) return fail('selection-in-field');
  return page.spanOf(range);
}

/** A selection of table cells can have a range per cell: from the first to the last. */
function wholeRange(selection: Selection): Range | null {
  if (selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const last = selection.getRangeAt(selection.rangeCount - 1);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}

/** A field keeps a selection of its own, which the page's selection does not show. */
function selectedField(document: Document): boolean {
  const active = document.activeElement;
  if (!active || !/^(?:input|textarea)$/.test(active.localName)) return false;
  const { selectionStart, selectionEnd } = active as HTMLTextAreaElement;
  const inside = document.getSelection()?.focusNode?.contains(active) ?? false;
  return inside && selectionStart !== null && selectionStart !== selectionEnd;
}

/**
 * Calls back when the member has ended a selection, or has let it go: at once after a mouse or a key, a moment later
 * for touch. Only what the member does counts: a page can neither call it by synthetic events nor by selecting.
 * Cheap while nothing is selected.
 */
export function watchSelection(
  document: Document,
  callback: (selection: Selection | null) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDown = false;
  // The browser tells of the change after the key or click that made it: that must not put off what is due.
  let isDue = false;
  let lastAction = Number.NEGATIVE_INFINITY;
  const settle = (delay: number): void => {
    clearTimeout(timer);
    isDue = delay === 0;
    timer = setTimeout(() => {
      isDue = false;
      callback(document.getSelection());
    }, delay);
  };
  const on = <Type extends keyof DocumentEventMap>(
    type: Type,
    handle: (event: DocumentEventMap[Type]) => void,
  ): void => {
    const trusted = (event: DocumentEventMap[Type]): void => {
      if (event.isTrusted) handle(event);
    };
    document.addEventListener(type, trusted, { capture: true, passive: true, signal });
  };
  const acted = (): void => void (lastAction = performance.now());
  on('pointerdown', (event) => {
    acted();
    isDown = event.pointerType === 'mouse';
    isDue = false;
    clearTimeout(timer);
  });
  // A click lets the old selection go only after the pointer is up.
  on('pointerup', (event) => {
    acted();
    isDown = false;
    if (event.pointerType === 'mouse') settle(0);
  });
  on('pointercancel', () => (isDown = false));
  on('keydown', acted);
  on('keyup', (event) => {
    acted();
    if (/^(?:Arrow|Home|End|Page|Shift|a$|A$)/.test(event.key)) settle(0);
  });
  on('selectionchange', () => {
    if (!isDown && !isDue && performance.now() - lastAction < RECENT) settle(SETTLED);
  });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
