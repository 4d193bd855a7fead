/** Where the selection toolbar goes, in CSS pixels of the viewport. Pure. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type ToolbarLayout = 'row' | 'grid' | 'touch';

export interface ToolbarPlace {
  readonly left: number;
  readonly top: number;
  readonly side: 'above' | 'below';
  /** The tip of the arrow, from the toolbar's left edge. */
  readonly arrow: number;
}

/** Ten labelled buttons in a row need this much. */
const ROW_WIDTH = 644;
const GAP = 12;
const EDGE = 8;

/** `viewportWidth` in CSS pixels. Under touch one layout serves every width. */
export function toolbarLayout(viewportWidth: number, touch: boolean): ToolbarLayout {
  if (touch) return 'touch';
  return viewportWidth < ROW_WIDTH + 2 * EDGE ? 'grid' : 'row';
}

function between(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(value, Math.max(low, high)));
}

/**
 * Above the first line of the selection where there is room, else below its last line, and always inside the window.
 * `prefer: 'below'` is for touch: the browser's own menu stands above.
 */
export function placeToolbar(
  selection: Box,
  size: { readonly width: number; readonly height: number },
  viewport: { readonly width: number; readonly height: number },
  prefer: 'above' | 'below' = 'above',
): ToolbarPlace {
  const above = selection.top - GAP - size.height >= EDGE;
  const below = selection.bottom + GAP + size.height <= viewport.height - EDGE;
  const side =
    prefer === 'above' ? (above || !below ? 'above' : 'below') : below || !above ? 'below' : 'above';
  const middle = (selection.left + selection.right) / 2;
  const left = between(EDGE, middle - size.width / 2, viewport.width - EDGE - size.width);
  const wanted = side === 'above' ? selection.top - GAP - size.height : selection.bottom + GAP;
  const top = between(EDGE, wanted, viewport.height - EDGE - size.height);
  return { left, top, side, arrow: between(16, middle - left, size.width - 16) };
}
