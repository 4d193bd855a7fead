/**
 * The second half of the content script: what a page says of itself, its snapshot, the painters, and what pressing a mark
 * does. It comes in after the toolbar is at work, since none of it is needed to
 * mark, and it leaves its functions where the first half looks for them.
 */
import { readPageFacts } from '../../shared/documents/page/facts.ts';
import { seenAt } from '../../shared/documents/page/seen-at.ts';
import { contentRoot } from '../../shared/documents/page/skipped.ts';
import { writeSnapshot } from '../../shared/documents/page/snapshot.ts';
import { candidatesIn } from '../../shared/documents/page/candidates.ts';
import { canPaint } from '../../shared/documents/page/paint-test.ts';
import { createPainter } from '../../shared/documents/page/painter.ts';
import { createOverlay } from '../../shared/documents/page/svg-overlay.ts';
import { openChecks } from './checks.ts';
import type { PageTools } from './page-tools.ts';
import { openPaperLinks } from './paper-links.ts';

/** Frames of counters, maps and adverts are smaller than a page of words. */
function isLarge(frame: Element): boolean {
  const { width, height } = frame.getBoundingClientRect();
  return width >= 400 && height >= 200;
}

const tools: PageTools = {
  candidatesIn: (page, anchors) =>
    Object.fromEntries(
      Object.entries(anchors)
        .map(([id, anchor]) => [id, candidatesIn(page, anchor)] as const)
        .filter(([, list]) => list.length > 0),
    ),
  scrollTo(page, span) {
    const element = page.rangeOf(span)?.startContainer.parentElement;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  },
  readFacts: (page) => readPageFacts(document, page),
  writeSnapshot: () => writeSnapshot(contentRoot(document)),
  hasFrames: () => [...document.querySelectorAll('iframe, frame')].some(isLarge),
  seenAt,
  createPainter,
  canPaint,
  createOverlay,
  openChecks,
  openPaperLinks,
};

(globalThis as unknown as Record<symbol, PageTools>)[Symbol.for('rapporteur-page-tools')] = tools;
