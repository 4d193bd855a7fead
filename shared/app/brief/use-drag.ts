import { useRef } from 'preact/hooks';

export interface Drag {
  readonly list: { current: HTMLOListElement | null };
  /** By mouse, finger or pen, from the grip of the row at this place. */
  start(event: PointerEvent, from: number): void;
}

/** Rows of a list put in order by dragging. Keys and buttons do the same: see `BriefQuestion`. */
export function useDrag(onDrop: (from: number, to: number) => void): Drag {
  const list = useRef<HTMLOListElement | null>(null);
  const start = (event: PointerEvent, from: number): void => {
    const grip = event.currentTarget;
    if (event.button !== 0 || !(grip instanceof HTMLElement)) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.rp-bq') ?? [])];
    const dragged = rows[from];
    dragged?.setAttribute('data-dragged', '');
    let to = from;
    let y = event.clientY;
    const show = (): void => {
      to = placeAt(rows, y);
      for (const row of rows) row.removeAttribute('data-drop');
      if (to !== from) rows[to]?.setAttribute('data-drop', to < from ? 'before' : 'after');
    };
    const onMove = ({ clientY }: PointerEvent): void => {
      y = clientY;
      show();
    };
    const end = new AbortController();
    scrollAtEdges(() => y, show, end.signal);
    const onEnd = ({ type }: Event): void => {
      end.abort();
      for (const row of rows) row.removeAttribute('data-drop');
      dragged?.removeAttribute('data-dragged');
      if (type === 'pointerup' && to !== from) onDrop(from, to);
    };
    const options = { signal: end.signal };
    grip.addEventListener('pointermove', onMove, options);
    grip.addEventListener('pointerup', onEnd, options);
    grip.addEventListener('pointercancel', onEnd, options);
  };
  return { list, start };
}

const EDGE = 90;
const STEP = 14;

/** While the pointer is near the window's upper or lower edge what lies beyond comes into sight. */
function scrollAtEdges(y: () => number, onScroll: () => void, signal: AbortSignal): void {
  const step = (): void => {
    if (signal.aborted) return;
    const by = y() < EDGE ? -STEP : y() > innerHeight - EDGE ? STEP : 0;
    if (by !== 0) {
      scrollBy({ top: by, behavior: 'instant' });
      onScroll();
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

/** The row at this height; the first or the last beyond them. */
function placeAt(rows: readonly HTMLElement[], y: number): number {
  const at = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return at < 0 ? rows.length - 1 : at;
}
