/** For tests: where a quote of one page stands on another. */
import type { Anchor, Span } from '../core/selector.ts';
import { describe } from './describe.ts';
import { resolveAll } from './resolve.ts';
import { skeletonOf } from './skeleton.ts';
import type { TextIndex } from './text-index.ts';

/** The anchor of one finding alone, made with the old page's skeleton, and the words that it has now. */
export function anchorIn(old: TextIndex, span: Span, now: TextIndex): Anchor & { text?: string } {
  const described = describe(old, span);
  if (!described.ok) throw new Error(described.code);
  const finding = { id: 'f', selectors: described.value, skeleton: skeletonOf(old) };
  const anchor = resolveAll(now, [finding]).get('f') ?? { state: 'gone' };
  return 'span' in anchor ? { ...anchor, text: now.text.slice(anchor.span.start, anchor.span.end) } : anchor;
}
