import { useEffect, useMemo } from 'preact/hooks';
import { describedOn } from '../../core/described-on.ts';
import type { FindingId } from '../../core/ids.ts';
import type { PagePart } from '../../core/selector.ts';
import type { EditionView, PlacedFinding } from '../../core/view.ts';
import type { PdfPaintItem, PdfScheme } from '../../documents/paper/pdf/paint-pages.ts';
import { partsOn } from '../../documents/paper/pdf/parts-on.ts';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import type { PdfPaper } from './pdf-paper.ts';
import type { ReaderParts } from './reader-parts.ts';

/** Paints findings on the pages. */
export function usePdfMarks(
  view: PdfView | undefined,
  paper: PdfPaper | null,
  { placed, state, edition, view: { editions } }: ReaderParts,
  scheme: PdfScheme,
): readonly PdfPaintItem[] {
  const active = state.active.value;
  const items = useMemo(
    () => placed.flatMap((each) => toItem(each, active, edition, partsOf(paper, each, edition, editions))),
    [placed, active, edition, editions, paper],
  );
  useEffect(() => view?.show(items, scheme), [view, items, scheme]);
  return items;
}

/** Until its words are read, and where it was marked on these very pages, as it was kept. */
function partsOf(
  paper: PdfPaper | null,
  { finding, anchor }: PlacedFinding,
  edition: EditionView | undefined,
  editions: readonly EditionView[],
): readonly PagePart[] {
  if (edition === undefined) return [];
  const described = describedOn(finding, edition.id, editions);
  const words = paper && { quadsOf: paper.partsOf };
  const parts = partsOn(edition.id, described, words, paper === null ? undefined : anchor)?.parts ?? [];
  if (paper !== null && 'span' in anchor) paper.know(anchor.span, parts);
  return parts;
}

/** What the member has confirmed on this version is painted without a "check". */
function toItem(
  { finding, anchor }: PlacedFinding,
  active: FindingId | null,
  edition: EditionView | undefined,
  parts: readonly PagePart[],
): PdfPaintItem[] {
  if (anchor.state === 'gone' || anchor.state === 'ambiguous' || parts.length === 0) return [];
  const { id, kind, ask, confirmed } = finding;
  const state = edition !== undefined && confirmed.includes(edition.id) ? 'exact' : anchor.state;
  return [{ id, kind, ask: ask.on, state, active: id === active, parts }];
}
