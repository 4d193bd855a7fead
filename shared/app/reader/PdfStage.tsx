import type { JSX, RefObject } from 'preact';
import { PDF } from '../strings/pdf.ts';
import { Gutter } from './Gutter.tsx';
import { Margin } from './Margin.tsx';
import type { ReaderParts } from './reader-parts.ts';
import { useGeometry } from './use-geometry.ts';

export interface PdfStageProps extends ReaderParts {
  /** What scrolls. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly isOpening: boolean;
  readonly isHidden: boolean;
  readonly isNarrow: boolean;
}

/** The pages with their glyphs and cards, which scroll as one. */
export function PdfStage(props: PdfStageProps): JSX.Element {
  const { box, paper, placed, isOpening, isHidden, isNarrow } = props;
  const geometry = useGeometry(paper, placed);
  return (
    <div class="pdf-stage" aria-busy={isOpening} hidden={isHidden}>
      {isOpening ? (
        <p class="pdf-opening" role="status">
          {PDF.opening}
        </p>
      ) : null}
      <div ref={box} class="pdf-box" data-margin={isNarrow ? undefined : ''}>
        <div class="pdfViewer" tabIndex={0} role="region" aria-label={PDF.pages} />
        <Gutter {...props} tops={geometry.tops} />
        {isNarrow ? null : <Margin {...props} geometry={geometry} />}
      </div>
    </div>
  );
}
