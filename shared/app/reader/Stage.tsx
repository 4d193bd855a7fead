import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import type { LookChoice } from '../../ui/looks.ts';
import { READER } from '../strings/reader.ts';
import type { Scroller } from './edge-scroll.ts';
import { createFrameSurface } from './frame-surface.ts';
import { useGhostPaint } from '../suggest/use-ghost-paint.ts';
import { Gutter } from './Gutter.tsx';
import { Margin } from './Margin.tsx';
import { showPaper, type PaperFrame } from './paper-frame.ts';
import { ReadingView } from './ReadingView.tsx';
import type { ReaderParts } from './reader-parts.ts';
import { TakenWords } from './TakenWords.tsx';
import { readTapping, tapAt, useTouchMarks } from './use-touch-marks.ts';
import { usePaint, type Paper } from './use-paper.ts';
import { useGeometry } from './use-geometry.ts';
import { useMedia } from './use-media.ts';
import { WithoutPaper } from './WithoutPaper.tsx';
import { watchFrameClicks } from './watch-frame-clicks.ts';

export interface StageProps extends ReaderParts {
  readonly text: Paper;
  readonly isNarrow: boolean;
  readonly theme: LookChoice;
  /** The kept page, once it is shown. */
  readonly frame: PaperFrame | null;
  readonly onFrame: (frame: PaperFrame | null) => void;
}

/** The paper with its glyphs and cards; or why it cannot be shown, with the findings all the same. */
export function Stage(props: StageProps): JSX.Element {
  const { text, view } = props;
  if (text.state === 'missing') return <WithoutPaper {...props} code={text.code} />;
  return (
    <div class="stage" data-reading={props.state.view.value === 'reading' ? '' : undefined}>
      <PaperSheet key={view.rid} {...props} />
      {props.state.view.value === 'reading' ? <ReadingView {...props} /> : null}
    </div>
  );
}

function PaperSheet(props: StageProps): JSX.Element {
  const { text, view, paper, frame, placed, pencil, state, actions, isNarrow } = props;
  const element = useRef<HTMLIFrameElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const html = text.state === 'kept' ? text.html : null;
  useShown(element, html, view.report.title, props);
  const painter = usePaint(frame, placed, state.active.value, props.edition?.id, useScheme(props.theme));
  useGhostPaint(frame, pencil.list, state.suggestion.value);
  const geometry = useGeometry(paper, placed, pencil.list);
  const isTapping = readTapping(props.model.desk.settings.values.value.tapping);
  const surface = useMemo(
    () => (frame === null ? null : createFrameSurface(frame, () => painter.current)),
    [frame],
  );
  useTouchMarks(surface, paper, props, isTapping, false);
  useEffect(() => {
    if (frame === null || surface === null) return undefined;
    const ended = new AbortController();
    const onClick = (x: number, y: number): boolean =>
      !surface.hasSelection() && tapAt(surface, paper, props, isTapping, surface.toWindow(x, y));
    watchFrameClicks(frame, onClick, ended.signal);
    return () => ended.abort();
  }, [surface, paper, actions, isTapping]);
  const taken = state.selection.value;
  return (
    <div class="sheet-row" hidden={state.view.value === 'reading'}>
      <div class="paper" ref={box}>
        <iframe
          ref={element}
          class="paper-frame"
          sandbox="allow-same-origin"
          title={READER.frame(view.report.title)}
        />
        <Gutter {...props} tops={geometry.tops} />
        {paper === null || !taken?.isOwn || box.current === null ? null : (
          <TakenWords
            box={box.current}
            scroller={WINDOW}
            paper={paper}
            taken={taken}
            onTake={(words) => (state.selection.value = words)}
            geometry={geometry}
          />
        )}
      </div>
      {isNarrow ? null : <Margin {...props} geometry={geometry} />}
    </div>
  );
}

/** What scrolls is the window; bars lie over its edges. */
const WINDOW: Scroller = {
  edges() {
    const edge = (selector: string): DOMRect | undefined =>
      document.querySelector(selector)?.getBoundingClientRect();
    return { top: edge('.reader-bar')?.bottom ?? 0, bottom: edge('.reader .rp-status')?.top ?? innerHeight };
  },
  scrollBy: (pixels) => scrollBy({ top: pixels, behavior: 'instant' }),
};

/** Fills the frame, and again when the browser has put another empty document into it. */
function useShown(
  frame: { readonly current: HTMLIFrameElement | null },
  html: string | null,
  title: string,
  { model, onFrame }: StageProps,
): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null || html === null) return undefined;
    let shownIn: Document | null = null;
    let end = new AbortController();
    const take = (result: Result<PaperFrame>): void => {
      const shown = model.take(result);
      if (shown !== undefined) onFrame(shown);
    };
    const show = (): void => {
      if (element.contentDocument === shownIn) return;
      shownIn = element.contentDocument;
      end.abort();
      end = new AbortController();
      showPaper(element, html, title, take, end.signal);
    };
    show();
    element.addEventListener('load', show);
    return () => {
      end.abort();
      element.removeEventListener('load', show);
      onFrame(null);
    };
  }, [html]);
}

function useScheme(theme: LookChoice): 'light' | 'dark' | 'contrast' {
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isContrast = useMedia('(prefers-contrast: more)');
  if (theme !== 'device') return theme;
  return isContrast ? 'contrast' : isDark ? 'dark' : 'light';
}
