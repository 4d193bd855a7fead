/**
 * The one node that we add to a page: an element with a closed shadow root. It is built whole and put in at once, so a
 * page that watches itself sees exactly one change. Styles are adopted sheets, which no page's policy blocks.
 */
export interface ShadowHost {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  dispose(): void;
}

/** Inside, `!important` wins over the page's own `!important`. */
const HOST_RULES = `:host {
  all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; overflow: visible !important; z-index: 2147483647 !important;
}
@media print { :host { display: none !important; } }`;

/** @param ownAttribute marks the element as ours, so that no reader of the page takes it for text */
export function openShadowHost(ownAttribute: string, styles: readonly string[]): ShadowHost {
  const element = document.createElement('rapporteur-tools');
  element.setAttribute(ownAttribute, '');
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [...styles, HOST_RULES].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.documentElement.append(element);
  return { root, element, dispose: () => element.remove() };
}
