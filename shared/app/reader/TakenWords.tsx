import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { stepped, wordAt, wordsBetween, type Side } from '../../documents/paper/pdf/words-at.ts';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import { PDF } from '../strings/pdf.ts';
import { patchesOf, patchStyle, type Patch } from './pdf-patches.ts';
import type { PdfPaper } from './pdf-paper.ts';
import type { SelectedWords } from './reader-paper.ts';
import type { Geometry } from './use-geometry.ts';

export interface TakenWordsProps {
  readonly view: PdfView;
  readonly box: HTMLElement;
  readonly paper: PdfPaper;
  readonly taken: SelectedWords;
  readonly onTake: (words: SelectedWords) => void;
  /** Another one when pages came to lie elsewhere. */
  readonly geometry: Geometry;
}

/** Words that were tapped or drawn over with a pen, with a handle at either end. */
export function TakenWords(props: TakenWordsProps): JSX.Element {
  const { view, box, paper, taken, geometry } = props;
  const lines = useMemo(
    () => patchesOf(view, box, paper.partsOf(taken.span)),
    [view, box, paper, taken, geometry],
  );
  const [first, last] = [lines[0], lines.at(-1)];
  return (
    <div class="pdf-over">
      {lines.map((line, at) => (
        <span key={at} class="pdf-taken" style={patchStyle(line)} />
      ))}
      {first && last ? (
        <>
          <Handle {...props} side="start" at={first} />
          <Handle {...props} side="end" at={last} />
        </>
      ) : null}
    </div>
  );
}

/** Dragged, or moved word by word with the arrow keys. */
function Handle({
  box,
  paper,
  taken,
  onTake,
  side,
  at,
}: TakenWordsProps & { readonly side: Side; readonly at: Patch }): JSX.Element {
  const drag = useRef<{ readonly dx: number; readonly dy: number } | null>(null);
  const { words } = paper;
  const other = side === 'start' ? taken.span.end - 1 : taken.span.start;
  const move = (offset: number, isMoving: boolean): void => {
    const span = wordsBetween(words, other, offset);
    // The ends do not change places under the finger.
    const isTurned = side === 'start' ? offset > other : offset < other;
    onTake(paper.take(isTurned ? wordAt(words, other) : span, isMoving));
  };
  const press = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    event.preventDefault();
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    // The finger is beside the line: what counts is where the line's end is.
    const frame = box.getBoundingClientRect();
    const x = frame.left - box.scrollLeft + (side === 'start' ? at.left + 1 : at.left + at.width - 1);
    const y = frame.top - box.scrollTop + at.top + at.height / 2;
    drag.current = { dx: x - event.clientX, dy: y - event.clientY };
  };
  const follow = ({ clientX, clientY }: PointerEvent): void => {
    const from = drag.current;
    const offset = from && paper.offsetAt(clientX + from.dx, clientY + from.dy, true);
    if (offset !== undefined && offset !== null) move(offset, true);
  };
  const finish = (): void => {
    if (drag.current === null) return;
    drag.current = null;
    onTake(paper.take(taken.span));
  };
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onTake(paper.take(stepped(words, taken.span, side, by)));
  };
  return (
    <button
      type="button"
      class="pdf-handle"
      data-side={side}
      aria-label={PDF.handle[side]}
      style={{
        left: `${side === 'start' ? at.left : at.left + at.width}px`,
        top: `${side === 'start' ? at.top : at.top + at.height}px`,
        '--line': `${at.height}px`,
      }}
      onPointerDown={press}
      onPointerMove={follow}
      onPointerUp={finish}
      onPointerCancel={finish}
      onKeyDown={step}
    />
  );
}
