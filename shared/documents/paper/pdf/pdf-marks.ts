/** Findings on the pages that a viewer shows: painted, found under the pointer, gone to; and selections read. */
import { fail, ok, type Result } from '../../../core/result.ts';
import type { PagePart, Span } from '../../../core/selector.ts';
import { boxOnScreen, pointOnPage, type PageOnScreen } from './page-geometry.ts';
import { createPagePainter, type PagePainter } from './paint-pages.ts';
import type { PdfWords } from './pdf-words.ts';
import { readTextLayer, type Normalise } from './read-text-layer.ts';

export interface PdfSelection {
  readonly span: Span;
  /** Around its words as they are on screen now, in CSS pixels of the viewport. */
  box(): DOMRect;
}

export interface PagePlace {
  /** From 1. */
  readonly page: number;
  readonly at: readonly [x: number, y: number];
}

export interface PdfMarks extends Omit<PagePainter, 'repaint'> {
  /**
   * The words that are selected on the pages: without what runs at their edges, and in the column of a table where the
   * selection began. `selection-empty`, `selection-outside`.
   */
  readSelection(words: PdfWords): Result<PdfSelection>;
  /** Scrolls so that it is seen in the upper third. */
  goToPart(part: PagePart): void;
  /** Where it is now, in CSS pixels of the viewport, in sight or not; undefined where the file has no such page. */
  boxOf(part: PagePart): DOMRect | undefined;
  /** Which page a point of the viewport (CSS pixels) is on, and where in the page's own space, in points. */
  placeAt(x: number, y: number): PagePlace | undefined;
  /** Calls back, once a frame at most, when pages may have come to lie elsewhere otherwise than by scrolling. */
  watchLaidOut(callback: () => void, signal: AbortSignal): void;
}

export interface MarksOptions {
  /** That which scrolls. */
  readonly box: HTMLElement;
  readonly pages: readonly PageOnScreen[];
  readonly eventBus: {
    on(name: string, listener: () => void, options?: { readonly signal: AbortSignal }): void;
  };
  /** Resolves when every page has its own size: until then they have that of the first. */
  readonly allSized: Promise<unknown>;
  readonly normalise: Normalise;
}

/** Where in the window that is which one goes to, from above. */
const SEEN_AT = 0.25;
const MOVES = ['scalechanging', 'rotationchanging', 'pagesloaded', 'pagerendered', 'resize'];

/** For the pages of one document. */
export function createPdfMarks({ box, pages, eventBus, allSized, normalise }: MarksOptions): PdfMarks {
  const { ownerDocument: document } = box;
  const view = document.defaultView!;
  const painter = createPagePainter(document, pages);
  const end = new AbortController();
  eventBus.on('rotationchanging', painter.repaint, { signal: end.signal });
  const boxOf = (part: PagePart): DOMRect | undefined => {
    const page = pages[part.page - 1];
    return page && boxOnScreen(page, part);
  };
  const scrollTo = (part: PagePart): void => {
    const at = boxOf(part);
    if (!at) return;
    const window = box.getBoundingClientRect();
    const isBeside = at.left < window.left || at.right > window.right;
    box.scrollBy({
      top: at.top - window.top - window.height * SEEN_AT,
      left: isBeside ? at.left - window.left - (window.width - at.width) / 2 : 0,
      behavior: 'instant',
    });
  };
  let going: AbortController | undefined;
  return {
    show: painter.show,
    hitTest: painter.hitTest,
    boxOf,
    placeAt(x, y) {
      const div = document
        .elementsFromPoint(x, y)
        .find((each): each is HTMLElement => each.classList.contains('page') && box.contains(each));
      const page = Number(div?.dataset['pageNumber']);
      const at = pages[page - 1] && pointOnPage(pages[page - 1]!, x, y);
      return at && { page, at };
    },
    readSelection(words) {
      const span = readTextLayer(words, box, document.getSelection(), normalise);
      if (!span.ok) return span;
      const parts = words.quadsOf(span.value);
      const around = (): DOMRect => unionOf(parts.flatMap((part) => boxOf(part) ?? []));
      return parts.length === 0 ? fail('selection-outside') : ok({ span: span.value, box: around });
    },
    goToPart(part) {
      going?.abort();
      const mine = (going = new AbortController());
      const stop = (): void => mine.abort();
      // Whoever scrolls meanwhile is not taken away again.
      for (const type of ['wheel', 'pointerdown', 'keydown'])
        box.addEventListener(type, stop, { signal: mine.signal, passive: true });
      scrollTo(part);
      void allSized.then(
        () => mine.signal.aborted || end.signal.aborted || (scrollTo(part), stop()),
        () => stop(),
      );
    },
    watchLaidOut(callback, signal) {
      let frame = 0;
      const soon = (): void => {
        frame ||= view.requestAnimationFrame(() => {
          frame = 0;
          if (!signal.aborted) callback();
        });
      };
      for (const name of MOVES) eventBus.on(name, soon, { signal });
      const resized = new ResizeObserver(soon);
      resized.observe(box);
      signal.addEventListener('abort', () => resized.disconnect(), { once: true });
    },
    dispose() {
      end.abort();
      going?.abort();
      painter.dispose();
    },
  };
}

export function unionOf(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((each) => each.left));
  const top = Math.min(...boxes.map((each) => each.top));
  const right = Math.max(...boxes.map((each) => each.right));
  const bottom = Math.max(...boxes.map((each) => each.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
