/** A paper on screen, a kept page or the pages of a PDF: what all parts of the reader need of it. */
import type { Signal } from '@preact/signals';
import type { Result } from '../../core/result.ts';
import type { Selectors, Span } from '../../core/selector.ts';
import type { PagedWords } from '../../documents/page/version-news.ts';

/** Words that the member has selected. */
export interface SelectedWords {
  readonly span: Span;
  /** By a tap or a pen: drawn by us, with handles, and not by the browser. */
  readonly isOwn?: true;
  /** Still under the pen or the finger. */
  readonly isMoving?: true;
  /** Where they are now, in CSS pixels of the window. */
  box(): DOMRect;
}

/** Where words stand in the paper as it is laid out now. */
export interface PaperMeasure {
  /** In CSS pixels from the top of the paper; undefined for words without a place. */
  topOf(span: Span): number | undefined;
  readonly height: number;
}

export interface ScrollHow {
  /** The keyboard goes there too. */
  readonly focus?: boolean;
  /** At once, without gliding. */
  readonly jump?: boolean;
}

export type Resizing = 'sentence' | 'paragraph' | 'less' | 'more';

export interface ReaderPaper {
  readonly words: PagedWords;
  /** Which page holds an offset, in words, where the paper has pages. */
  readonly pageOf?: (offset: number) => string;
  /** Of a paper that may be long: what the reading view shows is the part around this offset. */
  readonly readingAt?: Signal<number>;
  /** Selectors of words, as they are kept with a finding. */
  describe(span: Span): Result<Selectors>;
  /** What is selected in the paper as it looks; what is selected in the reading view is not. */
  selected(): SelectedWords | null;
  letGo(): void;
  /** Offset of the letter at a point of the window; with `anywhere` of the nearest one. */
  offsetAt(x: number, y: number, anywhere?: boolean): number | undefined;
  /** Words as a tap or a pen selects them. */
  take(span: Span, isMoving?: boolean): SelectedWords;
  /** Taken words, made to be more or less. */
  resize(span: Span, how: Resizing): Span;
  /** Where they stand now, line by line, in CSS pixels of the window. */
  linesOf(span: Span): readonly DOMRect[];
  /** Calls back when the member has ended a selection in it, or has let it go. */
  watchSelected(callback: (words: SelectedWords | null) => void, end: AbortSignal): void;
  /** Where keys are pressed in it that the window does not hear. */
  readonly ownKeys?: EventTarget;
  /** Brings words to the reading line. */
  scrollTo(span: Span, how: ScrollHow): void;
  /** Folded offset of what has the focus in it, else of what stands at the reading line. */
  inSight(): number;
  /** About the same, without measuring words. */
  near(): number;
  /** Gives it the keyboard. */
  focus(): void;
  measure(): PaperMeasure;
  /** Calls back when words may have moved in it. */
  watchLaidOut(changed: () => void, end: AbortSignal): void;
}
