import '../styles/pdf-side.css';
import '../styles/pdf.css';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { ReportView } from '../../core/view.ts';
import type { PaperBeingRead } from '../../desk/papers.ts';
import { FileMarksLink, FileMarksNotice } from '../adopt/FileMarks.tsx';
import { useFileEntries } from '../adopt/use-file-entries.ts';
import type { AppModel } from '../app-model.ts';
import { Lazy } from '../shell/Lazy.tsx';
import { readTheme } from '../theme.ts';
import { BoxDock } from './BoxDock.tsx';
import { packOf } from './GoToPackPage.tsx';
import { createPdfPaper } from './pdf-paper.ts';
import { createPdfSurface } from './pdf-surface.ts';
import { PdfOutline } from './PdfOutline.tsx';
import { PdfPages } from './PdfPages.tsx';
import { PdfPictures } from './PdfPictures.tsx';
import { PdfStage } from './PdfStage.tsx';
import { PdfTools } from './PdfTools.tsx';
import type { PdfParts } from './reader-parts.ts';
import { ReaderShell } from './ReaderShell.tsx';
import type { ReaderState } from './reader-state.ts';
import { ReadingView } from './ReadingView.tsx';
import { StillReading } from './StillReading.tsx';
import { useBoxMarks } from './use-box-marks.ts';
import { useMedia } from './use-media.ts';
import { keptEditions } from './use-paper.ts';
import { usePdf } from './use-pdf.ts';
import { usePdfMarks } from './use-pdf-marks.ts';
import { usePdfWords } from './use-pdf-words.ts';
import { useRoutePage, whereOf } from './pack-pages.ts';
import { useReader } from './use-reader.ts';
import { useTied } from './use-tied.ts';
import { readTapping, useTouchMarks } from './use-touch-marks.ts';
import { WithoutPaper } from './WithoutPaper.tsx';

const shareOut = () => import('../parts/ShareOut.tsx').then((module) => module.ShareOut);

export interface PdfReaderProps {
  readonly model: AppModel;
  readonly view: ReportView;
  readonly state: ReaderState;
  /** It is not kept yet: whoever keeps it reads its words. */
  readonly reading?: PaperBeingRead | undefined;
}

/** A kept PDF with its findings: its pages as they were printed, or its words. */
export function PdfReader({ model, view: own, state, reading }: PdfReaderProps): JSX.Element {
  const kept = keptEditions(own, 'pdf');
  const edition = kept.find((each) => each.id === state.edition.value) ?? kept[0];
  const { pdf, place, box } = usePdf(model, edition, own.rid);
  const shown = pdf.state === 'shown' ? pdf.view : undefined;
  const readable = pdf.state === 'shown' && reading === undefined ? pdf.opened : undefined;
  const words = usePdfWords(model, own.rid, edition?.file, readable);
  const view = useTied(own, edition, words);
  const paper = useMemo(
    () => (shown === undefined || words === null ? null : createPdfPaper(shown, box.current!, words)),
    [shown, words],
  );
  const isNarrow = useMedia('(max-width: 899px)');
  const isWide = useMedia('(min-width: 1240px)');
  const isReading = state.view.value === 'reading';
  const drawn = state.box.value;
  const shared = useReader({ model, view, state, edition, paper });
  const look = readTheme(model.desk.settings.values.value.theme);
  const { settings } = model.desk;
  const isTapping = readTapping(settings.values.value.tapping);
  const surface = useMemo(
    () => (shown === undefined ? null : createPdfSurface(shown, box.current!)),
    [shown],
  );
  useTouchMarks(surface, paper, shared, isTapping);
  useBoxMarks(shown, paper, box, state);
  const items = usePdfMarks(shown, paper, shared, look === 'contrast' ? 'contrast' : 'light');
  const found = useFileEntries(model, view.rid, edition, readable, words);
  const hasGroups = model.desk.sharing.groups.value.length > 0 && reading === undefined;
  const copy = model.brought.copies.value.get(own.rid);
  useEffect(() => {
    if (copy !== undefined) state.edition.value = copy.edition;
  }, [copy]);
  const inFile = edition && found && { model, view, edition, found };
  /** Where something of the pages was chosen, they are shown. */
  const showPages = (): void => {
    state.sheet.value = null;
    state.view.value = 'page';
  };
  const goToPage = (page: number): void => {
    showPages();
    shown?.goTo(page);
  };
  useRoutePage(model, shown, goToPage);
  const pdfParts: PdfParts = {
    contents: shown && (
      <>
        <PdfOutline
          view={shown}
          onFollow={(entry) => {
            showPages();
            shown.follow(entry);
          }}
        />
        {edition && hasGroups ? (
          <Lazy load={shareOut} over props={{ model, view, edition, pdf: shown, onGoTo: goToPage }} />
        ) : null}
      </>
    ),
    pages: shown && <PdfPages view={shown} words={words} items={items} page={place.page} onGoTo={goToPage} />,
    inFile: inFile && <FileMarksLink {...inFile} />,
    where: shown && !isReading ? whereOf(view, edition?.id, place.page, shown.pages) : undefined,
    goToPage,
  };
  const parts = { ...shared, pdf: pdfParts };
  const isKept = pdf.state === 'opening' || reading !== undefined ? undefined : pdf.state === 'shown';
  return (
    <ReaderShell {...parts} kept={kept} isKept={isKept} isNarrow={isNarrow} isWide={isWide}>
      {reading === undefined ? null : <StillReading {...reading} />}
      {pdf.state === 'missing' ? <WithoutPaper {...parts} code={pdf.code} /> : null}
      {inFile ? <FileMarksNotice {...inFile} /> : null}
      {paper === null ? null : <PdfPictures paper={paper} state={state} />}
      {shown === undefined || isReading ? null : (
        <PdfTools
          view={shown}
          place={place}
          isNarrow={isNarrow}
          hasPack={packOf(view, edition?.id) !== undefined}
          state={state}
          paper={paper}
          isTapping={isTapping}
          onTapping={(on) => void settings.set('tapping', on)}
        />
      )}
      <PdfStage
        {...parts}
        paper={paper}
        shown={shown}
        box={box}
        page={place.page}
        isOpening={pdf.state === 'opening'}
        isHidden={pdf.state === 'missing' || isReading}
        isNarrow={isNarrow}
      />
      {paper === null || drawn === null || drawn.isMoving ? null : (
        <BoxDock {...parts} paper={paper} box={drawn} />
      )}
      {isReading && pdf.state !== 'missing' ? (
        <div class="stage" data-reading="">
          <ReadingView {...parts} />
        </div>
      ) : null}
    </ReaderShell>
  );
}
