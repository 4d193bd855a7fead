import { useEffect } from 'preact/hooks';
import { unitAt, wordsBetween } from '../../documents/paper/pdf/words-at.ts';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import type { PdfPaper } from './pdf-paper.ts';
import type { ReaderParts } from './reader-parts.ts';

/** A pen that moved less than this has tapped. CSS pixels. */
const TAP = 6;

/**
 * What a tap, a click and a pen do on the pages. On painted words they open the card. Where tapping marks, a tap takes
 * the sentence. A pen that is drawn over words takes these at once; a finger scrolls.
 */
export function useTouchMarks(
  view: PdfView | undefined,
  paper: PdfPaper | null,
  box: { readonly current: HTMLElement | null },
  { state, actions }: Pick<ReaderParts, 'state' | 'actions'>,
  isTapping: boolean,
): void {
  useEffect(() => {
    const element = box.current;
    if (view === undefined || element === null) return undefined;
    const tap = (x: number, y: number): void => {
      const hit = view.hitTest(x, y)[0];
      if (hit !== undefined) {
        state.selection.value = null;
        return actions.onOpen(hit);
      }
      if (state.mode.value === 'open') state.active.value = null;
      const at = isTapping ? paper?.offsetAt(x, y) : undefined;
      const span = at === undefined || paper === null ? undefined : unitAt(paper.words, at, 'sentence');
      if (span !== undefined) state.selection.value = paper!.take(span);
      else if (state.selection.value?.isOwn) state.selection.value = null;
    };
    const end = new AbortController();
    const click = ({ target, clientX, clientY }: MouseEvent): void => {
      if (!isOnPage(target) || document.getSelection()?.isCollapsed === false) return;
      tap(clientX, clientY);
    };
    element.addEventListener('click', click, { signal: end.signal });
    if (paper !== null) watchPen(element, paper, state, tap, end.signal);
    return () => end.abort();
  }, [view, paper, actions, state, isTapping]);
}

/** Links of the paper are followed. */
function isOnPage(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.pdfViewer') !== null && !target.closest('a[href]');
}

interface Stroke {
  readonly pointer: number;
  readonly from: number | undefined;
  readonly x: number;
  readonly y: number;
  isDrawn: boolean;
}

function watchPen(
  box: HTMLElement,
  paper: PdfPaper,
  state: ReaderParts['state'],
  tap: (x: number, y: number) => void,
  signal: AbortSignal,
): void {
  let stroke: Stroke | undefined;
  const to = ({ clientX, clientY }: PointerEvent, isMoving: boolean): void => {
    const at = paper.offsetAt(clientX, clientY, true);
    if (stroke?.from === undefined || at === undefined) return;
    state.selection.value = paper.take(wordsBetween(paper.words, stroke.from, at), isMoving);
  };
  const down = (event: PointerEvent): void => {
    const { pointerId, clientX: x, clientY: y, target } = event;
    if (event.pointerType !== 'pen' || event.button !== 0 || !event.isPrimary || !isOnPage(target)) return;
    // Without the browser's own selection, and without a click that would come to the same again.
    event.preventDefault();
    box.setPointerCapture(pointerId);
    stroke = { pointer: pointerId, from: paper.offsetAt(x, y, true), x, y, isDrawn: false };
  };
  const move = (event: PointerEvent): void => {
    if (stroke?.pointer !== event.pointerId) return;
    stroke.isDrawn ||= Math.hypot(event.clientX - stroke.x, event.clientY - stroke.y) > TAP;
    if (stroke.isDrawn) to(event, true);
  };
  const up = (event: PointerEvent): void => {
    if (stroke?.pointer !== event.pointerId) return;
    if (stroke.isDrawn) to(event, false);
    else tap(event.clientX, event.clientY);
    stroke = undefined;
  };
  const cancel = (event: PointerEvent): void => {
    if (stroke?.pointer !== event.pointerId) return;
    stroke = undefined;
    if (state.selection.value?.isMoving) state.selection.value = null;
  };
  // Only the beginning of a touch is held up: a finger's scrolling waits for nothing.
  const hold = (event: TouchEvent): void => void (stroke === undefined || event.preventDefault());
  box.addEventListener('pointerdown', down, { signal });
  box.addEventListener('pointermove', move, { signal });
  box.addEventListener('pointerup', up, { signal });
  box.addEventListener('pointercancel', cancel, { signal });
  box.addEventListener('touchstart', hold, { passive: false, signal });
}
