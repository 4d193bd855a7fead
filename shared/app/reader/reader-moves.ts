/** Moves that need no finding: between regions, sections and numbered paragraphs, and between the two views. */
import { listOutline } from '../../documents/page/anchor-page.ts';
import type { ReaderPaper } from './reader-paper.ts';
import type { ReaderState } from './reader-state.ts';
import { placeInSight, scrollToSpan } from './scroll-to.ts';

type OutlineEntry = ReturnType<typeof listOutline>[number];

/** Outline, document, margin, status line: F6 and Shift+F6 go round through those that are shown. */
export function moveToRegion(by: 1 | -1): void {
  const regions = REGIONS.map((selector) => document.querySelector<HTMLElement>(selector)).filter(
    (region) => region !== null && region.getClientRects().length > 0,
  );
  const at = regions.findIndex((region) => region?.contains(document.activeElement));
  const next =
    regions[at < 0 ? (by > 0 ? 0 : regions.length - 1) : (at + by + regions.length) % regions.length];
  const inside = next?.querySelector<HTMLElement>(
    '[data-active] .rp-card, [data-active] .rp-suggestion, .rp-card, .rp-suggestion, .rp-status-keys',
  );
  (inside ?? next)?.focus();
}

const REGIONS = [
  '#reader-pane',
  '.sheet-row:not([hidden]) .paper-frame, .pdfViewer, .reading',
  '.margin',
  '.rp-status',
];

/** To the next or previous heading; where a paper has none, to the next numbered paragraph. */
export function moveToSection(paper: ReaderPaper, by: 1 | -1): OutlineEntry | undefined {
  const entries = listOutline(paper.words);
  const headings = entries.filter((entry) => entry.kind === 'heading');
  const sections = headings.length > 0 ? headings : entries;
  const at = placeInSight(paper);
  const next =
    by > 0 ? sections.find((entry) => entry.start > at) : sections.findLast((entry) => entry.start < at);
  if (next !== undefined) scrollToSpan(paper, next, { focus: true });
  return next;
}

/** To the paragraph of a number as it is printed: "3.11", "App1 3.4". Undefined when the paper has none such. */
export function moveToParagraph(paper: ReaderPaper, number: string): OutlineEntry | undefined {
  const wanted = plain(number);
  const entries = listOutline(paper.words).filter((entry) => entry.label !== undefined);
  const found =
    entries.find((entry) => plain(entry.label!) === wanted) ??
    entries.find((entry) => plain(entry.label!).endsWith(` ${wanted}`));
  if (found !== undefined && wanted !== '') scrollToSpan(paper, found, { focus: true });
  return wanted === '' ? undefined : found;
}

function plain(label: string): string {
  return label
    .trim()
    .toLowerCase()
    .replace(/[.)]+$/, '');
}

/** Shows the page or the reading view, at the paragraph that was in sight. */
export function switchView(state: ReaderState, paper: ReaderPaper | null): void {
  const start = paper === null ? undefined : placeInSight(paper);
  if (start !== undefined && paper?.readingAt !== undefined) paper.readingAt.value = start;
  state.view.value = state.view.value === 'page' ? 'reading' : 'page';
  if (paper === null || start === undefined) return;
  const end = paper.words.index.blockAt(start)?.end ?? start + 1;
  // Once the other view is laid out.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => scrollToSpan(paper, { start, end }, { jump: true })),
  );
}
