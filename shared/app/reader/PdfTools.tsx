import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PdfPlace, PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { PACKS } from '../strings/packs.ts';
import { PDF } from '../strings/pdf.ts';
import type { PdfPaper } from './pdf-paper.ts';
import { picturesIn } from './PdfPictures.tsx';
import type { ReaderState } from './reader-state.ts';
import { useMedia } from './use-media.ts';

export interface PdfToolsProps {
  readonly view: PdfView;
  readonly place: PdfPlace;
  readonly isNarrow: boolean;
  /** It lies in a pack, or is one in which reports are known. */
  readonly hasPack: boolean;
  readonly state: ReaderState;
  readonly paper: PdfPaper | null;
  /** A tap takes the sentence. */
  readonly isTapping: boolean;
  readonly onTapping: (on: boolean) => void;
}

/** Which page, and how large. */
export function PdfTools(props: PdfToolsProps): JSX.Element {
  const { view, place, isNarrow, hasPack, state, paper, isTapping, onTapping } = props;
  const isPhone = useMedia('(max-width: 599px)');
  const [typed, setTyped] = useState(String(place.page));
  useEffect(() => setTyped(String(place.page)), [place.page]);
  const go = (event: Event): void => {
    event.preventDefault();
    const page = Number.parseInt(typed, 10);
    if (Number.isFinite(page)) view.goTo(page);
    else setTyped(String(place.page));
  };
  return (
    <div class="pdf-tools" role="group" aria-label={PDF.tools}>
      <p class="sr-only pdf-status" role="status">
        {PDF.pageOf(place.page, view.pages)}
      </p>
      {isNarrow ? (
        <IconButton icon="file" label={PDF.pages} onClick={() => (state.sheet.value = 'pages')} />
      ) : null}
      <span class="pdf-steps">
        <IconButton icon="up" label={PDF.previous} onClick={() => view.goTo(place.page - 1)} />
        <IconButton icon="down" label={PDF.next} onClick={() => view.goTo(place.page + 1)} />
      </span>
      <form class="pdf-page num" onSubmit={go}>
        <label>
          <span class="sr-only">{PDF.page}</span>
          <input
            inputMode="numeric"
            value={typed}
            size={4}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={go}
          />
        </label>
        <span>{PDF.of(view.pages)}</span>
      </form>
      {hasPack && !isPhone ? (
        <Button onClick={() => (state.sheet.value = 'pack-page')}>{PACKS.button}</Button>
      ) : null}
      <Button icon="pen" pressed={isTapping} onClick={() => onTapping(!isTapping)}>
        {PDF.tapToMark}
      </Button>
      {paper === null ? null : <BoxTools paper={paper} state={state} page={place.page} />}
      {isNarrow ? null : (
        <>
          <Button label={PDF.smaller} onClick={() => view.zoomBy(-1)}>
            −
          </Button>
          <span class="pdf-scale num">{PDF.scale(place.scale)}</span>
          <Button label={PDF.larger} onClick={() => view.zoomBy(1)}>
            +
          </Button>
          <Button onClick={() => view.zoom('page-width')}>{PDF.fitWidth}</Button>
          <Button onClick={() => view.zoom('page-fit')}>{PDF.fitPage}</Button>
          <Button onClick={() => view.turn()}>{PDF.turn}</Button>
        </>
      )}
    </div>
  );
}

interface BoxToolsProps {
  readonly paper: PdfPaper;
  readonly state: ReaderState;
  readonly page: number;
}

/** For pages that are pictures: boxes are drawn, or the page is boxed without drawing. */
function BoxTools({ paper, state, page }: BoxToolsProps): JSX.Element | null {
  if (picturesIn(paper).length === 0) return null;
  const of = paper.words.pages[page - 1];
  const boxPage = (): void => {
    const { source } = of!;
    const [x, y] = source.origin ?? [0, 0];
    const isTurned = source.rotate === 90 || source.rotate === 270;
    const [width, height] = isTurned ? [source.height, source.width] : [source.width, source.height];
    state.box.value = {
      page,
      corners: [
        [x, y + height],
        [x + width, y],
      ],
      isMoving: false,
    };
  };
  return (
    <>
      <Button
        icon="plus"
        pressed={state.isBoxing.value}
        onClick={() => (state.isBoxing.value = !state.isBoxing.value)}
      >
        {PDF.drawBox}
      </Button>
      {of?.isPicture === true ? <Button onClick={boxPage}>{PDF.wholePage}</Button> : null}
    </>
  );
}
