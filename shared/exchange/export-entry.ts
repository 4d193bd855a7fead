/** What is needed of a finding, beside what "My marks" lists, to write it into a file for other tools. */
import type { EditionId } from '../core/ids.ts';
import type { Selectors, Span } from '../core/selector.ts';
import type { Time } from '../core/rows.ts';
import type { MarkEntry } from './marks.ts';

/** Where its words stand in the kept copy of the version, and what stands around them there, letter by letter. */
export interface TextPlace {
  /** Unicode code points of the text content of the copy's body. */
  readonly position: Span;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** SHA-256 of the copy, hexadecimal. */
  readonly file: string;
  readonly seenAt: Time;
}

export interface ExportEntry extends MarkEntry {
  /** Empty where the one who marked it has given no name. */
  readonly creator: string;
  readonly at: Time;
  /** The version that it was described on last, by marking or by hand. */
  readonly edition: EditionId;
  readonly sel: Selectors;
  /** The paper's address. */
  readonly url?: string;
  /** Absent where no copy of that version is kept on this device. */
  readonly place?: TextPlace;
}
