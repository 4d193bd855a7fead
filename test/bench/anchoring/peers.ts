/** Other people's ways to find a quote again, each called as its own users call it. */
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { reviveAnnotation, type TextAnnotation } from '@recogito/text-annotator';
import search from 'approx-string-match';
import { toRange } from 'dom-anchor-text-quote';
import type { RawSpan } from './draft.ts';
import { rangeAt, xpathOf, nodeAt, type NodePlace } from './dom-places.ts';

/** What a peer stores with a mark; offsets are in the root's `textContent`. */
export interface PeerMark extends RawSpan {
  readonly exact: string;
  /** 32 characters, as the leading client and the quote selector of older ones keep. */
  readonly prefix: string;
  readonly suffix: string;
  readonly from: NodePlace;
  readonly to: NodePlace;
  /** As much context as makes the quote the only one, up to a limit. */
  readonly unique: { readonly prefix: string; readonly suffix: string };
}

export type Peer = (root: Element, mark: PeerMark) => Promise<Range | null> | Range | null;

const CONTEXT = 32;
const MOST_CONTEXT = 1024;

export const PEERS: Readonly<Record<string, Peer>> = {
  'leading client’s method': likeLeadingClient,
  'dom-anchor-text-quote': (root, { exact, prefix, suffix, start }) =>
    toRange(root, { exact, prefix, suffix }, { hint: start }),
  '@apache-annotator/dom': async (root, { exact, unique }) => {
    const matcher = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, ...unique });
    for await (const range of matcher(root)) return range;
    return null;
  },
  '@recogito/text-annotator': (root, { exact, start, end }) => {
    const selector = [{ quote: exact, start, end, range: new Range() }];
    const annotation: TextAnnotation = { id: 'a', bodies: [], target: { annotation: 'a', selector } };
    const range = reviveAnnotation(annotation, root as HTMLElement).target.selector[0]?.range;
    return range === undefined || range.collapsed ? null : range;
  },
};

export function peerMark(root: Element, text: string, { start, end }: RawSpan): PeerMark {
  const exact = text.slice(start, end);
  return {
    start,
    end,
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    from: xpathOf(root, start),
    to: xpathOf(root, end),
    unique: uniqueContext(text, exact, start, end),
  };
}

function uniqueContext(text: string, exact: string, start: number, end: number): PeerMark['unique'] {
  for (let size = CONTEXT; ; size *= 2) {
    const prefix = text.slice(Math.max(0, start - size), start);
    const suffix = text.slice(end, end + size);
    const whole = prefix + exact + suffix;
    const first = text.indexOf(whole);
    if (size >= MOST_CONTEXT || text.indexOf(whole, first + 1) < 0) return { prefix, suffix };
  }
}

/**
 * XPath first, then position, both believed where the words are the same; then the quote: its exact places, else
 * those with up to half of its letters wrong, the best by quote, context and nearness. The text is taken anew each time.
 */
function likeLeadingClient(root: Element, mark: PeerMark): Range | null {
  const byPath = pathRange(root, mark);
  if (byPath?.toString() === mark.exact) return byPath;
  const byPosition = rangeAt(root, mark.start, mark.end);
  if (byPosition?.toString() === mark.exact) return byPosition;
  const text = shownText(root);
  const places = placesOf(text, mark.exact, Math.min(256, mark.exact.length / 2));
  let best: { readonly start: number; readonly end: number } | undefined;
  let most = -1;
  for (const { start, end, errors } of places) {
    const score =
      50 * (1 - errors / mark.exact.length) +
      20 * likeness(text.slice(Math.max(0, start - mark.prefix.length), start), mark.prefix) +
      20 * likeness(text.slice(end, end + mark.suffix.length), mark.suffix) +
      2 * (1 - Math.abs(start - mark.start) / text.length);
    if (score <= most) continue;
    most = score;
    best = { start, end };
  }
  return best ? rangeAt(root, best.start, best.end) : null;
}

/** As the leading client reads a page, child by child; the same units as `textContent` has. */
function shownText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  return Array.from(node.childNodes).map(shownText).join('');
}

function pathRange(root: Element, { from, to }: PeerMark): Range | null {
  const first = nodeAt(root, from);
  const last = nodeAt(root, to);
  const start = first && rangeAt(first, from.offset, from.offset);
  const end = last && rangeAt(last, to.offset, to.offset);
  if (!start || !end) return null;
  start.setEnd(end.endContainer, end.endOffset);
  return start;
}

function placesOf(text: string, words: string, errors: number): ReturnType<typeof search> {
  const exact: ReturnType<typeof search> = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, errors);
}

function likeness(text: string, words: string): number {
  if (words === '') return 1;
  if (text === '') return 0;
  return 1 - (placesOf(text, words, words.length)[0]?.errors ?? words.length) / words.length;
}
