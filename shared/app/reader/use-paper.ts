import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EditionId, FindingId } from '../../core/ids.ts';
import type { ErrorCode } from '../../core/result.ts';
import type { Anchor } from '../../core/selector.ts';
import type { EditionView, FindingView, PlacedFinding, ReportView } from '../../core/view.ts';
import { createPainter } from '../../documents/page/painter.ts';
import type { PaintItem, Painter } from '../../documents/page/place-items.ts';
import type { Scheme } from '../../documents/page/paint-style.ts';
import type { AppModel } from '../app-model.ts';
import { inPageOrder } from './outline.ts';
import type { PaperFrame } from './paper-frame.ts';
import { placeFindings } from './place-findings.ts';

export type Paper =
  | { readonly state: 'loading' }
  | { readonly state: 'kept'; readonly html: string }
  | { readonly state: 'missing'; readonly code: ErrorCode };

/** Editions that are kept on this device, newest first. */
export function keptEditions(view: ReportView): readonly EditionView[] {
  return view.editions
    .filter((edition) => edition.file !== undefined && edition.media === 'page')
    .toReversed();
}

/** The bytes of an edition as text. */
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
      if (bytes.ok) setPaper({ state: 'kept', html: new TextDecoder().decode(bytes.value) });
      else setPaper({ state: 'missing', code: bytes.code });
    };
    setPaper({ state: 'loading' });
    void read();
    // A joined library may still be sending them.
    model.desk.watchFile(file, () => void read(), end.signal);
    return () => end.abort();
  }, [model, file]);
  return paper;
}

/**
 * Findings with their places in the paper on screen, in page order. Resolved again only when rows or paper change.
 * Where there is no paper nothing is claimed: they stand as they were marked.
 */
export function usePlaced(
  view: ReportView,
  edition: EditionView | undefined,
  paper: PaperFrame | null,
): readonly PlacedFinding[] {
  const key = view.findings
    .map((f) => `${f.id}${f.anchors[edition?.id ?? ''] === undefined ? '' : '+'}`)
    .join();
  const anchors = useMemo(() => {
    if (paper === null || edition === undefined) return undefined;
    return placeFindings(paper.page, edition.id, view.findings, view.editions);
  }, [paper, edition?.id, key, view.editions.length]);
  return useMemo(
    () =>
      inPageOrder(
        view.findings.map((finding) => ({ finding, anchor: anchors?.get(finding.id) ?? asMarked(finding) })),
      ),
    [view.findings, anchors],
  );
}

function asMarked({ sel }: FindingView): Anchor {
  return { state: 'exact', span: sel.position };
}

/** Paints what has a place; the painter is the frame's. */
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
    painter.current = createPainter(paper.document, { scheme });
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
