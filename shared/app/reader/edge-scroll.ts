/** Scrolls on while something is held at the upper or the lower edge of what scrolls. */

/** CSS pixels from the edge in which it scrolls, and how fast at the very edge, in pixels a second. */
const EDGE = 56;
const SPEED = 900;
/** A frame that came late counts for no more than this. Milliseconds. */
const LONGEST_FRAME = 50;

export interface Scroller {
  /** Upper and lower edge of what is seen of it, in CSS pixels of the window. */
  edges(): { readonly top: number; readonly bottom: number };
  scrollBy(pixels: number): void;
}

export interface EdgeScroll {
  /** Where it is held now, in CSS pixels of the window. */
  hold(y: number): void;
  stop(): void;
}

/** How fast it scrolls with something held there: pixels a second, upwards negative; 0 away from the edges. */
export function speedAt(y: number, { top, bottom }: ReturnType<Scroller['edges']>): number {
  const into = (far: number): number => Math.min(1, Math.max(0, (EDGE - far) / EDGE));
  return SPEED * (into(bottom - y) - into(y - top));
}

/** @param moved called after each step: other words lie under what is held */
export function createEdgeScroll(scroller: Scroller, moved: () => void): EdgeScroll {
  let held: number | undefined;
  let frame: number | undefined;
  let last = 0;
  const step = (now: number): void => {
    frame = undefined;
    if (held === undefined) return;
    const speed = speedAt(held, scroller.edges());
    if (speed === 0) return;
    scroller.scrollBy((speed * Math.min(LONGEST_FRAME, now - last)) / 1000);
    last = now;
    moved();
    frame = requestAnimationFrame(step);
  };
  return {
    hold(y) {
      held = y;
      if (frame !== undefined || speedAt(y, scroller.edges()) === 0) return;
      last = performance.now();
      frame = requestAnimationFrame(step);
    },
    stop() {
      held = undefined;
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
    },
  };
}
