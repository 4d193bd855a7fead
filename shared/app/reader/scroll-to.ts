/** Where the member is in the paper, and going elsewhere: the same in the kept page and in the reading view. */
import type { Span } from '../../core/selector.ts';
import type { PaperFrame } from './paper-frame.ts';

const THIRD = 3;
/** What takes the focus in a paper: never the number that was hung beside its paragraph. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, td, th, dd, dt, div, main';

/** The line at which one reads: where words come to stand that one goes to. In CSS px of the window. */
function readingLine(): number {
  return innerHeight / THIRD;
}

/** Scrolls until the words stand at the reading line: gliding, or at once with `jump`. With `focus` the keyboard too. */
export function scrollToSpan(paper: PaperFrame, span: Span, focus: boolean, jump = false): void {
  const block = readingBlocks().findLast((each) => startOf(each) <= span.start);
  const range = paper.page.rangeOf(span);
  const target = block ?? range?.startContainer.parentElement?.closest<HTMLElement>(BLOCKS);
  const top = block === undefined ? topInFrame(paper, range) : block.getBoundingClientRect().top;
  if (top === undefined || target == null) return;
  const isCalm = jump || matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({ top: Math.max(0, top + scrollY - readingLine()), behavior: isCalm ? 'instant' : 'smooth' });
  if (!focus) return;
  target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
}

/** Folded offset of the paragraph that has the focus, else of the one at the reading line. */
export function placeInSight(paper: PaperFrame): number {
  const shown = readingBlocks();
  const line = readingLine() + 4;
  if (shown.length > 0) {
    const focused = document.activeElement?.closest('[data-start]');
    if (focused instanceof HTMLElement) return startOf(focused);
    return startOf(shown.findLast((each) => each.getBoundingClientRect().top <= line) ?? shown[0]!);
  }
  const { blocks } = paper.page.index;
  const focused = paper.document.activeElement;
  if (focused !== null && focused !== paper.document.body && document.activeElement === paper.element) {
    const range = paper.document.createRange();
    range.selectNodeContents(focused);
    const span = paper.page.spanOf(range);
    if (span.ok) return span.value.start;
  }
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const top = topInFrame(paper, paper.page.rangeOf(blocks[middle]!)) ?? 0;
    if (top <= line) low = middle;
    else high = middle - 1;
  }
  return blocks[low]?.start ?? 0;
}

function topInFrame(paper: PaperFrame, range: Range | null): number | undefined {
  const box = range?.getBoundingClientRect();
  return box && paper.element.getBoundingClientRect().top + box.top;
}

/** Paragraphs of the reading view; none while the page is shown. */
function readingBlocks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.reading [data-start]')];
}

function startOf(block: HTMLElement): number {
  return Number(block.dataset.start);
}
