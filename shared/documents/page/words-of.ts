/** An element's words on one line, without those of some parts. */
export function wordsOf(element: Element | null | undefined, without = '.mgHide, .mgFileSize'): string {
  if (!element) return '';
  const pieces: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest(`script, style, ${without}`) == null) pieces.push(node.nodeValue ?? '');
  }
  return pieces.join('').replace(/\s+/g, ' ').trim();
}
