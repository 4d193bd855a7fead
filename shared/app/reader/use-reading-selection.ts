import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { watchSelection } from '../../documents/page/selection.ts';
import { readReadingSelection } from './reading-selection.ts';
import type { ReaderParts } from './reader-parts.ts';

/**
 * What is selected in the reading view is selected in the reader, as in the paper. It is let go there only: pressing
 * "Attach here", or opening the sheet that it stands in, keeps it.
 */
export function useReadingSelection(box: RefObject<HTMLElement | null>, { paper, state }: ReaderParts): void {
  useEffect(() => {
    if (paper === null) return undefined;
    const end = new AbortController();
    let isPressedHere = false;
    const press = ({ target }: Event): void => {
      isPressedHere = target instanceof Node && (box.current?.contains(target) ?? false);
    };
    document.addEventListener('pointerdown', press, { capture: true, signal: end.signal });
    const take = (selection: Selection | null): void => {
      const words = box.current && readReadingSelection(paper.words, box.current, selection);
      if (words) state.selection.value = words;
      else if (isPressedHere) state.selection.value = null;
    };
    watchSelection(document, take, end.signal);
    return () => {
      end.abort();
      state.selection.value = null;
    };
  }, [paper, state]);
}
