/** Notices when a page's words change, so that findings are found again. */
import type { PageText } from './page-text.ts';
import { readPage } from './read-page.ts';
import { contentRoot } from './skipped.ts';

/** Quiet after the last change of the page before it is read again, and the longest wait on a page never quiet. */
const QUIET = 250;
const LONGEST = 2000;

export interface TextChange {
  readonly page: PageText;
  /** False when the same words stand in other nodes: findings keep their spans, paint must be laid anew. */
  readonly textChanged: boolean;
}

/**
 * Calls back with the page read again after its folded text, or the nodes that carry it, changed; not for any other
 * change. Reading costs at most about a tenth of the time on a page that changes without end.
 */
export function watchText(
  document: Document,
  page: PageText,
  callback: (change: TextChange) => void,
  signal: AbortSignal,
): void {
  let last = page;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let cost = 0;
  const look = (): void => {
    firstChange = 0;
    const before = performance.now();
    const next = readPage(contentRoot(document));
    cost = performance.now() - before;
    const textChanged = next.index.text !== last.index.text;
    if (!textChanged && next.root === last.root && last.isCurrent()) return;
    last = next;
    callback({ page: next, textChanged });
  };
  const observer = new MutationObserver(() => {
    const now = performance.now();
    firstChange ||= now;
    clearTimeout(timer);
    const waited = now - firstChange > Math.max(LONGEST, cost * 10);
    timer = setTimeout(look, waited ? 0 : Math.max(QUIET, cost * 10));
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['hidden', 'aria-hidden', 'contenteditable', 'role', 'class', 'id'],
  });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}
