/** A page's text as it is kept on the device: numbers in arrays, so that a pack is read in a moment. */
import type { KeptPageText } from '../../../core/page-text.ts';
import type { PdfItem, PdfPageText } from './pdf-page.ts';

/** What made the text: another version may cut it otherwise, so that what is kept of this one is not used then. */
const MODEL = 'pdfjs-6.5/1';

interface Packed extends Omit<PdfPageText, 'items'> {
  readonly model: string;
  readonly words: string;
  readonly lengths: Uint16Array;
  /** Four for each item: x, y, width, height. */
  readonly places: Float32Array;
  /** 1: its line ends; 2: from right to left; 4: the next of `angles` is its own. */
  readonly flags: Uint8Array;
  readonly angles: readonly number[];
}

export function packPage({ items, ...page }: PdfPageText, number: number, of: number): KeptPageText {
  const places = new Float32Array(items.length * 4);
  items.forEach(({ x, y, width, height }, at) => places.set([x, y, width, height], at * 4));
  const packed: Packed = {
    ...page,
    model: MODEL,
    words: items.map(({ str }) => str).join(''),
    lengths: Uint16Array.from(items, ({ str }) => str.length),
    places,
    flags: Uint8Array.from(
      items,
      ({ hasEOL, isRtl, angle }) => Number(hasEOL) + (isRtl ? 2 : 0) + (angle === undefined ? 0 : 4),
    ),
    angles: items.flatMap(({ angle }) => angle ?? []),
  };
  return { page: number, of, packed };
}

/** Undefined where it is none of ours, or of another version. */
export function unpackPage({ packed }: KeptPageText): PdfPageText | undefined {
  if (!isPacked(packed)) return undefined;
  const { model: _model, words, lengths, places, flags, angles, ...page } = packed;
  let from = 0;
  let turned = 0;
  const items = Array.from(lengths, (length, at): PdfItem => {
    const flag = flags[at]!;
    const [x, y, width, height] = places.subarray(at * 4) as unknown as [number, number, number, number];
    const str = words.slice(from, (from += length));
    const item = { str, hasEOL: (flag & 1) > 0, x, y, width, height };
    if (flag < 2) return item;
    return {
      ...item,
      ...(flag & 2 ? { isRtl: true as const } : {}),
      ...(flag & 4 ? { angle: angles[turned++]! } : {}),
    };
  });
  return { ...page, items };
}

function isPacked(value: unknown): value is Packed {
  const packed = value as Partial<Packed> | null;
  if (typeof packed !== 'object' || packed?.model !== MODEL) return false;
  const { words, lengths, places, flags, angles } = packed;
  return (
    typeof words === 'string' &&
    lengths instanceof Uint16Array &&
    places instanceof Float32Array &&
    flags instanceof Uint8Array &&
    Array.isArray(angles) &&
    flags.length === lengths.length &&
    places.length === lengths.length * 4
  );
}
