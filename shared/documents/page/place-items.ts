/** What both painters share: findings put on their words, with style and lane, and found again under the pointer. */
import type { FindingId } from '../../core/ids.ts';
import type { Kind } from '../../core/kind.ts';
import type { Span } from '../../core/selector.ts';
import { isDarkBehind } from './behind.ts';
import type { PageText } from './page-text.ts';
import type { Lane, PaintKey, Scheme } from './paint-style.ts';

/** A finding as it is painted. Those that are `ambiguous` or `gone` have no span and are never painted. */
export interface PaintItem {
  readonly id: FindingId;
  readonly span: Span;
  readonly kind: Kind | null;
  readonly ask?: boolean;
  readonly state: 'exact' | 'moved' | 'edited';
  readonly active?: boolean;
}

export interface Painter {
  /** The whole of what is to be seen: painting the same again changes nothing; null or no items take all away. */
  show(page: PageText | null, items: readonly PaintItem[]): void;
  /** Findings whose words are at a point of the viewport (CSS pixels), shortest first. */
  hitTest(x: number, y: number): FindingId[];
  dispose(): void;
}

export interface PaintOptions {
  /** Fixed for all words; by default each finding suits the ground behind it. */
  readonly scheme?: Scheme;
}

export interface Placed {
  readonly item: PaintItem;
  readonly key: PaintKey;
  readonly lane: Lane | 0;
  readonly scheme: Scheme;
  /** One per text node, so that nothing but the words is touched. */
  readonly ranges: readonly Range[];
}

/**
 * Undefined where its words are not there any more.
 * @param grounds what is behind each element, as far as it is known
 */
export function placeItem(
  page: PageText,
  item: PaintItem,
  options: PaintOptions,
  grounds: Map<Element, Scheme>,
): Pick<Placed, 'ranges' | 'scheme'> | undefined {
  const ranges = page.textRangesOf(item.span);
  const element = ranges?.[0]?.startContainer.parentElement;
  if (!ranges || !element) return undefined;
  const scheme = options.scheme ?? grounds.get(element) ?? (isDarkBehind(element) ? 'dark' : 'light');
  grounds.set(element, scheme);
  return { ranges, scheme };
}

export function keyOf(item: Pick<PaintItem, 'kind' | 'ask'>): PaintKey {
  return item.kind ?? (item.ask ? 'ask' : 'plain');
}

/** By the boxes of the words, and only where nothing lies over them. Measures only what may be at the point. */
export function hitTest(
  document: Document,
  placed: readonly Placed[],
  x: number,
  y: number,
  mayBeAt: (range: Range) => boolean = atCaret(document, x, y),
): FindingId[] {
  const top = document.elementFromPoint(x, y);
  return placed
    .filter(({ ranges }) =>
      ranges.some((range) => mayBeAt(range) && isSeenAt(range, top) && hasPoint(range, x, y)),
    )
    .sort((a, b) => length(a.item.span) - length(b.item.span))
    .map(({ item }) => item.id);
}

/** By the browser's caret; one that has none has everything measured. */
function atCaret(document: Document, x: number, y: number): (range: Range) => boolean {
  const caret = document.caretPositionFromPoint?.(x, y);
  const { startContainer = caret?.offsetNode, startOffset = caret?.offset ?? 0 } =
    (caret ? undefined : document.caretRangeFromPoint?.(x, y)) ?? {};
  return (range) => !startContainer || range.isPointInRange(startContainer, startOffset);
}

/** Whether the topmost element is that of the words, or one around or in it. */
export function isSeenAt(range: Range, top: Element | null): boolean {
  const element = range.startContainer.parentElement;
  return top !== null && element !== null && (top.contains(element) || element.contains(top));
}

function hasPoint(range: Range, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  }
  return false;
}

function length(span: Span): number {
  return span.end - span.start;
}
