/**
 * The one list of what is not text of a paper. It looks at tags, attributes and ids only, never at computed style,
 * because a kept page has no styles: so page and snapshot leave out the same things.
 */

import { attributeOf, isElement, nameOf } from './safe-element.ts';

/** Set by the extension on the host of its toolbar, the only node that it adds to a page. */
export const OWN_HOST_ATTRIBUTE = 'data-rapporteur';

const TAGS = new Set(
  (
    'script style noscript template nav iframe frame frameset noframes object embed applet param svg canvas audio ' +
    'video picture img map area source track noembed input select textarea button option optgroup datalist output ' +
    'progress meter dialog head title meta link base col colgroup basefont bgsound annotation annotation-xml'
  ).split(' '),
);

const ROLES = /^(?:navigation|search|dialog|alertdialog|menu|menubar|toolbar|banner|contentinfo|textbox)$/i;

/** Of a council's frame around the paper, by names that its software gives: cookie notices and account menus. */
const FRAME_NAMES =
  /(?:^|[\s_-])(?:cookie[a-z]*[_-]?(?:banner|bar|consent|notice|popup|message|control|overlay)|(?:account|user|login)[_-]?(?:menu|bar|nav|panel|links|info|name)|skip[_-]?links?)(?:$|[\s_-])/i;

const FRAME_LESS = 'article, aside, main, nav, section, [role="main"], #modgov';

/** Whether an element, with all that is in it, is left out of the text. */
export function isSkipped(element: Element, name: string = nameOf(element)): boolean {
  if (TAGS.has(name)) return true;
  if (Element.prototype.hasAttributes.call(element) && isSkippedByAttribute(element)) return true;
  // A page's own header and footer hold its menus and the account; those of an article are its text.
  return (name === 'header' || name === 'footer') && element.closest(FRAME_LESS) === null;
}

/** Whether an element or one around it, up to the root, is left out. */
export function isLeftOut(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    if (isSkipped(at)) return true;
  }
  return false;
}

function isSkippedByAttribute(element: Element): boolean {
  const read = (name: string): string => attributeOf(element, name) ?? '';
  if (attributeOf(element, 'hidden') !== null || read('aria-hidden') === 'true') return true;
  if (attributeOf(element, OWN_HOST_ATTRIBUTE) !== null || isEditingHost(element)) return true;
  const names = read('class');
  return (
    /(?:^|\s)mgHide(?:\s|$)/.test(names) ||
    ROLES.test(read('role')) ||
    FRAME_NAMES.test(names) ||
    FRAME_NAMES.test(read('id'))
  );
}

function isEditingHost(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

/** Whether a node stands in a field or an editing host, where a selection belongs to the page. */
export function isInField(node: Node): boolean {
  for (let at = elementOf(node); at !== null; at = at.parentElement) {
    if (/^(?:input|textarea|select|button)$/.test(nameOf(at)) || isEditingHost(at)) return true;
    if (attributeOf(at, 'role') === 'textbox') return true;
  }
  return false;
}

/** Whether a node is our own host or in it (as far as a page can see into it). */
export function isInOwnHost(node: Node): boolean {
  return elementOf(node)?.closest(`[${OWN_HOST_ATTRIBUTE}]`) != null;
}

function elementOf(node: Node): Element | null {
  return isElement(node) ? node : node.parentElement;
}

/** Where the paper is: `#modgov`, else the page's one main region, else its body. */
export function contentRoot(document: Document): Element {
  const find = (selector: string): Element | null =>
    Document.prototype.querySelector.call(document, selector);
  return (
    find('#modgov') ??
    find('main:not([hidden]), [role="main"]:not([hidden])') ??
    find('body') ??
    document.documentElement
  );
}
