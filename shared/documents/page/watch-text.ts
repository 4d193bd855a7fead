/** Notices when a page's words change, so that findings are found again. */
import type { PageText } from './page-text.ts';
import { readPageInSteps } from './read-page.ts';
import { contentRoot } from './skipped.ts';
import { finishInSlices } from './slices.ts';

/** Quiet after the last change of the page before it is read again, and the longest wait on a page never quiet. */
const QUIET = 250;
const LONGEST = 2000;

/** How often a reading begins anew because the page changed meanwhile; the last is done at once. */
const TRIES = 3;

/** What can change a page's words. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'aria-hidden', 'contenteditable', 'role', 'class', 'id'],
};

/**
 * Reads the page in slices, the first at once. What is handed over was the page at one moment; nothing is, once aborted.
 * A page that nobody sees is read in one go, as browsers put off what waits there.
 */
export function readInSlices(document: Document, done: (page: PageText) => void, signal: AbortSignal): void {
  finishInSlices(readUndisturbed(document), done, signal);
}

function* readUndisturbed(document: Document): Generator<undefined, PageText, undefined> {
  let isChanged = false;
  const observer = new MutationObserver(() => (isChanged = true));
  observer.observe(document.documentElement, WATCHED);
  try {
    for (let left = TRIES; ; left -= 1) {
      isChanged = false;
      const steps = readPageInSteps(contentRoot(document));
      while (!isChanged) {
        const step = steps.next();
        if (step.done) return step.value;
        if (left > 1 && !document.hidden) yield;
      }
    }
  } finally {
    observer.disconnect();
  }
}

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
  let isReading = false;
  const look = (): void => {
    firstChange = 0;
    isReading = true;
    const before = performance.now();
    const take = (next: PageText): void => {
      isReading = false;
      cost = performance.now() - before;
      const textChanged = next.index.text !== last.index.text;
      if (!textChanged && next.root === last.root && last.isCurrent()) return;
      last = next;
      callback({ page: next, textChanged });
    };
    readInSlices(document, take, signal);
  };
  const observer = new MutationObserver(() => {
    // The reading notices it too, and begins anew.
    if (isReading) return;
    const now = performance.now();
    firstChange ||= now;
    clearTimeout(timer);
    const waited = now - firstChange > Math.max(LONGEST, cost * 10);
    timer = setTimeout(look, waited ? 0 : Math.max(QUIET, cost * 10));
  });
  observer.observe(document.documentElement, WATCHED);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}
