/**
 * As much of a page's DOM as `shared/documents/page` reads, over what parse5 makes of the HTML: so that the rules by
 * which a page becomes text and blocks are the very same here and in the browser.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

abstract class FakeNode {
  static readonly ELEMENT_NODE = 1;
  static readonly TEXT_NODE = 3;
  static readonly CDATA_SECTION_NODE = 4;
  abstract readonly nodeType: number;
  abstract readonly textContent: string;
  readonly ownerDocument: FakeDocument;
  readonly parentElement: FakeElement | null;
  constructor(ownerDocument: FakeDocument, parentElement: FakeElement | null) {
    this.ownerDocument = ownerDocument;
    this.parentElement = parentElement;
  }
}

export class FakeText extends FakeNode {
  readonly nodeType = 3;
  readonly data: string;
  constructor(document: FakeDocument, parent: FakeElement, data: string) {
    super(document, parent);
    this.data = data;
  }
  get length(): number {
    return this.data.length;
  }
  get textContent(): string {
    return this.data;
  }
}

/** Comments are not among the children: nothing here reads them. */
class FakeElement extends FakeNode {
  readonly nodeType = 1;
  readonly localName: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes: readonly (FakeElement | FakeText)[];
  constructor(
    document: FakeDocument,
    parent: FakeElement | null,
    { tagName, attrs, childNodes }: Tree.Element,
  ) {
    super(document, parent);
    this.localName = tagName;
    this.attributes = attrs;
    this.childNodes = childNodes.flatMap((node): (FakeElement | FakeText)[] => {
      if ('tagName' in node) return [new FakeElement(document, this, node)];
      return node.nodeName === '#text' ? [new FakeText(document, this, (node as Tree.TextNode).value)] : [];
    });
  }
  getAttribute(name: string): string | null {
    return this.attributes.find((one) => one.name === name)?.value ?? null;
  }
  hasAttributes(): boolean {
    return this.attributes.length > 0;
  }
  get id(): string {
    return this.getAttribute('id') ?? '';
  }
  get baseURI(): string {
    return 'https://paper.invalid/';
  }
  readonly classList = {
    contains: (name: string): boolean => (this.getAttribute('class') ?? '').split(/\s+/).includes(name),
  };
  get textContent(): string {
    return this.childNodes.map((node) => node.textContent).join('');
  }
  closest(selector: string): FakeElement | null {
    return matches(this, selector) ? this : (this.parentElement?.closest(selector) ?? null);
  }
  querySelector(selector: string): FakeElement | null {
    for (const node of this.childNodes) {
      if (node instanceof FakeText) continue;
      const found = matches(node, selector) ? node : node.querySelector(selector);
      if (found !== null) return found;
    }
    return null;
  }
}

class FakeDocument {
  readonly documentElement: FakeElement;
  constructor(html: string) {
    const root = parse(html).childNodes.find((node): node is Tree.Element => 'tagName' in node);
    if (root === undefined) throw new Error('every parsed document has an html element');
    this.documentElement = new FakeElement(this, null, root);
  }
  querySelector(selector: string): FakeElement | null {
    return matches(this.documentElement, selector)
      ? this.documentElement
      : this.documentElement.querySelector(selector);
  }
  createTreeWalker(root: FakeElement): FakeWalker {
    return new FakeWalker(root);
  }
}

class FakeWalker {
  currentNode: FakeElement | FakeText;
  readonly #root: FakeElement;
  constructor(root: FakeElement) {
    this.#root = this.currentNode = root;
  }
  firstChild(): FakeElement | FakeText | null {
    return this.#go(this.currentNode instanceof FakeElement ? this.currentNode.childNodes[0] : undefined);
  }
  nextSibling(): FakeElement | FakeText | null {
    if (this.currentNode === this.#root) return null;
    return this.#go(nextOf(this.currentNode));
  }
  #go(node: FakeElement | FakeText | undefined): FakeElement | FakeText | null {
    if (node !== undefined) this.currentNode = node;
    return node ?? null;
  }
}

const places = new WeakMap<FakeElement | FakeText, number>();

/** Finding one's place among very many siblings each time would take the square of their number. */
function nextOf(node: FakeElement | FakeText): FakeElement | FakeText | undefined {
  const siblings = node.parentElement?.childNodes ?? [];
  if (!places.has(node)) siblings.forEach((one, at) => places.set(one, at));
  return siblings[(places.get(node) ?? siblings.length) + 1];
}

/** One part of a selector: `#id`, or a name and attributes, each plain, with a value, or refused by `:not()`. */
function matches(element: FakeElement, selector: string): boolean {
  return selector.split(',').some((part) => {
    const one = /^(#[\w-]+|[\w-]*)((?:\[[^\]]+\]|:not\(\[[^\]]+\]\))*)$/.exec(part.trim());
    if (one === null) throw new Error(`a selector that is not understood here: ${part}`);
    const [, name = '', tests = ''] = one;
    if (name.startsWith('#') ? element.id !== name.slice(1) : name !== '' && element.localName !== name)
      return false;
    return [...tests.matchAll(/(:not\()?\[([\w-]+)(?:="([^"]*)")?\]/g)].every(([, not, key = '', value]) => {
      const has = element.getAttribute(key);
      return (not !== undefined) !== (has !== null && (value === undefined || has === value));
    });
  });
}

const names = { Node: FakeNode, Element: FakeElement, Document: FakeDocument };
const filter = { SHOW_ELEMENT: 1, SHOW_TEXT: 4, SHOW_CDATA_SECTION: 8 };

/** The page as a browser with scripts would parse it. Its nodes are known to `shared/documents/page` by these globals. */
export function parsePage(html: string): Document {
  Object.assign(globalThis, names, { NodeFilter: filter });
  return new FakeDocument(html) as unknown as Document;
}
