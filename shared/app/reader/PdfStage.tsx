import type { JSX, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PagePart } from '../../core/selector.ts';
import { quadAround } from '../../documents/paper/pdf/pdf-quads.ts';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import { PDF } from '../strings/pdf.ts';
import type { Scroller } from './edge-scroll.ts';
import { ghostsNear, PdfGhosts } from '../suggest/PdfGhosts.tsx';
import { Gutter } from './Gutter.tsx';
import { Margin } from './Margin.tsx';
import { PdfHits } from './PdfHits.tsx';
import type { PdfPaper } from './pdf-paper.ts';
import { patchesOf, patchStyle } from './pdf-patches.ts';
import type { ReaderParts } from './reader-parts.ts';
import { TakenWords } from './TakenWords.tsx';
import type { DrawnBox } from './drawn-box.ts';
import { useGeometry } from './use-geometry.ts';

export interface PdfStageProps extends Omit<ReaderParts, 'paper'> {
  readonly paper: PdfPaper | null;
  readonly shown: PdfView | undefined;
  /** What scrolls. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly isOpening: boolean;
  /** The one on screen, from 1. */
  readonly page: number;
  readonly isHidden: boolean;
  readonly isNarrow: boolean;
}

function boxScroller(box: HTMLElement): Scroller {
  return {
    edges: () => box.getBoundingClientRect(),
    scrollBy: (pixels) => box.scrollBy({ top: pixels, behavior: 'instant' }),
  };
}

function boxPart({ words }: PdfPaper, { page, corners }: DrawnBox): PagePart {
  return { page, quads: [quadAround(words.pages[page - 1]!.source, corners)] };
}

/** The pages with their glyphs and cards, which scroll as one. */
export function PdfStage(props: PdfStageProps): JSX.Element {
  const { box, paper, shown, placed, pencil, hits, state, page, isOpening, isHidden, isNarrow } = props;
  const ghosts = useMemo(() => ghostsNear(pencil.list, paper, page), [pencil.list, paper, page]);
  const taken = state.selection.value;
  const drawn = state.box.value;
  const geometry = useGeometry(paper, placed, ghosts);
  return (
    <div class="pdf-stage" aria-busy={isOpening || paper === null} hidden={isHidden}>
      {isOpening ? (
        <p class="pdf-opening" role="status">
          {PDF.opening}
        </p>
      ) : null}
      <div ref={box} class="pdf-box" data-margin={isNarrow ? undefined : ''}>
        <div class="pdfViewer" tabIndex={0} role="region" aria-label={PDF.pages} />
        <Gutter {...props} tops={geometry.tops} />
        {shown === undefined || paper === null || ghosts.length === 0 || box.current === null ? null : (
          <PdfGhosts
            view={shown}
            box={box.current}
            paper={paper}
            ghosts={ghosts}
            active={state.suggestion.value}
            geometry={geometry}
          />
        )}
        {shown === undefined || paper === null || hits.length === 0 || box.current === null ? null : (
          <PdfHits
            view={shown}
            box={box.current}
            paper={paper}
            hits={hits}
            at={state.hit.value}
            page={page}
            geometry={geometry}
          />
        )}
        {shown === undefined || paper === null || !taken?.isOwn || box.current === null ? null : (
          <TakenWords
            box={box.current}
            scroller={boxScroller(box.current)}
            paper={paper}
            taken={taken}
            onTake={(words) => (state.selection.value = words)}
            geometry={geometry}
          />
        )}
        {shown === undefined || paper === null || drawn === null || box.current === null ? null : (
          <div class="pdf-over" aria-hidden="true">
            {patchesOf(shown, box.current, [boxPart(paper, drawn)]).map((patch) => (
              <span key="box" class="pdf-drawn" style={patchStyle(patch)} />
            ))}
          </div>
        )}
        {isNarrow ? null : <Margin {...props} geometry={geometry} />}
      </div>
    </div>
  );
}
