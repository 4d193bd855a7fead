/**
 * Paints findings on the pages of a PDF: one SVG per drawn page between its picture and its text, in the page's points, so
 * that zoom needs no repaint. Rules: SPEC.md.
 */
import type { FindingId } from '../../../core/ids.ts';
import type { Kind } from '../../../core/kind.ts';
import type { PagePart } from '../../../core/selector.ts';
import { drawStretch, make, type Look } from '../../page/draw-stretch.ts';
import { keyOf } from '../../page/place-items.ts';
import { cornersOf, inPoints, isInQuad, pointOnPage, toShown } from './page-geometry.ts';
import type { PageOnScreen, PageViewport } from './page-geometry.ts';
import { lanesOnPages } from './pdf-lanes.ts';

/** A finding as it is painted on pages. */
export interface PdfPaintItem {
  readonly id: FindingId;
  readonly kind: Kind | null;
  readonly ask: boolean;
  readonly state: 'exact' | 'moved' | 'edited';
  readonly active: boolean;
  readonly parts: readonly PagePart[];
}

/** The paper stays white whatever the look of our screens is; in our high contrast look marks have no tint. */
export type PdfScheme = 'light' | 'contrast';

export interface PagePainter {
  /** The whole of what is to be seen: showing the same again changes nothing. */
  show(items: readonly PdfPaintItem[], scheme?: PdfScheme): void;
  /** Findings at a point of the viewport (CSS pixels), shortest first. */
  hitTest(x: number, y: number): readonly FindingId[];
  /** Draws what is on screen anew, such as after a turn. */
  repaint(): void;
  dispose(): void;
}

/** What pdf.js makes when it draws a page, and takes away when it lets go of it. */
const DRAWN = 'canvasWrapper';
const NAME = 'finding-marks';
/** A pixel of a line's width, in points: as wide as on a web page where the paper has its own size. */
const PIXEL = 0.75;

interface OnPage {
  readonly item: PdfPaintItem;
  readonly look: Look;
  readonly quads: PagePart['quads'];
}

/** @param pages of the whole file, in order */
export function createPagePainter(document: Document, pages: readonly PageOnScreen[]): PagePainter {
  let shown: readonly PdfPaintItem[] = [];
  let scheme: PdfScheme = 'light';
  let onPage: ReadonlyMap<number, readonly OnPage[]> = new Map();
  const view = document.defaultView!;
  const looks = ['(prefers-contrast: more)', '(forced-colors: active)'].map((query) =>
    view.matchMedia(query),
  );
  const at = new Map<Node, number>(pages.map(({ div }, number) => [div, number]));
  const draw = (number: number): void => {
    const page = pages[number]!;
    const picture = page.div.querySelector(`:scope > .${DRAWN}`);
    const old = picture?.querySelector(`:scope > .${NAME}`);
    const items = onPage.get(number + 1);
    if (!picture || !items) return void old?.remove();
    const now = drawPage(document, inPoints(page), items);
    if (old) old.replaceWith(now);
    else picture.append(now);
  };
  const repaint = (): void => {
    const contrast: PdfScheme = looks[0]!.matches ? 'contrast' : scheme;
    onPage = placeOnPages(shown, contrast);
    for (const { div } of pages) if (div.childElementCount > 0) draw(at.get(div)!);
  };
  // A page that is drawn again begins with nothing of ours.
  const watch = new MutationObserver((records) => {
    for (const { target, addedNodes } of records)
      if ([...addedNodes].some((node) => (node as Element).classList?.contains(DRAWN))) draw(at.get(target)!);
  });
  for (const { div } of pages) watch.observe(div, { childList: true });
  for (const look of looks) look.addEventListener('change', repaint);
  return {
    repaint,
    show(items, wanted = 'light') {
      if (wanted === scheme && isSame(items, shown)) return;
      shown = items;
      scheme = wanted;
      repaint();
    },
    hitTest: (x, y) => hitTest(pages, onPage, x, y),
    dispose() {
      watch.disconnect();
      for (const look of looks) look.removeEventListener('change', repaint);
      shown = [];
      repaint();
    },
  };
}

function isSame(a: readonly PdfPaintItem[], b: readonly PdfPaintItem[]): boolean {
  const isEqual = (one: PdfPaintItem, other: PdfPaintItem): boolean =>
    one.id === other.id &&
    one.kind === other.kind &&
    one.ask === other.ask &&
    one.state === other.state &&
    one.active === other.active &&
    (one.parts === other.parts || JSON.stringify(one.parts) === JSON.stringify(other.parts));
  return a.length === b.length && a.every((one, at) => isEqual(one, b[at]!));
}

function placeOnPages(
  items: readonly PdfPaintItem[],
  scheme: PdfScheme,
): ReadonlyMap<number, readonly OnPage[]> {
  const lanes = lanesOnPages(
    items.map(({ id, kind, ask, parts }) => ({ id, key: keyOf({ kind, ask }), parts })),
  );
  const onPage = new Map<number, OnPage[]>();
  for (const item of items) {
    const lane = lanes.get(item.id) ?? 0;
    const look = { key: keyOf(item), lane, scheme, state: item.state, active: item.active };
    for (const { page, quads } of item.parts) {
      const one = { item, look, quads };
      const known = onPage.get(page);
      if (known) known.push(one);
      else onPage.set(page, [one]);
    }
  }
  return onPage;
}

function drawPage(document: Document, viewport: PageViewport, items: readonly OnPage[]): SVGSVGElement {
  const { width, height } = viewport;
  const svg = make(document, 'svg', {
    class: NAME,
    viewBox: `0 0 ${width} ${height}`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  Object.assign(svg.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    pointerEvents: 'none',
    zIndex: '1',
  });
  // The active one lies on top.
  const order = items.toSorted((a, b) => Number(a.item.active) - Number(b.item.active));
  for (const { item, look, quads } of order) {
    // The third of an overlap has no line of its own; the list has it.
    if (look.lane === 0 && !item.active) continue;
    const group = make(document, 'g', { 'data-finding': item.id });
    for (const quad of quads) group.append(...drawQuad(document, viewport, quad, look));
    svg.append(group);
  }
  return svg;
}

function drawQuad(
  document: Document,
  viewport: PageViewport,
  quad: readonly number[],
  look: Look,
): readonly SVGElement[] {
  const [corner, along, across] = cornersOf(quad).map((point) => toShown(viewport, point)) as [
    readonly [number, number],
    readonly [number, number],
    readonly [number, number],
  ];
  const [left, top] = corner;
  const width = Math.hypot(along[0] - left, along[1] - top);
  const height = Math.hypot(across[0] - left, across[1] - top);
  const angle = (Math.atan2(along[1] - top, along[0] - left) * 180) / Math.PI;
  const isLevel = Math.abs(angle) < 0.05;
  const [x, y] = isLevel ? corner : [0, 0];
  const stretch = { left: x, right: x + width, top: y, bottom: y + height };
  // Pages stay white where the system's colours are forced: its own ink may be white as well.
  const drawn = drawStretch(document, look, stretch, PIXEL, '#000');
  if (isLevel) return drawn;
  const group = make(document, 'g', { transform: `translate(${left} ${top}) rotate(${angle})` });
  group.append(...drawn);
  return [group];
}

function hitTest(
  pages: readonly PageOnScreen[],
  onPage: ReadonlyMap<number, readonly OnPage[]>,
  x: number,
  y: number,
): readonly FindingId[] {
  for (const [number, items] of onPage) {
    const page = pages[number - 1];
    const point = page && pointOnPage(page, x, y);
    if (!point) continue;
    return items
      .filter(({ quads }) => quads.some((quad) => isInQuad(quad, point)))
      .map(({ item }) => ({ id: item.id, length: lengthOf(item) }))
      .sort((a, b) => a.length - b.length)
      .map(({ id }) => id);
  }
  return [];
}

/** How much of the paper's lines a finding takes. */
function lengthOf({ parts }: PdfPaintItem): number {
  const width = (quad: readonly number[]): number => {
    const [corner, along] = cornersOf(quad);
    return Math.hypot(along[0] - corner[0], along[1] - corner[1]);
  };
  return parts.reduce((sum, { quads }) => quads.reduce((all, quad) => all + width(quad), sum), 0);
}
