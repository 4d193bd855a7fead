import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { PdfPaintItem } from '../../documents/paper/pdf/paint-pages.ts';
import type { PdfPageText } from '../../documents/paper/pdf/pdf-page.ts';
import type { PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import { PDF } from '../strings/pdf.ts';
import { marksByPage, PageMarks, type PageMark } from './PageMarks.tsx';

export interface PdfPagesProps {
  readonly view: PdfView;
  /** The one on screen, from 1. */
  readonly page: number;
  readonly onGoTo: (page: number) => void;
  /** Null until they are read. */
  readonly words: PdfWords | null;
  readonly items: readonly PdfPaintItem[];
}

/** All pages, small, with bars where findings are: each goes to its page. */
export function PdfPages({ view, page, onGoTo, words, items }: PdfPagesProps): JSX.Element {
  const marks = useMemo(() => marksByPage(items), [items]);
  return (
    <ol class="pdf-small">
      {Array.from({ length: view.pages }, (_, at) => (
        <li key={at}>
          <SmallPage
            view={view}
            number={at + 1}
            label={words?.pages[at]?.label}
            text={words?.pages[at]?.source}
            marks={marks.get(at + 1) ?? NONE}
            isCurrent={page === at + 1}
            onClick={() => onGoTo(at + 1)}
          />
        </li>
      ))}
    </ol>
  );
}

const NONE: readonly PageMark[] = [];

interface SmallPageProps {
  readonly view: PdfView;
  readonly number: number;
  /** Its own, where the file has labels. */
  readonly label: string | undefined;
  readonly text: PdfPageText | undefined;
  readonly marks: readonly PageMark[];
  readonly isCurrent: boolean;
  readonly onClick: () => void;
}

const WIDTH = 192;

/** Drawn when it comes into view, and let go of when it is far. */
function SmallPage(props: SmallPageProps): JSX.Element {
  const { view, number, label, text, marks, isCurrent, onClick } = props;
  const button = useRef<HTMLButtonElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isDrawn = false;
    const look = new IntersectionObserver(
      ([entry]) => {
        const at = canvas.current;
        if (at === null) return;
        if (entry?.isIntersecting === true && !isDrawn) {
          isDrawn = true;
          view.drawSmall(number, at, WIDTH).catch(() => undefined);
        } else if (entry?.isIntersecting === false && isDrawn) {
          isDrawn = false;
          at.width = at.height = 0;
        }
      },
      { rootMargin: '400px' },
    );
    look.observe(button.current!);
    return () => look.disconnect();
  }, [view, number]);
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <button
      ref={button}
      type="button"
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={PDF.smallPage(label ?? number, marks.length)}
      onClick={onClick}
    >
      <span class="pdf-small-page">
        <canvas ref={canvas} width={0} height={0} />
        {text === undefined || marks.length === 0 ? null : <PageMarks page={text} marks={marks} />}
      </span>
      <span class="num">{label ?? number}</span>
    </button>
  );
}
