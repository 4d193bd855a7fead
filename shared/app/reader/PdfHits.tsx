import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import type { Hit } from './find-words.ts';
import { patchesOf, patchStyle } from './pdf-patches.ts';
import type { PdfPaper } from './pdf-paper.ts';
import type { Geometry } from './use-geometry.ts';

export interface PdfHitsProps {
  readonly view: PdfView;
  readonly box: HTMLElement;
  readonly paper: PdfPaper;
  readonly hits: readonly Hit[];
  /** Which of them is current. */
  readonly at: number;
  /** The page on screen, from 1. */
  readonly page: number;
  /** Another one when pages came to lie elsewhere. */
  readonly geometry: Geometry;
}

/** So many pages before and behind the one on screen have theirs. */
const AROUND = 4;

/** What was found, over the pages. */
export function PdfHits({ view, box, paper, hits, at, page, geometry }: PdfHitsProps): JSX.Element {
  const patches = useMemo(
    () =>
      hits.map(({ span }) => {
        const isNear = Math.abs(paper.words.pageAt(span.start) - page) <= AROUND;
        return isNear ? patchesOf(view, box, paper.partsOf(span)) : [];
      }),
    [view, box, paper, hits, geometry, page],
  );
  return (
    <div class="pdf-over pdf-hits" aria-hidden="true">
      {patches.flatMap((lines, hit) =>
        lines.map((patch, line) => (
          <span
            key={`${hit}.${line}`}
            class={hit === at ? 'pdf-hit pdf-hit-current' : 'pdf-hit'}
            style={patchStyle(patch)}
          />
        )),
      )}
    </div>
  );
}
