/**
 * Reading elements that a page has named its fields against: an `<input name="id">` or `name="nodeType"` hides that
 * property of its form. Methods are called from the prototype, which no field can hide.
 */

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** The local name; only a form can have it hidden. */
export function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE || typeof node.nodeType !== 'number';
}

/** Text nodes and CDATA sections. */
export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}
