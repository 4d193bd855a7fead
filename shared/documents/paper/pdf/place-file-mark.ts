/** Where a mark of another program stands among our own words: what a finding that is adopted from it is kept with. */
import { ok, type Result } from '../../../core/result.ts';
import type { Selectors, Span } from '../../../core/selector.ts';
import type { FileMark } from './file-marks.ts';
import { describePdfBox, describePdfSpan, type PdfWords } from './pdf-words.ts';
import type { AnnotationShape, Rect } from './read-annotations.ts';
import { sentenceBeside, spanUnder } from './words-under.ts';

/** What is said of a place without words: "A note on page 3". */
export type PlaceWords = (shape: AnnotationShape, page: number) => string;

/** Words of a box that are shown as its quote. */
const LONGEST_BOXED = 400;

/**
 * The words that are marked; of a sign the sentence beside it; else a box, with the words in it or a name for it. Fails
 * with `selection-empty` for what lies beside the pages.
 */
export function placeFileMark(words: PdfWords, mark: FileMark, nameOf: PlaceWords): Result<Selectors> {
  const span = spanOf(words, mark);
  if (span !== undefined) {
    const described = describePdfSpan(words, span);
    if (described.ok) return described;
  }
  return boxOf(words, mark, nameOf);
}

function spanOf(words: PdfWords, { shape, places, finding }: FileMark): Span | undefined {
  if (shape === 'box') return undefined;
  const spans = places.flatMap(({ page, quads, rect }) => {
    if (shape === 'note') return (rect && sentenceBeside(words, page, rect)) ?? [];
    return spanUnder(words, page, quads.length > 0 ? quads : rect ? [rect] : [], finding !== undefined) ?? [];
  });
  const [first] = spans;
  return first && { start: first.start, end: Math.max(...spans.map(({ end }) => end)) };
}

function boxOf(words: PdfWords, { shape, places }: FileMark, nameOf: PlaceWords): Result<Selectors> {
  const { page, quads, rect } = places[0]!;
  const around = onPage(words, page, rect ?? outerOf(quads));
  const inside = shape === 'note' ? undefined : spanUnder(words, page, [around], false);
  const boxed = inside === undefined ? '' : words.index.asSeen(inside);
  const typed = boxed === '' || boxed.length > LONGEST_BOXED ? nameOf(shape, page) : boxed;
  const [left, bottom, right, top] = around;
  const box = describePdfBox(
    words,
    page,
    [
      [left, bottom],
      [right, top],
    ],
    typed,
  );
  return box.ok ? ok(box.value) : box;
}

function outerOf(quads: readonly Rect[]): Rect {
  const side = (at: 0 | 1 | 2 | 3): readonly number[] => quads.map((quad) => quad[at]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}

/** What of it is on the page: nothing has no width, or no height. */
function onPage(words: PdfWords, page: number, [left, bottom, right, top]: Rect): Rect {
  const source = words.pages[page - 1]?.source;
  if (source === undefined) return [0, 0, 0, 0];
  const [x, y] = source.origin ?? [0, 0];
  const isTurned = source.rotate === 90 || source.rotate === 270;
  const [width, height] = isTurned ? [source.height, source.width] : [source.width, source.height];
  const within = (value: number, from: number, size: number): number =>
    Math.min(from + size, Math.max(from, value));
  return [within(left, x, width), within(bottom, y, height), within(right, x, width), within(top, y, height)];
}
