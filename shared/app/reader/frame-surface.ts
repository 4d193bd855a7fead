import type { Painter } from '../../documents/page/place-items.ts';
import type { PaperFrame } from './paper-frame.ts';
import type { TouchSurface } from './use-touch-marks.ts';

/** A kept page in its frame, to be tapped and written on. */
export function createFrameSurface(
  { element, document }: PaperFrame,
  painter: () => Pick<Painter, 'hitTest'> | null,
): TouchSurface {
  const corner = (): DOMRect => element.getBoundingClientRect();
  return {
    target: document,
    toWindow(x, y) {
      const { left, top } = corner();
      return [left + x, top + y];
    },
    // Elements of a frame are instances of its own window's classes.
    isOnPaper: (target) => (target as Element | null)?.closest?.('a[href]') == null,
    hitTest(x, y) {
      const { left, top } = corner();
      return painter()?.hitTest(x - left, y - top) ?? [];
    },
    hasSelection: () => document.getSelection()?.isCollapsed === false,
  };
}
