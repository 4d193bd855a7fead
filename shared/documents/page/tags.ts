/**
 * What an element counts as. Both the page's index and its snapshot are made from these tags, and an element keeps
 * its tag when the snapshot is read again, so page and snapshot give the same blocks. Only nestings are allowed that
 * an HTML parser gives back as they were written: what would be closed early or moved becomes a plain `div`.
 */
import { attributeOf, isText, nameOf } from './safe-element.ts';
import { isSkipped } from './skipped.ts';

/** `''` is an inline element without a meaning of its own: its text counts, the snapshot drops it. */
export type Tag = string;

export interface Parent {
  readonly tag: Tag;
  readonly inHeading: boolean;
  readonly inLink: boolean;
}

const BLOCKS = new Map<string, Tag>();
const addBlocks = (names: string, tag?: Tag): void => {
  for (const name of names.split(' ')) BLOCKS.set(name, tag ?? name);
};
addBlocks('address article aside body center details div fieldset footer form header hgroup html', 'div');
addBlocks('legend main marquee plaintext search section summary', 'div');
addBlocks('blockquote dd dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre ul');
addBlocks('caption table tbody td tfoot th thead tr');
addBlocks('dir menu', 'ul');
addBlocks('listing xmp', 'pre');

const INLINE = new Set(
  'abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small strong sub sup time u var'.split(' '),
);
const RENAMED: Readonly<Record<string, Tag>> = { acronym: 'abbr', strike: 's', tt: 'code' };

const BLOCK_SELECTOR = [...BLOCKS.keys()].join();
const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);

/** Which parents a tag must have to count as itself. */
const PARENTS = new Map(
  Object.entries({
    li: ['ul', 'ol'],
    dt: ['dl'],
    dd: ['dl'],
    caption: ['table'],
    thead: ['table'],
    tbody: ['table'],
    tfoot: ['table'],
    tr: ['table', 'thead', 'tbody', 'tfoot'],
    td: ['tr'],
    th: ['tr'],
  }),
);
const TABLE_PARTS = new Set<Tag>(['table', 'thead', 'tbody', 'tfoot', 'tr']);
const HEADINGS = new Set<Tag>(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Tags of which every one that an HTML sanitiser lets through is made. */
export const WRITTEN_TAGS: readonly Tag[] = [
  ...new Set([...BLOCKS.values(), ...INLINE, 'a', 'br', 'main', 'span']),
];

/** The tag that an element counts as under its parent; null if it is left out with all that is in it. */
export function tagOf(element: Element, parent: Parent): Tag | null {
  const name = nameOf(element);
  if (isSkipped(element, name)) return null;
  const block = BLOCKS.get(name);
  if (block !== undefined) return blockTag(element, block, parent);
  if (isTablePart(parent.tag)) return null;
  if (name === 'br') return 'br';
  if (name === 'a' && !parent.inLink && addressOf(element) !== undefined) return 'a';
  const inline = RENAMED[name] ?? name;
  if (INLINE.has(inline)) return inline;
  return idOf(element) || attributeOf(element, 'lang') || attributeOf(element, 'dir') ? 'span' : '';
}

function blockTag(element: Element, tag: Tag, parent: Parent): Tag | null {
  const wanted = PARENTS.get(tag);
  if (wanted?.includes(parent.tag)) return tag;
  // In a sound table nothing else has text.
  if (isTablePart(parent.tag)) return null;
  if (wanted !== undefined) return 'div';
  if (tag === 'p') return element.querySelector(BLOCK_SELECTOR) === null ? tag : 'div';
  if (isHeadingTag(tag)) return parent.inHeading ? 'div' : tag;
  if (tag === 'table') return isSoundTable(element) ? tag : 'div';
  return tag;
}

export function isBlockTag(tag: Tag): boolean {
  return BLOCKS.has(tag);
}

export function isHeadingTag(tag: Tag): boolean {
  return HEADINGS.has(tag);
}

/** Whether text between the element's children is white space of the source, not text. */
export function isTablePart(tag: Tag): boolean {
  return TABLE_PARTS.has(tag);
}

/** A table that only places things, such as the list of items of a Modern.Gov page. */
export function isLayoutTable(table: Element): boolean {
  return (
    /^(?:presentation|none)$/i.test(table.getAttribute('role') ?? '') ||
    table.id === 'mgItemTable' ||
    table.classList.contains('mgItemTable')
  );
}

function isSoundTable(table: Element): boolean {
  const walker = walkerOf(table);
  const isRow = (child: Element): boolean => nameOf(child) === 'tr' && hasOnly(walker, child, isCell);
  return hasOnly(walker, table, (child) => {
    const name = nameOf(child);
    return name === 'caption' || isRow(child) || (SECTIONS.has(name) && hasOnly(walker, child, isRow));
  });
}

function isCell(element: Element): boolean {
  const name = nameOf(element);
  return name === 'td' || name === 'th';
}

/** Whether all that has text in an element of a table is as it should be. */
function hasOnly(walker: TreeWalker, parent: Element, isAllowed: (child: Element) => boolean): boolean {
  walker.currentNode = parent;
  for (let node = walker.firstChild(); node !== null; node = walker.nextSibling()) {
    const isSound = isText(node) || isAllowed(node as Element) || isSkipped(node as Element);
    if ((isText(node) || !isSound) && hasText(node)) return false;
    walker.currentNode = node;
  }
  return true;
}

/** Elements and text. A walker's own steps cannot be hidden by a form's fields. */
export function walkerOf(root: Element): TreeWalker {
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;
  return root.ownerDocument.createTreeWalker(root, shown);
}

function hasText(node: Node): boolean {
  return /\S/.test(node.textContent ?? '');
}

/** The id by which links find a place; Modern.Gov still names its anchors. */
export function idOf(element: Element): string {
  return attributeOf(element, 'id') || (nameOf(element) === 'a' && attributeOf(element, 'name')) || '';
}

/** The absolute http(s) address of a link, without a session that some council software puts into it. */
export function addressOf(element: Element): string | undefined {
  const href = element.getAttribute('href');
  if (href === null || href.trim() === '') return undefined;
  if (!URL.canParse(href, element.baseURI)) return undefined;
  const url = new URL(href, element.baseURI);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.username = url.password = '';
  return url.href.replace(/\/\(S\([^)]*\)\)(?=\/)/i, '');
}
