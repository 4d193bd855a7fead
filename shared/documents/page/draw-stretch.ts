/** Draws what a finding looks like over one stretch of a line: tint, lines, and what is laid over them. */
import { COLOURS, LINES, OVER_INK, laneOffset } from './paint-style.ts';
import type { Lane, Line, PaintKey, Scheme } from './paint-style.ts';
import type { PaintItem } from './place-items.ts';
import { strokesOf } from './svg-lines.ts';
import type { Stretch } from './svg-lines.ts';

export const SVG = 'http://www.w3.org/2000/svg';
const SOLID: Line = { style: 'solid', width: 2 };
const OVER: Readonly<Record<'moved' | 'edited', Line>> = {
  moved: { style: 'dashed', width: 1.5 },
  edited: { style: 'double', width: 1 },
};

export interface Look extends Pick<PaintItem, 'state' | 'active'> {
  readonly key: PaintKey;
  readonly lane: Lane | 0;
  readonly scheme: Scheme;
}

/** One for all where the member's colours are forced on a page: those of the system. */
const FORCED = 'CanvasText';

/**
 * @param unit what a CSS pixel of a line's width is in the units of `stretch`
 * @param forced the one ink there is when colours are forced
 */
export function drawStretch(
  document: Document,
  { key, scheme, state, active, lane }: Look,
  { left, right, top, bottom }: Stretch,
  unit = 1,
  forced: string = FORCED,
): SVGElement[] {
  const isForced = matchMedia('(forced-colors: active)').matches;
  const ink = isForced ? forced : COLOURS[scheme][key].ink;
  const overInk = isForced ? ink : OVER_INK[scheme];
  const line = LINES[key];
  const em = (bottom - top) / 1.25;
  const under = bottom - em * 0.25 + em * laneOffset(lane || 1) + (line.width * unit) / 2;
  const out: SVGElement[] = [];
  if ((scheme !== 'contrast' && !isForced) || active) {
    const box = { x: left, y: top, width: right - left, height: bottom - top };
    out.push(make(document, 'rect', { ...box, fill: ink, 'fill-opacity': active ? 0.26 : 0.13 }));
  }
  const strokes = (which: Line, y: number, colour: string): void => {
    const sized = unit === 1 ? which : { ...which, width: which.width * unit };
    for (const { d, width, dash, round } of strokesOf(sized, left, right, y)) {
      const attributes = { d, fill: 'none', stroke: colour, 'stroke-width': width };
      const ends = { ...(dash && { 'stroke-dasharray': dash }), ...(round && { 'stroke-linecap': 'round' }) };
      out.push(make(document, 'path', { ...attributes, ...ends }));
    }
  };
  strokes(line, under, ink);
  if (line.over) strokes(line, top, ink);
  if (state !== 'exact') strokes(OVER[state], top, overInk);
  if (active) strokes(SOLID, top, overInk);
  return out;
}

export function make<Tag extends 'rect' | 'path' | 'g' | 'svg'>(
  document: Document,
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
