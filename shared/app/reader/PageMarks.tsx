import type { JSX } from 'preact';
import type { PagePart } from '../../core/selector.ts';
import { COLOURS } from '../../documents/page/paint-style.ts';
import type { PdfPaintItem } from '../../documents/paper/pdf/paint-pages.ts';
import { shownAt, type PdfPageText } from '../../documents/paper/pdf/pdf-page.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import type { MarkStyle } from '../../ui/strings/kinds.ts';

export interface PageMarksProps {
  readonly page: PdfPageText;
  /** What is marked on it, and where. */
  readonly marks: readonly PageMark[];
}

export interface PageMark {
  readonly style: MarkStyle;
  readonly quads: PagePart['quads'];
}

/** Findings by page, from 1. */
export function marksByPage(items: readonly PdfPaintItem[]): ReadonlyMap<number, readonly PageMark[]> {
  const byPage = new Map<number, PageMark[]>();
  for (const { kind, ask, parts } of items) {
    for (const { page, quads } of parts) {
      const mark: PageMark = { style: kind ?? (ask ? 'ask' : 'mark'), quads };
      const known = byPage.get(page);
      if (known) known.push(mark);
      else byPage.set(page, [mark]);
    }
  }
  return byPage;
}

/** Points: thick enough to be seen on a page of the size of a stamp. */
const THICK = 14;
const MOST_GLYPHS = 6;

/** Bars where findings are, over a small page, and their glyphs at its side. */
export function PageMarks({ page, marks }: PageMarksProps): JSX.Element {
  const bars = marks.flatMap(({ style, quads }) => quads.map((quad) => ({ style, ...boxOf(page, quad) })));
  const glyphs = new Map(marks.map(({ style, quads }) => [style, boxOf(page, quads[0] ?? []).top]));
  const sorted = [...glyphs].toSorted(([, a], [, b]) => a - b).slice(0, MOST_GLYPHS);
  return (
    <>
      <svg
        class="page-bars"
        viewBox={`0 0 ${page.width} ${page.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {bars.map(({ style, left, top, width, height }, at) => (
          <rect
            key={at}
            fill={COLOURS.light[style === 'mark' ? 'plain' : style].ink}
            x={left}
            y={top + height / 2 - THICK / 2}
            width={width}
            height={THICK}
          />
        ))}
      </svg>
      <span class="page-glyphs">
        {sorted.map(([style]) => (
          <Glyph key={style} of={style} size={14} />
        ))}
      </span>
    </>
  );
}

interface ShownBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Of a quad in the page's own space, on the page as it is shown. */
function boxOf(page: PdfPageText, quad: readonly number[]): ShownBox {
  const points = [0, 2, 4, 6].map((at) => shownAt(page, quad[at] ?? 0, quad[at + 1] ?? 0));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => page.height - y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
