/** Pages with known truth: each piece of text knows where it stood in the first edition, through all edits. */

/** A stretch of text. `from`: raw offset in the first edition, -1 for words that it did not have. */
export interface Piece {
  readonly text: string;
  readonly from: number;
}

export type Tag = 'h2' | 'h3' | 'p' | 'li' | 'row';

export interface Block {
  readonly tag: Tag;
  /** One for each cell of a row, else one. */
  readonly parts: readonly (readonly Piece[])[];
  /** First row of a table. */
  readonly opensTable?: boolean;
}

/** A line break within a part. */
export const BREAK: Piece = { text: '\n', from: -1 };

/** Where a piece of the first edition lies now; raw offsets. */
export interface Kept {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

export interface Rendered {
  readonly html: string;
  readonly kept: readonly Kept[];
  readonly length: number;
  /** The same blocks, as the first edition: each piece knows its place. */
  readonly stamped: readonly Block[];
}

/** Words of an own emphasis at the head of long paragraphs, so that text nodes are many. */
const STRONG = 24;

export function textBlock(tag: Tag, ...texts: readonly string[]): Block {
  return { tag, parts: texts.map((text) => [{ text, from: -1 }]) };
}

export function textOf(part: readonly Piece[]): string {
  return part.map(({ text }) => text).join('');
}

/** HTML whose `textContent` is the raw text that `kept` speaks of. */
export function render(blocks: readonly Block[]): Rendered {
  const html: string[] = [];
  const kept: Kept[] = [];
  const stamped: Block[] = [];
  let at = 0;
  const line = (tag: string): void => {
    html.push(`${tag}\n`);
    at += 1;
  };
  const renderPart = (part: readonly Piece[]): Piece[] =>
    part.map((piece) => {
      if (piece === BREAK) {
        html.push('<br>');
        return piece;
      }
      const { text, from } = piece;
      html.push(escaped(text, part.length === 1 && text.length > 90));
      if (from >= 0) kept.push({ old: from, now: at, length: text.length });
      const here = { text, from: at };
      at += text.length;
      return here;
    });
  blocks.forEach((block, ordinal) => {
    const { tag, parts } = block;
    const before = blocks[ordinal - 1]?.tag;
    const after = blocks[ordinal + 1];
    if (tag === 'li' && before !== 'li') html.push('<ul>');
    if (tag === 'row' && (before !== 'row' || block.opensTable)) html.push('<table><tbody>');
    if (tag === 'row') {
      html.push('<tr>');
      const cell = block.opensTable ? 'th' : 'td';
      const cells = parts.map((part) => {
        html.push(`<${cell}>`);
        const pieces = renderPart(part);
        html.push(`</${cell}>`);
        return pieces;
      });
      html.push('</tr>');
      stamped.push({ ...block, parts: cells });
      if (after?.tag !== 'row' || after.opensTable) line('</tbody></table>');
      return;
    }
    html.push(`<${tag}>`);
    stamped.push({ ...block, parts: parts.map(renderPart) });
    line(`</${tag}>`);
    if (tag === 'li' && after?.tag !== 'li') line('</ul>');
  });
  return { html: html.join(''), kept: kept.toSorted((a, b) => a.old - b.old), length: at, stamped };
}

function escaped(text: string, isStrong: boolean): string {
  const plain = (part: string): string =>
    part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return isStrong
    ? `<strong>${plain(text.slice(0, STRONG))}</strong>${plain(text.slice(STRONG))}`
    : plain(text);
}

/** Half open, raw. */
export interface RawSpan {
  readonly start: number;
  readonly end: number;
}

export interface Truth {
  /** Where the surviving words lie, if any do. */
  readonly span?: RawSpan;
  /** Share of the quote's units that survived. */
  readonly kept: number;
  /** They are still one stretch, in order. */
  readonly together: boolean;
}

/** Where the words between two offsets of the first edition, of which `visible` count, went. */
export function truthOf(kept: readonly Kept[], { start, end }: RawSpan, visible: number): Truth {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = kept[middle];
    if (one !== undefined && one.old + one.length <= start) low = middle + 1;
    else high = middle;
  }
  let first = Infinity;
  let last = -1;
  let count = 0;
  let together = true;
  for (let at = low; at < kept.length; at += 1) {
    const { old, now, length } = kept[at]!;
    if (old >= end) break;
    const from = Math.max(start, old);
    const to = Math.min(end, old + length);
    if (now + from - old < last) together = false;
    first = Math.min(first, now + from - old);
    last = Math.max(last, now + to - old);
    count += to - from;
  }
  if (count === 0) return { kept: 0, together: false };
  if (last - first > (end - start) * 1.4 + 8) together = false;
  return { span: { start: first, end: last }, kept: count / Math.max(1, visible), together };
}

/** Intersection over union. */
export function overlapOf(a: RawSpan, b: RawSpan): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
