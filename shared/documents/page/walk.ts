/** The one walk over a content root. The index and the snapshot are its two visitors. */
import { isText } from './safe-element.ts';
import { isBlockTag, isTablePart, tagOf } from './tags.ts';
import type { Parent, Tag } from './tags.ts';

export interface Visitor {
  /** An element that counts; never called for `''`. */
  open(tag: Tag, element: Element): void;
  close(tag: Tag, element: Element): void;
  /** `data` is as long as the node's own. */
  text(data: string, node: Text): void;
  lineBreak(): void;
  rule(): void;
}

interface Frame extends Parent {
  readonly element: Element;
  readonly depth: number;
  /** A block too deep to be written: its edges count as line breaks. */
  readonly tooDeep: boolean;
}

/** A parser gives up nesting at 512; a page's script can nest without end. */
const DEEPEST = 200;

/** Calls the visitor in document order. Goes neither into shadow roots nor into frames; changes nothing. */
export function walk(root: Element, visitor: Visitor): void {
  const stack: Frame[] = [
    { element: root, tag: 'div', depth: 0, tooDeep: false, inHeading: false, inLink: false },
  ];
  // The walker's own steps cannot be hidden by a form's fields.
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;
  const walker = root.ownerDocument.createTreeWalker(root, shown);
  let node = walker.firstChild();
  for (let frame = stack[0]; frame !== undefined; frame = stack.at(-1)) {
    if (node === null) {
      stack.pop();
      if (stack.length === 0) return;
      leave(frame, visitor);
      walker.currentNode = frame.element;
      node = walker.nextSibling();
      continue;
    }
    const inner = isText(node) ? undefined : enter(node as Element, frame, visitor);
    if (isText(node) && !isTablePart(frame.tag) && node.length > 0) visitor.text(textOf(node), node);
    if (inner !== undefined) stack.push(inner);
    node = inner === undefined ? walker.nextSibling() : walker.firstChild();
  }
}

function enter(element: Element, parent: Frame, visitor: Visitor): Frame | undefined {
  const tag = tagOf(element, parent);
  if (tag === null) return undefined;
  if (tag === 'br') visitor.lineBreak();
  else if (tag === 'hr') visitor.rule();
  if (tag === 'br' || tag === 'hr') return undefined;
  const deep = parent.depth >= DEEPEST;
  const frame: Frame = {
    element,
    tag: deep ? '' : tag,
    depth: parent.depth + (tag === '' ? 0 : 1),
    tooDeep: deep && isBlockTag(tag),
    inHeading: parent.inHeading || /^h[1-6]$/.test(tag),
    inLink: parent.inLink || tag === 'a',
  };
  if (frame.tooDeep) visitor.lineBreak();
  if (frame.tag !== '') visitor.open(frame.tag, element);
  return frame;
}

function leave(frame: Frame, visitor: Visitor): void {
  if (frame.tooDeep) visitor.lineBreak();
  if (frame.tag !== '') visitor.close(frame.tag, frame.element);
}

/** The node's text without what no parser gives back: NUL and halves of surrogate pairs. */
export function textOf(node: Text): string {
  return node.data.replaceAll('\0', ' ').toWellFormed();
}
