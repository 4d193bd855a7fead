import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EditionId, FindingId } from '../../core/ids.ts';
import type { ErrorCode } from '../../core/result.ts';
import type { Anchor } from '../../core/selector.ts';
import type { EditionView, FindingView, PlacedFinding, ReportView } from '../../core/view.ts';
import { hasHighlights } from '../../documents/page/paint-test.ts';
import { createPainter } from '../../documents/page/painter.ts';
import { createPlacer } from '../../documents/page/placer.ts';
import { inSlices, sliceFrom } from '../../documents/page/slices.ts';
import { createOverlay } from '../../documents/page/svg-overlay.ts';
import type { PaintItem, Painter } from '../../documents/page/place-items.ts';
import type { Scheme } from '../../documents/page/paint-style.ts';
import type { AppModel } from '../app-model.ts';
import { htmlOf } from './kept-html.ts';
import { inPageOrder } from './outline.ts';
import type { PaperFrame } from './paper-frame.ts';
import type { ReaderPaper } from './reader-paper.ts';

export type Paper =
  | { readonly state: 'loading' }
  | { readonly state: 'kept'; readonly html: string }
  | { readonly state: 'missing'; readonly code: ErrorCode };

/** Editions that are kept on this device, newest first. */
export function keptEditions(
  view: ReportView,
  ...media: readonly EditionView['media'][]
): readonly EditionView[] {
  return view.editions
    .filter((edition) => edition.file !== undefined && media.includes(edition.media))
    .toReversed();
}

/** The bytes of an edition as HTML. A Word document is turned into it each time: its own bytes are what is kept. */
export function useKeptText(model: AppModel, edition: EditionView | undefined): Paper {
  const [paper, setPaper] = useState<Paper>({ state: 'loading' });
  const file = edition?.file;
  useEffect(() => {
    const end = new AbortController();
    if (file === undefined) {
      setPaper({ state: 'missing', code: 'snapshot-missing' });
      return undefined;
    }
    const read = async (): Promise<void> => {
      const bytes = await model.desk.readBytes(file);
      if (end.signal.aborted) return;
      if (!bytes.ok) return setPaper({ state: 'missing', code: bytes.code });
      const html = await htmlOf(bytes.value, edition?.media);
      if (end.signal.aborted) return;
      setPaper(html.ok ? { state: 'kept', html: html.value } : { state: 'missing', code: html.code });
    };
    setPaper({ state: 'loading' });
    void read();
    // A joined library may still be sending them.
    model.desk.watchFile(file, () => void read(), end.signal);
    return () => end.abort();
  }, [model, file, edition?.media]);
  return paper;
}

/**
 * Findings with their places in the paper on screen, in page order; those in view are placed first, and one whose place
 * is not known yet is not among them. Where there is no paper nothing is claimed: they stand as they were marked.
 */
export function usePlaced(
  view: ReportView,
  edition: EditionView | undefined,
  paper: ReaderPaper | null,
  first: FindingId | null,
): readonly PlacedFinding[] {
  const [later, setLater] = useState(0);
  const placer = useMemo(
    () => (paper === null || edition === undefined ? undefined : createPlacer(paper.words, edition.id)),
    [paper, edition?.id],
  );
  const isDone = useMemo(() => {
    placer?.take(view.findings, view.editions, paper === null ? 0 : placeInView(view, paper, first));
    return placer === undefined || placer.work(sliceFrom());
  }, [placer, view.findings, view.editions]);
  useEffect(() => {
    if (isDone || placer === undefined) return undefined;
    const end = new AbortController();
    const show = (isAll: boolean): void => void (isAll && setLater((n) => n + 1));
    inSlices(() => placer.work(sliceFrom()), show, end.signal);
    return () => end.abort();
  }, [placer, view.findings, view.editions, isDone]);
  return useMemo(
    () =>
      inPageOrder(
        view.findings.flatMap((finding) => {
          const anchor = placer === undefined ? asMarked(finding) : placer.anchors.get(finding.id);
          return anchor === undefined ? [] : [{ finding, anchor }];
        }),
      ),
    [view.findings, view.editions, placer, later],
  );
}

/** Folded offset of the finding that is opened, else about of what is in view. */
function placeInView(view: ReportView, paper: ReaderPaper, first: FindingId | null): number {
  const opened = view.findings.find(({ id }) => id === first);
  return opened?.sel.position.start ?? paper.near();
}

function asMarked({ sel }: FindingView): Anchor {
  return { state: 'exact', span: sel.position };
}

/** Paints what has a place; the painter is the frame's, by highlights where there are any. */
export function usePaint(
  paper: PaperFrame | null,
  placed: readonly PlacedFinding[],
  active: FindingId | null,
  edition: EditionId | undefined,
  scheme: Scheme,
): { readonly current: Painter | null } {
  const painter = useRef<Painter | null>(null);
  useEffect(() => {
    if (paper === null) return undefined;
    const { document } = paper;
    painter.current = hasHighlights(document)
      ? createPainter(document, { scheme })
      : createOverlay(document, document.body, { scheme });
    return () => {
      painter.current?.dispose();
      painter.current = null;
    };
  }, [paper, scheme]);
  useEffect(() => {
    painter.current?.show(
      paper?.page ?? null,
      placed.flatMap((each) => toItem(each, active, edition)),
    );
  }, [paper, placed, active, edition, scheme]);
  return painter;
}

/** What the member has confirmed on this version is painted without a "check". */
function toItem(
  { finding, anchor }: PlacedFinding,
  active: FindingId | null,
  edition: EditionId | undefined,
): PaintItem[] {
  if (anchor.state === 'gone' || anchor.state === 'ambiguous') return [];
  const { id, kind, ask, confirmed } = finding;
  const state = edition !== undefined && confirmed.includes(edition) ? 'exact' : anchor.state;
  return [{ id, kind, ask: ask.on, span: anchor.span, state, active: id === active }];
}
