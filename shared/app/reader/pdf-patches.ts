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
  const { left, top } = box.getBoundingClientRect();
  const lines = parts.flatMap((part) => part.quads.map((quad) => ({ ...part, quads: [quad] })));
  return lines.flatMap((line) => {
    const at = view.boxOf(line);
    if (at === undefined) return [];
    const { width, height } = at;
    return [{ left: at.left - left + box.scrollLeft, top: at.top - top + box.scrollTop, width, height }];
  });
}

/** As styles. */
export function patchStyle({ left, top, width, height }: Patch): Record<string, string> {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
