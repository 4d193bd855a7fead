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
    const onMove = ({ clientY }: PointerEvent): void => {
      to = placeAt(rows, clientY);
      for (const row of rows) row.removeAttribute('data-drop');
      if (to !== from) rows[to]?.setAttribute('data-drop', to < from ? 'before' : 'after');
    };
    const end = new AbortController();
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

/** The row at this height; the first or the last beyond them. */
function placeAt(rows: readonly HTMLElement[], y: number): number {
  const at = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return at < 0 ? rows.length - 1 : at;
}
