/** Reading the XML of a Word document: no page, no browser, nothing of it can act. */
import { DOMParser } from '@xmldom/xmldom';

/** Throws for XML that cannot be read. */
export function parse(xml: string): Document {
  const stop = (message: string): never => {
    throw new Error(message);
  };
  const quiet = (): void => undefined;
  const errorHandler = { warning: quiet, error: quiet, fatalError: stop };
  const document = new DOMParser({ errorHandler }).parseFromString(xml, 'text/xml') as Document | undefined;
  if (!document?.documentElement) throw new Error('no root element');
  return document;
}

export function childrenOf(parent: Element | undefined, name: string): Element[] {
  return Array.from(parent?.childNodes ?? []).filter((child): child is Element => child.nodeName === name);
}

export function childOf(parent: Element | undefined, name: string): Element | undefined {
  return childrenOf(parent, name)[0];
}

/** Word's `w:val`. */
export function valueOf(element: Element | undefined): string | undefined {
  const value = element?.getAttribute('w:val');
  return value === null || value === '' ? undefined : value;
}
