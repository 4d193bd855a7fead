import type { Span } from '../../core/selector.ts';
import type { PaperFrame } from './paper-frame.ts';

const THIRD = 3;

/** Scrolls the window until the words stand in its upper third. With `focus`, the keyboard goes there too. */
export function scrollToSpan(paper: PaperFrame, span: Span, focus: boolean): void {
  const box = paper.page.rangeOf(span)?.getBoundingClientRect();
  if (box === undefined) return;
  const top = paper.element.getBoundingClientRect().top + box.top + scrollY;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({ top: Math.max(0, top - innerHeight / THIRD), behavior: isCalm ? 'instant' : 'smooth' });
  if (!focus) return;
  const block = paper.page.rangeOf(span)?.startContainer.parentElement;
  if (block == null) return;
  block.setAttribute('tabindex', '-1');
  block.focus({ preventScroll: true });
}
