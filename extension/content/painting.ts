/** Which painter paints: the browser's highlights, or our own overlay where the page must not read the marks. */
import type { FindingId } from '../../shared/core/ids.ts';
import type { PaintItem, Painter } from '../../shared/documents/page/place-items.ts';
import type { PageText } from '../../shared/documents/page/page-text.ts';
import type { PageTools } from './page-tools.ts';
import type { Passage } from './passages.ts';

export interface Painting {
  show(page: PageText, passages: readonly Passage[]): void;
  /** Restricted papers, "Hide my marks from pages", and browsers whose highlights carry no lines. */
  setHidden(hidden: boolean): void;
  /** The paint rules have come in: see whether they paint. */
  checkAgain(): void;
  setActive(finding: FindingId | undefined): void;
  /** Painted are all but these. */
  leaveOut(findings: readonly FindingId[]): void;
  /** Shortest first. */
  hitTest(x: number, y: number): readonly FindingId[];
  dispose(): void;
}

/** @param tools bring both painters; until they are here nothing is painted */
export function createPainting(
  document: Document,
  root: ShadowRoot,
  tools: Promise<PageTools | undefined>,
): Painting {
  let page: PageTools | undefined;
  let highlights: Painter | undefined;
  let overlay: Painter | undefined;
  let ended = false;
  // Until the host has said that the page may see its marks.
  let hidden = true;
  let isStyled = false;
  let active: FindingId | undefined;
  let left: readonly FindingId[] = [];
  let last: { readonly page: PageText; readonly passages: readonly Passage[] } | undefined;
  let able = true;
  const current = (): Painter | undefined => (hidden || !able ? overlay : highlights);
  const check = (): void => {
    if (isStyled) able = page?.canPaint(document) ?? true;
    paint();
  };
  const paint = (): void => {
    const painter = current();
    (painter === highlights ? overlay : highlights)?.show(null, []);
    if (last) painter?.show(last.page, toItems(last.passages, active, new Set(left)));
  };
  void tools.then((loaded) => {
    if (ended) return;
    page = loaded;
    highlights = page?.createPainter(document);
    overlay = page?.createOverlay(document, root);
    check();
  });
  return {
    show(page, passages) {
      last = { page, passages };
      paint();
    },
    setHidden(next) {
      if (next === hidden) return;
      hidden = next;
      paint();
    },
    checkAgain() {
      isStyled = true;
      check();
    },
    setActive(finding) {
      active = finding;
      paint();
    },
    leaveOut(findings) {
      left = findings;
      paint();
    },
    hitTest: (x, y) => current()?.hitTest(x, y) ?? [],
    dispose() {
      ended = true;
      highlights?.dispose();
      overlay?.dispose();
    },
  };
}

function toItems(
  passages: readonly Passage[],
  active: FindingId | undefined,
  left: ReadonlySet<FindingId>,
): PaintItem[] {
  return passages.flatMap(({ row }) => {
    const { anchor } = row;
    if (anchor.state === 'ambiguous' || anchor.state === 'gone' || left.has(row.id)) return [];
    const state = row.confirmed ? 'exact' : anchor.state;
    const item: PaintItem = { id: row.id, span: anchor.span, kind: row.kind, ask: row.ask, state };
    return [row.id === active ? { ...item, active: true } : item];
  });
}
