/**
 * Paints findings into a shadow root of our own: for restricted papers and for "Hide my marks from pages", because a
 * page can read highlights, and where highlights cannot paint. It draws only what is in view, over the words.
 */
import { drawStretch, SVG } from './draw-stretch.ts';
import { hitTest, isSeenAt } from './place-items.ts';
import type { PaintOptions, Painter, Placed } from './place-items.ts';
import { createPlacing, IN_VIEW } from './placing.ts';
import { joinStretches } from './svg-lines.ts';
import type { Stretch } from './svg-lines.ts';

/** After the last scroll, in ms, lines are drawn anew: what lies over the words may be another thing. */
const SETTLED = 150;

/** @param container the closed shadow root of the one host in the page (or of our own pages) */
export function createOverlay(
  document: Document,
  container: ShadowRoot | Element,
  options: PaintOptions = {},
): Painter {
  const view = document.defaultView!;
  const box = document.createElement('div');
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  Object.assign(box.style, {
    position: 'fixed',
    inset: '0',
    overflow: 'hidden',
    pointerEvents: 'none',
    zIndex: '0',
  });
  Object.assign(svg.style, {
    position: 'absolute',
    width: '100%',
    height: '100%',
    overflow: 'visible',
    willChange: 'transform',
  });
  box.append(svg);
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let drawnAt = { x: 0, y: 0 };
  let free: Free = { top: 0, below: 0 };
  /** Asking what lies over words is slow on long pages: not while they move. */
  let asks = false;
  const redraw = (isStill: boolean): void => {
    asks ||= isStill;
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      drawnAt = { x: view.scrollX, y: view.scrollY };
      svg.style.transform = '';
      if (asks) free = freeOfBars(document);
      box.style.clipPath = free.top + free.below > 0 ? `inset(${free.top}px 0 ${free.below}px)` : '';
      svg.replaceChildren(...placing.near().flatMap((one) => draw(document, one, asks ? free : undefined)));
      asks = false;
    });
  };
  const placing = createPlacing(document, options, () => {
    redraw(false);
    settle();
  });
  const settle = (): void => {
    clearTimeout(rest);
    rest = setTimeout(redraw, SETTLED, true);
  };
  // With the page lines only move; they are drawn well beyond what is in view.
  const follow = ({ type, target }: Event): void => {
    if (!box.isConnected) return;
    if (type !== 'scroll' || target !== document) return redraw(true);
    svg.style.transform = `translate(${drawnAt.x - view.scrollX}px,${drawnAt.y - view.scrollY}px)`;
    settle();
  };
  const stop = new AbortController();
  const how = { capture: true, passive: true, signal: stop.signal };
  view.addEventListener('scroll', follow, how);
  view.addEventListener('resize', follow, how);
  document.addEventListener('toggle', follow, how);
  const resized = new ResizeObserver(() => redraw(true));

  return {
    show(page, items) {
      if (!placing.show(page, items)) return;
      resized.disconnect();
      if (page && items.length > 0) {
        if (!box.isConnected) container.append(box);
        resized.observe(page.root);
      } else box.remove();
      redraw(true);
    },
    hitTest: (x, y) => hitTest(document, placing.near(IN_VIEW), x, y),
    dispose() {
      stop.abort();
      placing.dispose();
      resized.disconnect();
      clearTimeout(rest);
      view.cancelAnimationFrame(frame);
      box.remove();
    },
  };
}

/** What bars that stay in their place leave free, from above and from below, in CSS pixels. */
interface Free {
  readonly top: number;
  readonly below: number;
}

function freeOfBars(document: Document): Free {
  const { clientWidth, clientHeight } = document.documentElement;
  const barAt = (y: number): DOMRect | undefined => {
    let at = document.elementFromPoint(clientWidth / 2, y);
    while (at && !/^(?:fixed|sticky)$/.test(getComputedStyle(at).position)) at = at.parentElement;
    const bar = at?.getBoundingClientRect();
    // Half of the window is no bar.
    return bar && bar.height < clientHeight / 2 ? bar : undefined;
  };
  const [above, below] = [barAt(1), barAt(clientHeight - 2)];
  return {
    top: above && above.top <= 1 ? above.bottom : 0,
    below: below && below.bottom >= clientHeight - 2 ? clientHeight - below.top : 0,
  };
}

/** @param free where what lies over the words is to be asked for; undefined: nowhere */
function draw(document: Document, placed: Placed, free: Free | undefined): SVGElement[] {
  if (placed.lane === 0) return [];
  const { item, lane } = placed;
  return stretchesOf(document, placed.ranges, free).flatMap((stretch) =>
    drawStretch(document, { ...placed, ...item, lane }, stretch),
  );
}

function stretchesOf(document: Document, ranges: readonly Range[], free: Free | undefined): Stretch[] {
  const { clientWidth, clientHeight } = document.documentElement;
  const boxes: Stretch[] = [];
  for (const range of ranges) {
    for (const box of range.getClientRects()) {
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const isAsked = free && y >= free.top && y < clientHeight - free.below && x >= 0 && x < clientWidth;
      // What lies over words that are not in view, or scrolled out of their box, is known when they come.
      if (!isAsked || isSeenAt(range, document.elementFromPoint(x, y))) boxes.push(box);
    }
  }
  return joinStretches(boxes);
}
