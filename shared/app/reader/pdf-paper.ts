/** The pages of a PDF, as the parts of the reader see them. */
import { signal } from '@preact/signals';
import type { PagePart, Span } from '../../core/selector.ts';
import { watchSelection } from '../../documents/page/selection.ts';
import { unionOf } from '../../documents/paper/pdf/pdf-marks.ts';
import { describePdfSpan, type PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import { offsetAt } from '../../documents/paper/pdf/words-at.ts';
import { PDF } from '../strings/pdf.ts';
import type { PaperMeasure, ReaderPaper, SelectedWords } from './reader-paper.ts';
import { readingLine } from './scroll-to.ts';
import { resized } from './taking.ts';

export interface PdfPaper extends ReaderPaper {
  readonly words: PdfWords;
  /** Where words stand on the pages. */
  partsOf(span: Span): readonly PagePart[];
  /** From now on these words stand there: where they were kept, or where a box was drawn. */
  know(span: Span, parts: readonly PagePart[]): void;
}

/** @param box what scrolls, with the pages in it */
export function createPdfPaper(view: PdfView, box: HTMLElement, words: PdfWords): PdfPaper {
  const pages = box.querySelector<HTMLElement>('.pdfViewer')!;
  const { document } = globalThis;
  // Spans stay the same objects while their findings stand where they stood.
  const known = new WeakMap<Span, readonly PagePart[]>();
  const partsOf = (span: Span): readonly PagePart[] => {
    const parts = known.get(span) ?? words.quadsOf(span);
    known.set(span, parts);
    return parts;
  };
  const boxOf = (span: Span): DOMRect | undefined => {
    const first = partsOf(span)[0];
    return first && view.boxOf({ ...first, quads: first.quads.slice(0, 1) });
  };
  const isShown = (): boolean => box.clientWidth > 0;
  const selected = (): SelectedWords | null => {
    const read = isShown() ? view.readSelection(words) : undefined;
    return read?.ok ? read.value : null;
  };
  const near = (): number => words.pages[view.page() - 1]?.span.start ?? 0;
  return {
    words,
    readingAt: signal(near()),
    partsOf,
    know: (span, parts) => void known.set(span, parts),
    offsetAt(x, y, anywhere) {
      const place = view.placeAt(x, y);
      return place && offsetAt(words, { page: place.page, x: place.at[0], y: place.at[1] }, anywhere);
    },
    resize: (span, how) => resized(words, span, how),
    linesOf: (span) =>
      partsOf(span).flatMap((part) =>
        part.quads.flatMap((quad) => view.boxOf({ ...part, quads: [quad] }) ?? []),
      ),
    take: (span, isMoving = false) => ({
      span,
      isOwn: true,
      ...(isMoving ? { isMoving } : {}),
      box: () => unionOf(partsOf(span).flatMap((part) => view.boxOf(part) ?? [])),
    }),
    describe: (span) => describePdfSpan(words, span),
    pageOf(offset) {
      const page = words.pageAt(offset);
      return PDF.pageNumber(words.pages[page - 1]?.label ?? page);
    },
    selected,
    // The window's own, which is let go of with it.
    letGo: () => undefined,
    watchSelected(callback, end) {
      watchSelection(document, () => isShown() && callback(selected()), end);
    },
    scrollTo(span, { focus }) {
      const part = partsOf(span)[0];
      if (part === undefined) view.goTo(words.pageAt(span.start));
      else view.goToPart(part);
      if (focus) pages.focus({ preventScroll: true });
    },
    inSight: () => lowestAbove(words, near(), (span) => boxOf(span)?.top),
    near,
    focus: () => pages.focus({ preventScroll: true }),
    measure(): PaperMeasure {
      const top = box.getBoundingClientRect().top - box.scrollTop;
      return {
        topOf(span) {
          const at = boxOf(span);
          return at && at.top - top;
        },
        height: pages.offsetHeight,
      };
    },
    watchLaidOut(changed, end) {
      let last = '';
      const look = (): void => {
        const now = [pages.offsetWidth, pages.offsetHeight, box.clientWidth].join();
        if (now === last || !isShown()) return;
        last = now;
        changed();
      };
      look();
      view.watchLaidOut(look, end);
    },
  };
}

/** The last block of a page that begins above the reading line. */
function lowestAbove(
  { index, pages, pageAt }: PdfWords,
  start: number,
  topOf: (span: Span) => number | undefined,
): number {
  const end = pages[pageAt(start) - 1]?.span.end ?? start;
  let low = index.blockOrdinalAt(start);
  let high = Math.max(low, index.blockOrdinalAt(Math.max(start, end - 1)));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const top = topOf(index.blocks[middle]!) ?? 0;
    if (top <= readingLine()) low = middle;
    else high = middle - 1;
  }
  return index.blocks[low]?.start ?? start;
}
