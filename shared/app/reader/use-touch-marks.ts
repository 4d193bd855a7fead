import { useEffect } from 'preact/hooks';
import { unitAt, wordsBetween } from '../../documents/page/word-units.ts';
import type { ReaderPaper } from './reader-paper.ts';
import type { ReaderParts } from './reader-parts.ts';

/** A pen that moved less than this has tapped. CSS pixels. */
const TAP = 6;

/** What is tapped and written on. */
export interface TouchSurface {
  /** Where its pointers are heard. */
  readonly target: HTMLElement | Document;
  /** From a pointer's own coordinates to those of the window. */
  toWindow(x: number, y: number): readonly [x: number, y: number];
  /** The paper and not what lies beside it; links are followed. */
  isOnPaper(target: EventTarget | null): boolean;
  /** Painted findings at a point of the window, the one that is meant first. */
  hitTest(x: number, y: number): readonly string[];
  /** Words are selected by the browser: what ends there is no tap. */
  hasSelection(): boolean;
}

/** Whether a tap on the paper takes the sentence; until the member has said, where there is no mouse. */
export function readTapping(value: unknown): boolean {
  return typeof value === 'boolean' ? value : matchMedia('(pointer: coarse)').matches;
}

type TapParts = Pick<ReaderParts, 'state' | 'actions' | 'pencil'>;

/** What a tap does at a point of the window: opens a card, or takes the sentence. True where something was there. */
export function tapAt(
  surface: Pick<TouchSurface, 'hitTest'>,
  paper: ReaderPaper | null,
  { state, actions, pencil }: TapParts,
  isTapping: boolean,
  [x, y]: readonly [x: number, y: number],
): boolean {
  const hit = surface.hitTest(x, y)[0];
  if (hit !== undefined) {
    state.selection.value = null;
    actions.onOpen(hit);
    return true;
  }
  if (state.mode.value === 'open') state.active.value = null;
  const letter = paper?.offsetAt(x, y);
  // Where a tap takes words it takes those of a suggestion too: that has its glyph.
  const ghost = isTapping || letter === undefined ? undefined : pencil.actions.idAt(letter);
  if (ghost !== undefined) {
    state.selection.value = null;
    pencil.actions.onOpen(ghost);
    return true;
  }
  state.suggestion.value = null;
  const at = isTapping ? letter : undefined;
  const span = at === undefined || paper === null ? undefined : unitAt(paper.words, at, 'sentence');
  if (span !== undefined) state.selection.value = paper!.take(span);
  else if (state.selection.value?.isOwn) state.selection.value = null;
  return span !== undefined;
}

/**
 * What a tap, a click and a pen do on the paper. On painted words they open the card. Where tapping marks, a tap takes
 * the sentence. A pen that is drawn over words takes these at once; a finger scrolls.
 * @param surface the same one as long as it is the same paper; null until there is one
 * @param hearsClicks false where somebody else hears them
 */
export function useTouchMarks(
  surface: TouchSurface | null,
  paper: ReaderPaper | null,
  { state, actions, pencil }: TapParts,
  isTapping: boolean,
  hearsClicks = true,
): void {
  useEffect(() => {
    if (surface === null) return undefined;
    const tap = (x: number, y: number): void =>
      void tapAt(surface, paper, { state, actions, pencil }, isTapping, surface.toWindow(x, y));
    const end = new AbortController();
    const click = (event: Event): void => {
      const { target, clientX, clientY } = event as MouseEvent;
      if (surface.isOnPaper(target) && !surface.hasSelection()) tap(clientX, clientY);
    };
    if (hearsClicks) surface.target.addEventListener('click', click, { signal: end.signal });
    if (paper !== null) watchPen(surface, paper, state, tap, end.signal);
    return () => end.abort();
  }, [surface, paper, actions, state, isTapping]);
}

interface Stroke {
  readonly pointer: number;
  readonly from: number | undefined;
  readonly x: number;
  readonly y: number;
  isDrawn: boolean;
}

function watchPen(
  { target: surface, toWindow, isOnPaper }: TouchSurface,
  paper: ReaderPaper,
  state: ReaderParts['state'],
  tap: (x: number, y: number) => void,
  signal: AbortSignal,
): void {
  let stroke: Stroke | undefined;
  /** The browser makes a click of it as well. */
  let isClickOurs = false;
  const offsetAt = ({ clientX, clientY }: PointerEvent): number | undefined =>
    paper.offsetAt(...toWindow(clientX, clientY), true);
  const to = (event: PointerEvent, isMoving: boolean): void => {
    const at = offsetAt(event);
    if (stroke?.from === undefined || at === undefined) return;
    state.selection.value = paper.take(wordsBetween(paper.words, stroke.from, at), isMoving);
  };
  const down = (event: PointerEvent): void => {
    isClickOurs = false;
    const { pointerId, clientX: x, clientY: y, target } = event;
    if (event.pointerType !== 'pen' || event.button !== 0 || !event.isPrimary || !isOnPaper(target)) return;
    ('setPointerCapture' in surface ? surface : surface.documentElement).setPointerCapture(pointerId);
    stroke = { pointer: pointerId, from: offsetAt(event), x, y, isDrawn: false };
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
    isClickOurs = true;
  };
  const cancel = (event: PointerEvent): void => {
    if (stroke?.pointer !== event.pointerId) return;
    stroke = undefined;
    if (state.selection.value?.isMoving) state.selection.value = null;
  };
  const click = (event: Event): void => {
    if (isClickOurs) event.stopPropagation();
    isClickOurs = false;
  };
  // Without the browser's own selection. Not at `pointerdown`: WebKitGTK tells nothing more of a pen that is stopped there.
  const press = (event: Event): void => void (stroke === undefined || event.preventDefault());
  // Only the beginning of a touch is held up: a finger's scrolling waits for nothing.
  const hold = (event: Event): void => void (stroke === undefined || event.preventDefault());
  const hear = (type: string, listener: (event: PointerEvent) => void): void =>
    surface.addEventListener(type, listener as EventListener, { signal });
  hear('pointerdown', down);
  hear('pointermove', move);
  hear('pointerup', up);
  hear('pointercancel', cancel);
  surface.addEventListener('mousedown', press, { signal });
  surface.addEventListener('click', click, { capture: true, signal });
  surface.addEventListener('touchstart', hold, { passive: false, signal });
}
