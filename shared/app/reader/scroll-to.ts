/** Where the member is in the paper, and going elsewhere: the same in the paper as it looks and in the reading view. */
import type { Span } from '../../core/selector.ts';
import type { ReaderPaper, ScrollHow } from './reader-paper.ts';

const THIRD = 3;

/** The line at which one reads: where words come to stand that one goes to. In CSS px of the window. */
function lineOfWords(): number {
  return innerHeight / THIRD;
}

/** The same for asking what stands at it. */
export function readingLine(): number {
  return lineOfWords() + 4;
}

/** Scrolls until the words stand at the reading line: gliding, or at once with `jump`. With `focus` the keyboard too. */
export function scrollToSpan(paper: ReaderPaper, span: Span, how: ScrollHow = {}): void {
  if (readingBlocks().length === 0) return paper.scrollTo(span, how);
  if (paper.readingAt === undefined || isInPart(span)) return scrollToBlock(span, how);
  paper.readingAt.value = span.start;
  // Once that part is laid out.
  requestAnimationFrame(() => requestAnimationFrame(() => scrollToBlock(span, how)));
}

/** Whether the reading view shows the words now: of a long paper it shows a part. */
function isInPart({ start }: Span): boolean {
  const { from, to } = document.querySelector<HTMLElement>('.reading')?.dataset ?? {};
  return from === undefined || (Number(from) <= start && start < Number(to));
}

function scrollToBlock(span: Span, how: ScrollHow): void {
  const block = readingBlocks().findLast((each) => startOf(each) <= span.start);
  if (block === undefined) return;
  scrollWindow(block.getBoundingClientRect().top, how.jump);
  if (how.focus) takeFocus(block);
}

/** Has what stands at `top` of the window come to stand at the reading line. */
export function scrollWindow(top: number, jump = false): void {
  scrollTo({ top: Math.max(0, top + scrollY - lineOfWords()), behavior: glide(jump) });
}

/** Whether one glides there: not where the member wants less motion. */
export function glide(jump = false): ScrollBehavior {
  return jump || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

export function takeFocus(target: HTMLElement): void {
  target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
}

/** Folded offset of the paragraph that has the focus, else of the one at the reading line. */
export function placeInSight(paper: ReaderPaper): number {
  const shown = readingBlocks();
  if (shown.length === 0) return paper.inSight();
  const focused = document.activeElement?.closest('[data-start]');
  if (focused instanceof HTMLElement) return startOf(focused);
  const line = readingLine();
  return startOf(shown.findLast((each) => each.getBoundingClientRect().top <= line) ?? shown[0]!);
}

/** Paragraphs of the reading view; none while the page is shown. */
function readingBlocks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.reading [data-start]')];
}

function startOf(block: HTMLElement): number {
  return Number(block.dataset.start);
}
