/** Which painter paints: the browser's highlights, or our own overlay where the page must not read the marks. */
import type { FindingId } from '../../shared/core/ids.ts';
import { canPaint } from '../../shared/documents/page/paint-test.ts';
import { createPainter } from '../../shared/documents/page/painter.ts';
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

/** @param tools bring the overlay; until they are here nothing is painted that the page must not read */
export function createPainting(
  document: Document,
  root: ShadowRoot,
  tools: Promise<PageTools | undefined>,
): Painting {
  const highlights = createPainter(document);
  let overlay: Painter | undefined;
  let ended = false;
  // Until the host has said that the page may see its marks.
  let hidden = true;
  let able = true;
  let active: FindingId | undefined;
  let left: readonly FindingId[] = [];
  let last: { readonly page: PageText; readonly passages: readonly Passage[] } | undefined;
  const current = (): Painter | undefined => (hidden || !able ? overlay : highlights);
  const paint = (): void => {
    const painter = current();
    (painter === highlights ? overlay : highlights)?.show(null, []);
    if (last) painter?.show(last.page, toItems(last.passages, active, new Set(left)));
  };
  void tools.then((page) => {
    if (ended) return;
    overlay = page?.createOverlay(document, root);
    paint();
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
      able = canPaint(document);
      paint();
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
      highlights.dispose();
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
