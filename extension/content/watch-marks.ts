import type { FindingId } from '../../shared/core/ids.ts';
import type { ShadowHost } from './shadow-host.ts';

/** How long a pointer rests on a mark, or away from it, before anything comes or goes. */
const REST_MS = 250;

export interface MarksEvents {
  /** Findings at a point of the viewport, shortest first. */
  hitTest(x: number, y: number): readonly FindingId[];
  /** False while nothing is to be had by resting: the page is not measured then. */
  canRest(): boolean;
  onRest(findings: readonly FindingId[]): void;
  onPress(findings: readonly FindingId[]): void;
  /** True when there was something to close: the key is not the page's then. */
  onEscape(): boolean;
  /** The page scrolled, or has another size. Once a frame. */
  onMoved(): void;
}

/** What a person does with the marks of a page: rests on them, presses them, leaves them. */
export function watchMarks({ element }: ShadowHost, on: MarksEvents, signal: AbortSignal): void {
  const listen = { capture: true, passive: true, signal };
  let rest: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener(
    'pointermove',
    ({ pointerType, buttons, clientX, clientY, target }) => {
      clearTimeout(rest);
      if (pointerType === 'touch' || buttons > 0 || target === element || !on.canRest()) return;
      rest = setTimeout(() => on.canRest() && on.onRest(on.hitTest(clientX, clientY)), REST_MS);
    },
    listen,
  );
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.target === element) return;
      if (document.getSelection()?.isCollapsed === false) return;
      on.onPress(on.hitTest(event.clientX, event.clientY));
    },
    listen,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && event.isTrusted && on.onEscape()) event.stopImmediatePropagation();
    },
    listen,
  );
  let frame = 0;
  const follow = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      on.onMoved();
    });
  };
  for (const type of ['scroll', 'resize']) window.addEventListener(type, follow, listen);
  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    cancelAnimationFrame(frame);
  });
}
