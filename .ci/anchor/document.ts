/** The document that findings are checked against: its words, and the way back to code points of its text. */
import { createTextIndex, type TextIndex, type TextInput } from '../../shared/anchoring/text-index.ts';
import { readText } from '../../shared/documents/page/read-page.ts';
import { contentRoot } from '../../shared/documents/page/skipped.ts';
import { parsePage } from './html-nodes.ts';

export interface CheckedDocument {
  readonly index: TextIndex;
  /** What offsets count in: of HTML the text content of its body, of text all of it. */
  readonly text: string;
  /** UTF-16 offset in `text` of a raw offset of the index, and back. */
  toText(raw: number): number;
  toRaw(at: number): number;
}

/** @param name decides whether it is HTML; where it does not, the first words do */
export function readDocument(bytes: Uint8Array, name: string): CheckedDocument {
  return isHtml(bytes, name) ? readHtml(decodeHtml(bytes)) : readPlain(decodeUtf8(bytes));
}

export function isHtml(bytes: Uint8Array, name: string): boolean {
  return /\.x?html?$/i.test(name) || (!/\.(txt|md)$/i.test(name) && looksLikeHtml(bytes));
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
    new TextDecoder().decode(bytes.subarray(0, 2_000)),
  );
}

/** Without a byte order mark. Throws where the bytes are no UTF-8. */
function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** As browsers do: the byte order mark, then what the page says of itself, then UTF-8 if it is that. */
function decodeHtml(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe;
  if (mark !== false) return new TextDecoder(mark === true ? 'utf-16le' : mark).decode(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  const said = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
  try {
    return decodeUtf8(bytes);
  } catch {
    return new TextDecoder(said ?? 'windows-1252').decode(bytes);
  }
}

function readPlain(text: string): CheckedDocument {
  const same = (at: number): number => at;
  return { index: createTextIndex(paragraphsOf(text)), text, toText: same, toRaw: same };
}

/** Paragraphs of a text are parted by empty lines. */
function paragraphsOf(raw: string): TextInput {
  const blocks: TextInput['blocks'][number][] = [];
  let start = 0;
  for (const gap of raw.matchAll(/\r?\n(?:[ \t]*\r?\n)+/g)) {
    if (gap.index > start) blocks.push({ start, end: gap.index, kind: 'paragraph' });
    start = gap.index + gap[0].length;
  }
  if (raw.length > start) blocks.push({ start, end: raw.length, kind: 'paragraph' });
  return { raw, blocks };
}

export function readHtml(html: string): CheckedDocument {
  const document = parsePage(html);
  const body = document.querySelector('body');
  if (body === null) throw new Error('it has no body');
  const { input, nodes } = readText(contentRoot(document));
  const inBody = startsIn(body);
  const texts = nodes.nodes.map((node) => inBody.get(node) ?? 0);
  return {
    index: createTextIndex(input),
    text: body.textContent,
    toText: (raw) => shift(raw, nodes.starts, texts),
    toRaw: (at) => shift(at, texts, nodes.starts),
  };
}

/** Where each text node begins in the text content. */
function startsIn(body: Element): Map<Node, number> {
  const starts = new Map<Node, number>();
  let length = 0;
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      starts.set(node, length);
      length += (node as Text).length;
    } else node.childNodes.forEach(visit);
  };
  visit(body);
  return starts;
}

/** From one numbering of the same pieces to the other; an offset between two pieces is that of the one before. */
function shift(at: number, from: readonly number[], to: readonly number[]): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (from[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  const piece = Math.max(0, low - 1);
  return (to[piece] ?? 0) + Math.max(0, at - (from[piece] ?? 0));
}
