/** Places in a tree, for the peers: XPaths, and offsets in an element's text. */

export interface NodePlace {
  readonly path: string;
  /** In the text of the element at `path`. */
  readonly offset: number;
}

/** The element at that offset of the root's text, and the offset within it. */
export function xpathOf(root: Element, offset: number): NodePlace {
  const range = rangeAt(root, offset, offset);
  const element = range?.startContainer.parentElement ?? root;
  const before = document.createRange();
  before.setStart(element, 0);
  if (range) before.setEnd(range.startContainer, range.startOffset);
  const steps: string[] = [];
  for (let at = element; at !== root && at.parentElement; at = at.parentElement) {
    let position = 1;
    for (let other = at.previousElementSibling; other; other = other.previousElementSibling) {
      if (other.tagName === at.tagName) position += 1;
    }
    steps.unshift(`${at.tagName.toLowerCase()}[${position}]`);
  }
  return { path: steps.join('/') || '.', offset: before.toString().length };
}

export function nodeAt(root: Element, { path }: NodePlace): Element | null {
  const found = document.evaluate(path, root, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null);
  return found.singleNodeValue as Element | null;
}

/** By walking the text nodes from the first. */
export function rangeAt(root: Element, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let hasStart = false;
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const next = length + node.length;
    if (!hasStart && (next > start || (next === start && start === end))) {
      range.setStart(node, start - length);
      hasStart = true;
    }
    if (hasStart && next >= end) {
      range.setEnd(node, end - length);
      return range;
    }
    length = next;
  }
  return null;
}

/** Offsets of a range in the root's text. Not part of what is timed. */
export function offsetsOf(nodes: ReadonlyMap<Node, number>, range: Range): { start: number; end: number } {
  const at = (node: Node, offset: number): number => {
    const own = nodes.get(node);
    if (own !== undefined) return own + offset;
    const inner = node.childNodes[offset] ?? node;
    const walker = document.createTreeWalker(inner, NodeFilter.SHOW_TEXT);
    const first = inner.nodeType === Node.TEXT_NODE ? inner : walker.nextNode();
    return first ? (nodes.get(first) ?? 0) : 0;
  };
  return { start: at(range.startContainer, range.startOffset), end: at(range.endContainer, range.endOffset) };
}

export function textStarts(root: Element): Map<Node, number> {
  const starts = new Map<Node, number>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    starts.set(node, length);
    length += node.length;
  }
  return starts;
}
