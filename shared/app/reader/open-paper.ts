import type { EditionView, ReportView } from '../../core/view.ts';
import type { AppModel } from '../app-model.ts';
import type { ReaderPaper } from './reader-paper.ts';
import type { ReaderState } from './reader-state.ts';

/** A report that is open in the reader. */
export interface OpenPaper {
  readonly model: AppModel;
  readonly view: ReportView;
  readonly state: ReaderState;
  /** The version on screen. */
  readonly edition: EditionView | undefined;
  /** Null until its words are read. */
  readonly paper: ReaderPaper | null;
}
