/** The one walk over a content root. The index and the snapshot are its two visitors. */
import { isText } from './safe-element.ts';
import { isBlockTag, isHeadingTag, isTablePart, tagOf, walkerOf } from './tags.ts';
import type { Parent, Tag } from './tags.ts';

export interface Visitor {
  /** An element that counts; never called for `''`. */
  open(tag: Tag, element: Element): void;
  close(tag: Tag, element: Element): void;
  /** `data` as the node has it: see {@link cleaned}. */
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
  createWalk(root, visitor)(Infinity);
}

/** The same by and by: each call goes on for that many nodes, and says whether the walk has come to its end. */
export function createWalk(root: Element, visitor: Visitor): (nodes: number) => boolean {
  const stack: Frame[] = [
    { element: root, tag: 'div', depth: 0, tooDeep: false, inHeading: false, inLink: false },
  ];
  const walker = walkerOf(root);
  let node = walker.firstChild();
  return (nodes) => {
    let left = nodes;
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      if ((left -= 1) < 0) return false;
      if (node === null) {
        stack.pop();
        if (stack.length === 0) break;
        leave(frame, visitor);
        walker.currentNode = frame.element;
        node = walker.nextSibling();
        continue;
      }
      if (isText(node)) {
        const { data } = node;
        if (data !== '' && !isTablePart(frame.tag)) visitor.text(data, node);
        node = walker.nextSibling();
        continue;
      }
      const inner = enter(node as Element, frame, visitor);
      if (inner !== undefined) stack.push(inner);
      node = inner === undefined ? walker.nextSibling() : walker.firstChild();
    }
    return true;
  };
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
    inHeading: parent.inHeading || isHeadingTag(tag),
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

/** Text without what no parser gives back, NUL and halves of surrogate pairs: of the same length. */
export function cleaned(data: string): string {
  return data.replaceAll('\0', ' ').toWellFormed();
}
