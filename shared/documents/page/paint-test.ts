/** Whether highlights can carry our lines here: asked of the browser's own cascade, not of its name. */
import { highlightName } from './paint-style.ts';

/**
 * True when the registry is there and the rules of `PAINT_STYLE`, brought in before, give words an underline. Makes
 * no change to the page, and reads no pixels: no page lets itself be read.
 */
export function canPaint(document: Document): boolean {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (!view || !('highlights' in view.CSS) || !('Highlight' in view)) return false;
  const name = `::highlight(${highlightName('light', 'plain', 1)})`;
  return view.getComputedStyle(document.documentElement, name).textDecorationLine.includes('underline');
}
