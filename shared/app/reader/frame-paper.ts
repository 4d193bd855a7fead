/** A kept page in its frame, as the parts of the reader see it. */
import type { Span } from '../../core/selector.ts';
import { describeCited } from '../../documents/page/anchor-page.ts';
import { readSelection } from '../../documents/page/selection.ts';
import { offsetAtPoint } from './frame-point.ts';
import { watchPaper, type PaperFrame } from './paper-frame.ts';
import type { ReaderPaper, ScrollHow, SelectedWords } from './reader-paper.ts';
import { readingLine, scrollWindow, takeFocus } from './scroll-to.ts';
import { resized } from './taking.ts';
import { watchFrameSelection } from './watch-frame-selection.ts';

/** What takes the focus in a paper: never the number that was hung beside its paragraph. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, td, th, dd, dt, div, main';

export function createFramePaper(frame: PaperFrame): ReaderPaper {
  const { element, document, page } = frame;
  const topOf = (span: Span): number | undefined => page.rangeOf(span)?.getClientRects()[0]?.top;
  const linesOf = (span: Span): readonly DOMRect[] => {
    const { left, top } = element.getBoundingClientRect();
    const rects = (page.textRangesOf(span) ?? []).flatMap((range) => [...range.getClientRects()]);
    return inLines(rects).map(
      (line) => new DOMRect(left + line.left, top + line.top, line.width, line.height),
    );
  };
  return {
    words: page,
    describe: (span) => describeCited(page, span),
    selected: () => selectedIn(frame, document.getSelection()),
    letGo: () => document.getSelection()?.removeAllRanges(),
    watchSelected(callback, end) {
      watchFrameSelection(frame, (selection) => callback(selectedIn(frame, selection)), end);
    },
    offsetAt: (x, y, anywhere) => offsetAtPoint(frame, x, y, anywhere),
    take: (span, isMoving = false) => ({
      span,
      isOwn: true,
      ...(isMoving ? { isMoving } : {}),
      box: () => boundsOf(linesOf(span)),
    }),
    resize: (span, how) => resized(page, span, how),
    linesOf,
    ownKeys: document,
    scrollTo: (span, how) => scrollTo(frame, span, how),
    inSight: () => placeInSight(frame),
    near() {
      const { top, height } = element.getBoundingClientRect();
      return height > 0 ? (Math.max(0, -top) / height) * page.index.text.length : 0;
    },
    focus: () => frame.window.focus(),
    measure: () => ({ topOf, height: element.offsetHeight }),
    watchLaidOut: (changed, end) => watchPaper(frame, changed, end),
  };
}

/** Pieces that stand next to each other on one line are one: links and bold words are boxes of their own. */
function inLines(rects: readonly DOMRect[]): readonly DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of rects) {
    const last = lines.at(-1);
    const isSame =
      last !== undefined && Math.abs(last.top - rect.top) < rect.height / 2 && rect.left >= last.left;
    if (isSame && rect.left - last.right < rect.height) lines[lines.length - 1] = boundsOf([last, rect]);
    else if (rect.width > 0) lines.push(rect);
  }
  return lines;
}

function boundsOf(rects: readonly DOMRect[]): DOMRect {
  const [left, top] = [
    Math.min(...rects.map((each) => each.left)),
    Math.min(...rects.map((each) => each.top)),
  ];
  const right = Math.max(...rects.map((each) => each.right));
  return new DOMRect(left, top, right - left, Math.max(...rects.map((each) => each.bottom)) - top);
}

function selectedIn({ element, page }: PaperFrame, selection: Selection | null): SelectedWords | null {
  const span = readSelection(page, selection);
  if (!span.ok) return null;
  const range = page.rangeOf(span.value);
  if (range === null) return null;
  const box = (): DOMRect => {
    const { left, top } = element.getBoundingClientRect();
    const words = range.getBoundingClientRect();
    return new DOMRect(left + words.left, top + words.top, words.width, words.height);
  };
  return { span: span.value, box };
}

function scrollTo(frame: PaperFrame, span: Span, { focus, jump }: ScrollHow): void {
  const range = frame.page.rangeOf(span);
  const target = range?.startContainer.parentElement?.closest<HTMLElement>(BLOCKS);
  const top = topInWindow(frame, range);
  if (top === undefined || target == null) return;
  scrollWindow(top, jump);
  if (focus) takeFocus(target);
}

function placeInSight(frame: PaperFrame): number {
  const { element, document, page } = frame;
  const { blocks } = page.index;
  const focused = document.activeElement;
  if (focused !== null && focused !== document.body && globalThis.document.activeElement === element) {
    const range = document.createRange();
    range.selectNodeContents(focused);
    const span = page.spanOf(range);
    if (span.ok) return span.value.start;
  }
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const top = topInWindow(frame, page.rangeOf(blocks[middle]!)) ?? 0;
    if (top <= readingLine()) low = middle;
    else high = middle - 1;
  }
  return blocks[low]?.start ?? 0;
}

function topInWindow({ element }: PaperFrame, range: Range | null): number | undefined {
  const box = range?.getBoundingClientRect();
  return box && element.getBoundingClientRect().top + box.top;
}
