/** Pages that the viewer drew and nobody sees any more: what is drawn of a page costs tens of megabytes. */

export interface LetGoOptions {
  /** That which scrolls. */
  readonly box: HTMLElement;
  readonly pages: readonly DrawnPage[];
  /** The page on screen, from 1. */
  readonly current: () => number;
  /** Takes away what was kept of the widths of words: it grows with every page. */
  readonly forgetTexts: () => void;
}

/** Of pdf.js's view of a page, as much as is used here. */
export interface DrawnPage {
  readonly div: HTMLElement;
  /** In CSS pixels, as it is shown. */
  readonly height: number;
  /** Takes away what was drawn; the page is drawn anew when it is scrolled to. */
  destroy(): void;
  /** What marks hits of pdf.js's own search: it keeps a page's words in the screen's form, though the page is taken away. */
  readonly _textHighlighter: { setTextMapping(words: null, texts: null): void };
}

export interface LetGo {
  /** To be called when a page was drawn: takes away those far from the one on screen. */
  drawn(page: number): void;
  /** Takes away all. */
  all(): void;
}

/** Pages taken away between two times that widths are forgotten. */
const MANY = 20;

/**
 * Keeps the pages on screen and, on either side, as many as fit into the box. None is taken away while words are selected,
 * nor one that has the focus.
 */
export function createLetGo({ box, pages, current, forgetTexts }: LetGoOptions): LetGo {
  const shown = new Set<number>();
  let taken = 0;
  const take = (page: number): void => {
    shown.delete(page);
    if ((taken += 1) % MANY === 0) forgetTexts();
    pages[page - 1]?.destroy();
    pages[page - 1]?._textHighlighter.setTextMapping(null, null);
  };
  return {
    drawn(page) {
      shown.add(page);
      const selection = box.ownerDocument.getSelection();
      if (selection !== null && !selection.isCollapsed) return;
      const here = current();
      const height = pages[here - 1]?.height ?? 0;
      const near = Math.max(1, height > 0 ? Math.ceil(box.clientHeight / height) : 1);
      for (const each of shown) {
        const hasFocus = pages[each - 1]?.div.contains(box.ownerDocument.activeElement) ?? false;
        if (Math.abs(each - here) > near && !hasFocus) take(each);
      }
    },
    all() {
      for (const each of shown) take(each);
    },
  };
}
