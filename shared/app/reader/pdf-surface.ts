import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import type { TouchSurface } from './use-touch-marks.ts';

/** The pages of a PDF, to be tapped and written on. */
export function createPdfSurface(view: PdfView, box: HTMLElement): TouchSurface {
  return {
    target: box,
    toWindow: (x, y) => [x, y],
    isOnPaper: (target) =>
      target instanceof Element && target.closest('.pdfViewer') !== null && !target.closest('a[href]'),
    hitTest: (x, y) => view.hitTest(x, y),
    hasSelection: () => document.getSelection()?.isCollapsed === false,
  };
}
