import type { ComponentChildren } from 'preact';
import type { EditionView, PlacedFinding, ReportView } from '../../core/view.ts';
import type { FindingId } from '../../core/ids.ts';
import type { Span } from '../../core/selector.ts';
import type { KeyCaps } from '../../ui/keys.ts';
import type { AppModel } from '../app-model.ts';
import type { Hit } from './find-words.ts';
import type { Pencil } from '../suggest/use-pencil.ts';
import type { ReaderPaper } from './reader-paper.ts';
import type { ReaderActions } from './reader-actions.ts';
import type { ReaderState } from './reader-state.ts';
import type { Changes } from './use-changes.ts';

/** What a PDF shows beside what every paper shows. */
export interface PdfParts {
  /** The file's own outline. */
  readonly contents: ComponentChildren;
  /** Its pages, small. */
  readonly pages: ComponentChildren;
  /** "Page 3 of 12". */
  readonly where: string | undefined;
  /** The way to the marks that its file brings. */
  readonly inFile: ComponentChildren;
  /** Shows a page of it, from 1. */
  readonly goToPage: (page: number) => void;
}

/** What all parts of the reader are given. */
export interface ReaderParts {
  readonly model: AppModel;
  readonly view: ReportView;
  readonly state: ReaderState;
  readonly actions: ReaderActions;
  readonly paper: ReaderPaper | null;
  /** In page order, without kinds that are hidden. */
  readonly placed: readonly PlacedFinding[];
  /** The edition on screen. */
  readonly edition: EditionView | undefined;
  /** What this version did to what was marked on earlier ones; null until that is known, or where nothing was. */
  readonly changes: Changes | null;
  readonly pencil: Pencil;
  readonly hits: readonly Hit[];
  readonly goTo: (finding: FindingId) => void;
  readonly goToSpan: (span: Span, focus?: boolean) => void;
  readonly step: (by: 1 | -1) => void;
  /** What only a PDF has. */
  readonly pdf?: PdfParts | undefined;
  /** The member's own keys, as written on buttons. */
  readonly caps: KeyCaps;
}
