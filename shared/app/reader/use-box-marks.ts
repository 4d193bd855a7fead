import { useEffect } from 'preact/hooks';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import type { PdfPaper } from './pdf-paper.ts';
import type { DrawnBox } from './drawn-box.ts';
import type { ReaderState } from './reader-state.ts';

/** Less than this, in points, is no box but a tap. */
const LEAST = 6;

/** While boxes are drawn, a mouse, a pen or a finger draws one on a page that is a picture. */
export function useBoxMarks(
  view: PdfView | undefined,
  paper: PdfPaper | null,
  box: { readonly current: HTMLElement | null },
  state: ReaderState,
): void {
  const isBoxing = state.isBoxing.value;
  useEffect(() => {
    const element = box.current;
    if (view === undefined || paper === null || element === null || !isBoxing) return undefined;
    const end = new AbortController();
    const { signal } = end;
    let from: { readonly page: number; readonly at: readonly [number, number] } | undefined;
    const draw = ({ clientX, clientY }: PointerEvent, isMoving: boolean): void => {
      const to = view.placeAt(clientX, clientY);
      if (from === undefined || to?.page !== from.page) return;
      state.box.value = { page: from.page, corners: [from.at, to.at], isMoving };
    };
    const down = (event: PointerEvent): void => {
      const isPage = event.target instanceof Element && event.target.closest('.pdfViewer') !== null;
      const place = isPage && event.isPrimary ? view.placeAt(event.clientX, event.clientY) : undefined;
      if (place === undefined || paper.words.pages[place.page - 1]?.isPicture !== true) return;
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      from = place;
    };
    const up = (event: PointerEvent): void => {
      if (from === undefined) return;
      draw(event, false);
      from = undefined;
      const drawn = state.box.value;
      if (drawn !== null) state.box.value = isTap(drawn) ? null : { ...drawn, isMoving: false };
    };
    const cancel = (): void => {
      from = undefined;
      state.box.value = null;
    };
    element.addEventListener('pointerdown', down, { signal });
    element.addEventListener('pointermove', (event) => draw(event, true), { signal });
    element.addEventListener('pointerup', up, { signal });
    element.addEventListener('pointercancel', cancel, { signal });
    element.dataset.boxing = '';
    return () => {
      end.abort();
      delete element.dataset.boxing;
      state.box.value = null;
    };
  }, [view, paper, state, isBoxing]);
}

function isTap({ corners: [[x1, y1], [x2, y2]] }: DrawnBox): boolean {
  return Math.abs(x1 - x2) < LEAST || Math.abs(y1 - y2) < LEAST;
}
