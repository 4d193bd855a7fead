/** Whether highlights can carry our lines here: asked of the browser's own cascade, not of its name. */
import { highlightName } from './paint-style.ts';

/**
 * True when the registry is there and the rules of `PAINT_STYLE`, brought in before, give words an underline. Makes
 * no change to the page, and reads no pixels: no page lets itself be read.
 */
export function canPaint(document: Document): boolean {
  const view = viewOf(document);
  if (!view || !hasHighlights(document)) return false;
  const name = `::highlight(${highlightName('light', 'plain', 1)})`;
  return view.getComputedStyle(document.documentElement, name).textDecorationLine.includes('underline');
}

/**
 * True when the registry is there and colours are not forced: Chromium then fills every highlight as it does a selection,
 * whatever the rules say. For frames of our own in any browser: WebKit gives the element's style for that of a highlight,
 * so its cascade cannot be asked.
 */
export function hasHighlights(document: Document): boolean {
  const view = viewOf(document);
  if (!view || !('highlights' in view.CSS && 'Highlight' in view)) return false;
  return !view.matchMedia('(forced-colors: active)').matches;
}

function viewOf({ defaultView }: Document): (Window & typeof globalThis) | null {
  return defaultView as (Window & typeof globalThis) | null;
}
