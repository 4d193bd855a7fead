import '../styles/pdf.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EditionView, ReportView } from '../../core/view.ts';
import { ErrorBanner } from '../../ui/Banner.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Glyph.tsx';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { PDF } from '../strings/pdf.ts';
import { READER } from '../strings/reader.ts';
import { PdfSide } from './PdfSide.tsx';
import { PdfTools } from './PdfTools.tsx';
import { Restricted } from './Restricted.tsx';
import { useMedia } from './use-media.ts';
import { usePdf } from './use-pdf.ts';

export interface PdfReaderProps {
  readonly model: AppModel;
  readonly view: ReportView;
  readonly edition: EditionView;
}

/** A kept PDF with its pages: outline and small pages at the side, page and size above. */
export function PdfReader({ model, view, edition }: PdfReaderProps): JSX.Element {
  const { pdf, place, box } = usePdf(model, edition);
  const isWide = useMedia('(min-width: 900px)');
  const [isOpen, setOpen] = useState(isWide);
  useEffect(() => setOpen(isWide), [isWide]);
  const shown = pdf.state === 'shown' ? pdf.view : undefined;
  const url = view.urls.at(-1);
  return (
    <div class="reader pdf-reader">
      <header class="reader-bar">
        <a class="reader-back" href={writeRoute({ page: 'library' })} aria-label={READER.back}>
          <Icon name="back" size={20} />
        </a>
        <IconButton icon="outline" label={PDF.panes} expanded={isOpen} onClick={() => setOpen(!isOpen)} />
        <div class="reader-title">
          <h1>{view.report.title}</h1>
          <p class="num">{READER.meeting(view.report.committee, view.report.date)}</p>
        </div>
        {shown === undefined ? null : <PdfTools view={shown} place={place} isWide={isWide} />}
      </header>
      <div class="pdf-body">
        {isOpen && shown !== undefined ? (
          <PdfSide view={shown} page={place.page} onLeave={() => isWide || setOpen(false)} />
        ) : null}
        <main id="page" tabIndex={-1} class="pdf-main" aria-label={PDF.paper(view.report.title)}>
          <Restricted view={view} />
          {pdf.state === 'missing' ? (
            <ErrorBanner
              code={pdf.code}
              actions={
                url === undefined ? undefined : (
                  <a href={url} target="_blank" rel="noopener noreferrer">
                    {READER.openOnSite}
                  </a>
                )
              }
            />
          ) : null}
          <div class="pdf-stage" aria-busy={pdf.state === 'opening'} hidden={pdf.state === 'missing'}>
            {pdf.state === 'opening' ? (
              <p class="pdf-opening" role="status">
                {PDF.opening}
              </p>
            ) : null}
            <div ref={box} class="pdf-box" tabIndex={0} role="region" aria-label={PDF.pages}>
              <div class="pdfViewer" />
            </div>
          </div>
        </main>
      </div>
      {shown === undefined ? null : (
        <div class="pdf-foot">
          <p class="pdf-status num" role="status">
            {PDF.pageOf(place.page, shown.pages)}
          </p>
          <p>{PDF.noMarks}</p>
        </div>
      )}
    </div>
  );
}
