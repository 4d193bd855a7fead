/** From places in a PDF's own space to places on the screen, and back. */
import type { PagePart } from '../../../core/selector.ts';

/** What pdf.js keeps of a page that it can draw: as much of it as is used here. */
export interface PageOnScreen {
  readonly div: HTMLElement;
  readonly viewport: PageViewport;
}

export interface PageViewport {
  readonly width: number;
  readonly height: number;
  /** Six numbers: from the page's own space to what is shown. */
  readonly transform: readonly number[];
  clone(options: { readonly scale: number }): PageViewport;
}

export type Point = readonly [x: number, y: number];

/** Of the page as it is turned now, one unit a point. */
export function inPoints({ viewport }: PageOnScreen): PageViewport {
  return viewport.clone({ scale: 1 });
}

export function toShown({ transform }: PageViewport, [x, y]: Point): Point {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  return [a * x + c * y + e, b * x + d * y + f];
}

export function toPage({ transform }: PageViewport, [x, y]: Point): Point {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const size = a * d - b * c;
  return [(d * (x - e) - c * (y - f)) / size, (a * (y - f) - b * (x - e)) / size];
}

/** Upper left, upper right and lower left corner. */
export function cornersOf(quad: readonly number[]): readonly [Point, Point, Point] {
  const at = (first: number): Point => [quad[first] ?? 0, quad[first + 1] ?? 0];
  return [at(0), at(2), at(4)];
}

/** @param slack points around the quad that count as well */
export function isInQuad(quad: readonly number[], [x, y]: Point, slack = 1): boolean {
  const [corner, along, across] = cornersOf(quad);
  const isWithin = ([toX, toY]: Point): boolean => {
    const [dx, dy] = [toX - corner[0], toY - corner[1]];
    const length = Math.hypot(dx, dy);
    const at = length === 0 ? Infinity : ((x - corner[0]) * dx + (y - corner[1]) * dy) / length;
    return at >= -slack && at <= length + slack;
  };
  return isWithin(along) && isWithin(across);
}

/** What of the viewport, in CSS pixels, is the page without its border. */
function contentBox({ div }: PageOnScreen): DOMRect {
  const { left, top } = div.getBoundingClientRect();
  return new DOMRect(left + div.clientLeft, top + div.clientTop, div.clientWidth, div.clientHeight);
}

/** The box of a part in the viewport; undefined where it has no place. */
export function boxOnScreen(page: PageOnScreen, { quads }: PagePart): DOMRect | undefined {
  const viewport = inPoints(page);
  const content = contentBox(page);
  const points = quads.flatMap((quad) =>
    [0, 2, 4, 6].map((at) => toShown(viewport, [quad[at] ?? 0, quad[at + 1] ?? 0])),
  );
  if (points.length === 0 || viewport.width === 0) return undefined;
  const scale = content.width / viewport.width;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return new DOMRect(
    content.left + left * scale,
    content.top + top * scale,
    (Math.max(...xs) - left) * scale,
    (Math.max(...ys) - top) * scale,
  );
}

/** Where on the page a point of the viewport is; undefined beside it. */
export function pointOnPage(page: PageOnScreen, x: number, y: number): Point | undefined {
  const content = contentBox(page);
  if (x < content.left || x > content.right || y < content.top || y > content.bottom) return undefined;
  const viewport = inPoints(page);
  const scale = viewport.width / content.width;
  return toPage(viewport, [(x - content.left) * scale, (y - content.top) * scale]);
}
