/**
 * Paints findings into a shadow root of our own: for restricted papers and for "Hide my marks from pages", because a
 * page can read highlights, and where highlights cannot paint. It draws only what is in view, over the words.
 */
import { createNearView } from './near-view.ts';
import { COLOURS, LINES, OVER_INK, laneOffset } from './paint-style.ts';
import type { Line } from './paint-style.ts';
import { hitTest, isSeenAt, placeItems } from './place-items.ts';
import type { PaintOptions, Painter, Placed } from './place-items.ts';
import type { PageText } from './page-text.ts';
import { joinStretches, strokesOf } from './svg-lines.ts';
import type { Stretch } from './svg-lines.ts';

const SVG = 'http://www.w3.org/2000/svg';
const SOLID: Line = { style: 'solid', width: 2 };
const OVER: Readonly<Record<'moved' | 'edited', Line>> = {
  moved: { style: 'dashed', width: 1.5 },
  edited: { style: 'double', width: 1 },
};

/** @param container the closed shadow root of the one host in the page (or of our own pages) */
export function createOverlay(
  document: Document,
  container: ShadowRoot | Element,
  options: PaintOptions = {},
): Painter {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  Object.assign(svg.style, { position: 'fixed', inset: '0', width: '100%', height: '100%' });
  Object.assign(svg.style, { pointerEvents: 'none', overflow: 'hidden', zIndex: '0' });
  let placed: readonly Placed[] = [];
  let shown: { readonly page: PageText; readonly items: string } | undefined;
  let frame = 0;
  const redraw = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      svg.replaceChildren(...placed.filter(near.isNear).flatMap((one) => draw(document, one)));
    });
  };
  const near = createNearView(redraw);
  const stop = new AbortController();
  const follow = { capture: true, passive: true, signal: stop.signal };
  document.defaultView?.addEventListener('scroll', redraw, follow);
  document.defaultView?.addEventListener('resize', redraw, follow);
  document.addEventListener('toggle', redraw, follow);
  const resized = new ResizeObserver(redraw);

  return {
    show(page, items) {
      const key = JSON.stringify(items);
      if (page && shown?.page === page && shown.items === key) return;
      shown = page ? { page, items: key } : undefined;
      placed = page ? placeItems(page, items, options) : [];
      near.watch(placed);
      resized.disconnect();
      if (page && placed.length > 0) {
        if (!svg.isConnected) container.append(svg);
        resized.observe(page.root);
      } else svg.remove();
      redraw();
    },
    hitTest: (x, y) => hitTest(document, placed, x, y),
    dispose() {
      stop.abort();
      near.dispose();
      resized.disconnect();
      cancelAnimationFrame(frame);
      placed = [];
      svg.remove();
    },
  };
}

function draw(document: Document, placed: Placed): SVGElement[] {
  if (placed.lane === 0) return [];
  return stretchesInView(document, placed.ranges).flatMap((stretch) =>
    drawStretch(document, placed, stretch),
  );
}

function stretchesInView(document: Document, ranges: readonly Range[]): Stretch[] {
  const { clientWidth, clientHeight } = document.documentElement;
  const boxes: Stretch[] = [];
  for (const range of ranges) {
    for (const box of range.getClientRects()) {
      if (box.bottom < 0 || box.top > clientHeight || box.right < 0 || box.left > clientWidth) continue;
      const x = Math.min(Math.max((box.left + box.right) / 2, 0), clientWidth - 1);
      const y = Math.min(Math.max((box.top + box.bottom) / 2, 0), clientHeight - 1);
      // Words under a bar that stays in place, or scrolled out of their box, are not seen: nor is their mark.
      if (isSeenAt(range, document.elementFromPoint(x, y))) boxes.push(box);
    }
  }
  return joinStretches(boxes);
}

function drawStretch(document: Document, placed: Placed, stretch: Stretch): SVGElement[] {
  const { key, scheme, item, lane } = placed;
  const { left, right, top, bottom } = stretch;
  const isForced = matchMedia('(forced-colors: active)').matches;
  const ink = isForced ? 'CanvasText' : COLOURS[scheme][key].ink;
  const overInk = isForced ? ink : OVER_INK[scheme];
  const line = LINES[key];
  const em = (bottom - top) / 1.25;
  const under = bottom - em * 0.25 + em * laneOffset(lane || 1) + line.width / 2;
  const out: SVGElement[] = [];
  if ((scheme !== 'contrast' && !isForced) || item.active) {
    const box = { x: left, y: top, width: right - left, height: bottom - top };
    out.push(make(document, 'rect', { ...box, fill: ink, 'fill-opacity': item.active ? 0.26 : 0.13 }));
  }
  const strokes = (which: Line, y: number, colour: string): void => {
    for (const { d, width, dash, round } of strokesOf(which, left, right, y)) {
      const attributes = { d, fill: 'none', stroke: colour, 'stroke-width': width };
      const ends = { ...(dash && { 'stroke-dasharray': dash }), ...(round && { 'stroke-linecap': 'round' }) };
      out.push(make(document, 'path', { ...attributes, ...ends }));
    }
  };
  strokes(line, under, ink);
  if (line.over) strokes(line, top, ink);
  if (item.state !== 'exact') strokes(OVER[item.state], top, overInk);
  if (item.active) strokes(SOLID, top, overInk);
  return out;
}

function make(
  document: Document,
  tag: 'rect' | 'path',
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
