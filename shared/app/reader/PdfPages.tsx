import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import { PDF } from '../strings/pdf.ts';

export interface PdfPagesProps {
  readonly view: PdfView;
  /** The one on screen, from 1. */
  readonly page: number;
  readonly onGoTo: (page: number) => void;
}

/** All pages, small: each goes to its page. */
export function PdfPages({ view, page, onGoTo }: PdfPagesProps): JSX.Element {
  return (
    <ol class="pdf-small">
      {Array.from({ length: view.pages }, (_, at) => (
        <li key={at}>
          <SmallPage view={view} number={at + 1} isCurrent={page === at + 1} onClick={() => onGoTo(at + 1)} />
        </li>
      ))}
    </ol>
  );
}

interface SmallPageProps {
  readonly view: PdfView;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly onClick: () => void;
}

const WIDTH = 192;

/** Drawn when it comes into view, and let go of when it is far. */
function SmallPage({ view, number, isCurrent, onClick }: SmallPageProps): JSX.Element {
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
      aria-label={PDF.pageNumber(number)}
      onClick={onClick}
    >
      <canvas ref={canvas} width={0} height={0} />
      <span class="num">{number}</span>
    </button>
  );
}
