import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PdfOutlineEntry, PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import { PDF } from '../strings/pdf.ts';
import { ReaderTabs } from './ReaderTabs.tsx';

export interface PdfSideProps {
  readonly view: PdfView;
  readonly page: number;
  /** Where the side lies over the paper, it goes when something was chosen. */
  readonly onLeave: () => void;
}

/** The PDF's own outline, or its pages, small. */
export function PdfSide(props: PdfSideProps): JSX.Element {
  const { view } = props;
  const [outline, setOutline] = useState<readonly PdfOutlineEntry[]>([]);
  const [pane, setPane] = useState<'outline' | 'pages'>('pages');
  useEffect(() => {
    let isCurrent = true;
    void view.outline().then((entries) => {
      if (!isCurrent || entries.length === 0) return;
      setOutline(entries);
      setPane('outline');
    });
    return () => {
      isCurrent = false;
    };
  }, [view]);
  return (
    <aside class="reader-side pdf-side" aria-label={PDF.panes}>
      <ReaderTabs
        label={PDF.panes}
        tabs={(['outline', 'pages'] as const).map((id) => ({ id, label: PDF[id] }))}
        chosen={pane}
        onChoose={setPane}
      />
      <div id="reader-pane" class="reader-pane" role="tabpanel" aria-labelledby={`tab-${pane}`} tabIndex={0}>
        {pane === 'outline' ? <OutlineList {...props} entries={outline} /> : <SmallPages {...props} />}
      </div>
    </aside>
  );
}

function OutlineList({
  view,
  entries,
  onLeave,
}: PdfSideProps & { readonly entries: readonly PdfOutlineEntry[] }): JSX.Element {
  if (entries.length === 0) return <p class="pdf-none">{PDF.noOutline}</p>;
  const follow = (entry: PdfOutlineEntry): void => {
    view.follow(entry);
    onLeave();
  };
  return (
    <ul class="pdf-outline">
      {entries.map((entry, at) => (
        <li key={at} data-level={entry.level}>
          <button type="button" onClick={() => follow(entry)}>
            {entry.title}
          </button>
        </li>
      ))}
    </ul>
  );
}

function SmallPages({ view, page, onLeave }: PdfSideProps): JSX.Element {
  return (
    <ol class="pdf-small">
      {Array.from({ length: view.pages }, (_, at) => (
        <li key={at}>
          <SmallPage
            view={view}
            number={at + 1}
            isCurrent={page === at + 1}
            onClick={() => {
              view.goTo(at + 1);
              onLeave();
            }}
          />
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
