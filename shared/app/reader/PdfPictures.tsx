import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { PDF } from '../strings/pdf.ts';
import type { PdfPaper } from './pdf-paper.ts';
import type { ReaderState } from './reader-state.ts';

/** Told on opening: some pages are pictures, and how they are marked all the same. */
export function PdfPictures({
  paper,
  state,
}: {
  readonly paper: PdfPaper;
  readonly state: ReaderState;
}): JSX.Element | null {
  const [isRead, setRead] = useState(false);
  const pictures = picturesIn(paper);
  if (isRead || pictures.length === 0) return null;
  const draw = (): void => {
    state.view.value = 'page';
    state.isBoxing.value = true;
    setRead(true);
  };
  return (
    <div class="reader-notices">
      <Banner
        tone="information"
        title={PDF.pictures(pictures, paper.words.pages.length)}
        actions={
          <>
            <Button look="link" onClick={draw}>
              {PDF.drawBox}
            </Button>
            <Button look="link" onClick={() => setRead(true)}>
              {PDF.picturesRead}
            </Button>
          </>
        }
        live
      >
        {PDF.picturesDetail}
      </Banner>
    </div>
  );
}

/** Pages without words, as they are called. */
export function picturesIn({ words: { pages } }: PdfPaper): readonly string[] {
  return pages.flatMap(({ isPicture, label }, at) => (isPicture ? [label ?? String(at + 1)] : []));
}
