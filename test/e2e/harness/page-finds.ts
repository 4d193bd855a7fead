/** Runs in pages of any browser: each function sees its arguments only, which must be plain values. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A name as the page gets it: the whole of it, or a pattern's source. */
export interface WantedName {
  readonly text: string;
  readonly isPattern: boolean;
}

/** The middle of the first visible element with this role and name, scrolled into sight; null when there is none. */
export function placeOfRole(role: string, wanted: WantedName | null, act: 'find' | 'focus'): Point | null {
  const OWN: Record<string, string> = {
    button: 'button, summary',
    link: 'a[href]',
    textbox: 'textarea, input:not([type]), input[type=text], input[type=search], input[type=url]',
    article: 'article',
    dialog: 'dialog',
    heading: 'h1, h2, h3',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
  };
  const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    if (by !== null)
      return clean(
        by
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      );
    const said = element.getAttribute('aria-label');
    if (said !== null) return clean(said);
    const labels = (element as HTMLInputElement).labels;
    const named = (labels?.[0] ?? element).cloneNode(true) as Element;
    for (const hidden of named.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return clean(named.textContent);
  };
  const fits = (name: string): boolean => {
    if (wanted === null) return true;
    return wanted.isPattern ? new RegExp(wanted.text).test(name) : name === wanted.text;
  };
  const selector = [OWN[role], `[role=${role}]`].filter(Boolean).join(', ');
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    if (!element.checkVisibility({ visibilityProperty: true }) || !fits(nameOf(element))) continue;
    if (element.closest('[inert]') !== null) continue;
    if (act === 'focus') element.focus();
    const first = element.getBoundingClientRect();
    if (first.top < 80 || first.bottom > innerHeight - 80)
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width > 0 && height > 0) return { x: left + width / 2, y: top + height / 2 };
  }
  return null;
}

/** Where words stand in the paper's frame, scrolled into sight; null when the frame does not hold them in one text. */
export function placeOfPaperWords(words: string): { readonly from: Point; readonly to: Point } | null {
  const frame = document.querySelector<HTMLIFrameElement>('.paper-frame');
  const home = frame?.contentDocument;
  if (!frame || !home?.body) return null;
  const walker = home.createTreeWalker(home.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const match = new RegExp(words.replaceAll(' ', '\\s+')).exec((node as Text).data);
    if (match === null) continue;
    const range = home.createRange();
    range.setStart(node, match.index);
    range.setEnd(node, match.index + match[0].length);
    const top = frame.getBoundingClientRect().top + range.getBoundingClientRect().top + scrollY;
    scrollTo({ top: top - 300, behavior: 'instant' });
    const offset = frame.getBoundingClientRect();
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (!first || !last) return null;
    return {
      from: { x: offset.left + first.left + 1, y: offset.top + first.top + first.height / 2 },
      to: { x: offset.left + last.right - 1, y: offset.top + last.top + last.height / 2 },
    };
  }
  return null;
}

/** The same on the drawn pages of a PDF. */
export function placeOfPdfWords(wanted: string): { readonly from: Point; readonly to: Point } | null {
  for (const layer of document.querySelectorAll('.textLayer')) {
    const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    const starts: number[] = [];
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      starts.push(text.length);
      nodes.push(node as Text);
      text += `${(node as Text).data} `;
    }
    const match = new RegExp(wanted.replaceAll(' ', String.raw`\s+`)).exec(text);
    if (match === null) continue;
    const range = document.createRange();
    const set = (offset: number, isEnd: boolean): void => {
      const at = starts.findLastIndex((start) => start <= offset);
      const inside = Math.min(offset - starts[at]!, nodes[at]!.length - 1);
      if (isEnd) range.setEnd(nodes[at]!, inside + 1);
      else range.setStart(nodes[at]!, inside);
    };
    set(match.index, false);
    set(match.index + match[0].length - 1, true);
    const box = document.querySelector('.pdf-box')!;
    const top = range.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (top < 60 || top > box.clientHeight - 200) box.scrollTop += top - 200;
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 1);
    const [first, last] = [rects[0]!, rects.at(-1)!];
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }
  return null;
}

/** Names of our highlights in the paper's frame, with how many ranges each has. */
export function paintedInPaper(): Record<string, number> {
  const frame = document.querySelector<HTMLIFrameElement>('.paper-frame');
  const registry = (frame?.contentWindow as (Window & typeof globalThis) | null | undefined)?.CSS.highlights;
  const painted: Record<string, number> = {};
  // Not every browser can spread it.
  registry?.forEach((highlight, name) => (painted[name] = highlight.size));
  return painted;
}
