/** Where parts of pages lie in the box that scrolls them, for what is laid over them. */
import type { PagePart } from '../../core/selector.ts';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';

/** In CSS pixels from the upper left of what the box scrolls. */
export interface Patch {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One per line, in order, as the pages are laid out now. */
export function patchesOf(view: PdfView, box: HTMLElement, parts: readonly PagePart[]): readonly Patch[] {
  const lines = parts.flatMap((part) => part.quads.map((quad) => ({ ...part, quads: [quad] })));
  return patchesIn(
    box,
    lines.flatMap((line) => view.boxOf(line) ?? []),
  );
}

/** The same of boxes in the window. */
export function patchesIn(box: HTMLElement, lines: readonly DOMRect[]): readonly Patch[] {
  const { left, top } = box.getBoundingClientRect();
  return lines.map((line) => ({
    left: line.left - left + box.scrollLeft,
    top: line.top - top + box.scrollTop,
    width: line.width,
    height: line.height,
  }));
}

/** As styles. */
export function patchStyle({ left, top, width, height }: Patch): Record<string, string> {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
