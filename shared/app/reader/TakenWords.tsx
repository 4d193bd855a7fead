import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { stepped, wordAt, wordsBetween, type Side } from '../../documents/page/word-units.ts';
import { PDF } from '../strings/pdf.ts';
import { createEdgeScroll, type EdgeScroll, type Scroller } from './edge-scroll.ts';
import { patchesIn, patchStyle, type Patch } from './pdf-patches.ts';
import type { ReaderPaper, SelectedWords } from './reader-paper.ts';
import type { Geometry } from './use-geometry.ts';

export interface TakenWordsProps {
  /** What the words and handles lie in; it is the place from which patches are measured. */
  readonly box: HTMLElement;
  readonly scroller: Scroller;
  readonly paper: ReaderPaper;
  readonly taken: SelectedWords;
  readonly onTake: (words: SelectedWords) => void;
  /** Another one when the paper came to lie elsewhere. */
  readonly geometry: Geometry;
}

/** Words that were tapped or drawn over with a pen, with a handle at either end. */
export function TakenWords(props: TakenWordsProps): JSX.Element {
  const { box, paper, taken, geometry } = props;
  const lines = useMemo(() => patchesIn(box, paper.linesOf(taken.span)), [box, paper, taken, geometry]);
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

interface Drag {
  /** From the finger, which is beside the line, to the line's end, which counts. */
  readonly dx: number;
  readonly dy: number;
  /** Where the finger is. */
  x: number;
  y: number;
}

/** Dragged, or moved word by word with the arrow keys. At the edge of what is seen the paper goes on under it. */
function Handle(props: TakenWordsProps & { readonly side: Side; readonly at: Patch }): JSX.Element {
  const { box, scroller, paper, side, at } = props;
  const drag = useRef<Drag | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const move = (): void => {
    const { taken, onTake } = latest.current;
    const from = drag.current;
    const offset = from && paper.offsetAt(from.x + from.dx, from.y + from.dy, true);
    if (offset === undefined || offset === null) return;
    const other = side === 'start' ? taken.span.end - 1 : taken.span.start;
    // The ends do not change places under the finger.
    const isTurned = side === 'start' ? offset > other : offset < other;
    const span = isTurned ? wordAt(paper.words, other) : wordsBetween(paper.words, other, offset);
    onTake(paper.take(span, true));
  };
  const edge = useRef<EdgeScroll | null>(null);
  edge.current ??= createEdgeScroll(scroller, move);
  useEffect(() => () => edge.current?.stop(), []);
  const press = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    event.preventDefault();
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    const frame = box.getBoundingClientRect();
    const x = frame.left - box.scrollLeft + (side === 'start' ? at.left + 1 : at.left + at.width - 1);
    const y = frame.top - box.scrollTop + at.top + at.height / 2;
    const { clientX, clientY } = event;
    drag.current = { dx: x - clientX, dy: y - clientY, x: clientX, y: clientY };
  };
  const follow = ({ clientX, clientY }: PointerEvent): void => {
    if (drag.current === null) return;
    drag.current = { ...drag.current, x: clientX, y: clientY };
    move();
    edge.current?.hold(clientY);
  };
  const finish = (): void => {
    if (drag.current === null) return;
    drag.current = null;
    edge.current?.stop();
    latest.current.onTake(paper.take(latest.current.taken.span));
  };
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const { taken, onTake } = latest.current;
    onTake(paper.take(stepped(paper.words, taken.span, side, by)));
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
