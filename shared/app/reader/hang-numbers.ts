/** Paragraph numbers hang in the margin, as in Hansard. */
const NUMBER =
  /^\s*(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?|\d{1,2}\.)[\s\u00a0]+(?=\S)(?!million|billion|per cent|%)/;
const HEADING_NUMBER = /^\s*\d{1,2}(?:\.\d{1,3}){0,3}\.?[\s\u00a0]+(?=\p{L})/u;

/**
 * Puts the leading number of each numbered paragraph and heading into a `span.rp-num`, and names the empty paragraphs
 * that word processors leave for distance. Only for documents of our own; the text stays the same to the letter.
 */
export function hangNumbers(root: Element): void {
  for (const block of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const text = firstText(block);
    if (text === null) block.classList.add('rp-blank');
    if (text === null || block.closest('table, li, blockquote') !== null) continue;
    const match = (block.localName === 'p' ? NUMBER : HEADING_NUMBER).exec(text.data);
    if (match === null) continue;
    const rest = text.splitText(match[0].length);
    const span = root.ownerDocument.createElement('span');
    span.className = 'rp-num';
    rest.parentNode?.insertBefore(span, rest);
    span.append(text);
  }
}

function firstText(block: Element): Text | null {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (/\S/.test((node as Text).data)) return node as Text;
  }
  return null;
}
