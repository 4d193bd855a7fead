import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import type { ShownSuggestion } from '../../ui/SuggestionCard.tsx';
import { patchesOf, patchStyle } from '../reader/pdf-patches.ts';
import type { PdfPaper } from '../reader/pdf-paper.ts';
import type { Geometry } from '../reader/use-geometry.ts';

/** So many pages before and behind the one on screen have theirs. */
const AROUND = 4;

/** Those that have a place to be measured; the others of a long pack come when their pages do. */
export function ghostsNear(
  all: readonly ShownSuggestion[],
  paper: PdfPaper | null,
  page: number,
): readonly ShownSuggestion[] {
  if (paper === null) return [];
  return all.filter(({ suggestion }) => Math.abs(paper.words.pageAt(suggestion.span.start) - page) <= AROUND);
}

export interface PdfGhostsProps {
  readonly view: PdfView;
  readonly box: HTMLElement;
  readonly paper: PdfPaper;
  readonly ghosts: readonly ShownSuggestion[];
  readonly active: string | null;
  /** Another one when pages came to lie elsewhere. */
  readonly geometry: Geometry;
}

/** Pencil lines under suggestions, over the pages. */
export function PdfGhosts({ view, box, paper, ghosts, active, geometry }: PdfGhostsProps): JSX.Element {
  const patches = useMemo(
    () => ghosts.map(({ suggestion }) => patchesOf(view, box, paper.partsOf(suggestion.span))),
    [view, box, paper, ghosts, geometry],
  );
  return (
    <div class="pdf-over pdf-ghosts" aria-hidden="true">
      {patches.flatMap((lines, at) =>
        lines.map((patch, line) => (
          <span
            key={`${ghosts[at]!.id}.${line}`}
            class="pdf-ghost"
            data-active={ghosts[at]!.id === active ? '' : undefined}
            style={patchStyle(patch)}
          />
        )),
      )}
    </div>
  );
}
