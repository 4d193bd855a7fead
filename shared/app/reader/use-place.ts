import { useEffect, useRef } from 'preact/hooks';
import type { EditionView, ReportView } from '../../core/view.ts';
import type { AppModel } from '../app-model.ts';
import type { ReaderPaper } from './reader-paper.ts';
import type { ReaderState } from './reader-state.ts';
import { placeInSight, scrollToSpan } from './scroll-to.ts';

/** Milliseconds for which the page is still before it is asked what stands there. */
const STILL_MS = 400;

export interface PlaceOf {
  readonly model: AppModel;
  readonly view: ReportView;
  readonly state: ReaderState;
  readonly edition: EditionView | undefined;
  readonly paper: ReaderPaper | null;
}

/** A page opens where the member left it, on whichever own device that was; an address with a finding wins. */
export function usePlace({ model, view, state, edition, paper }: PlaceOf): void {
  const { following } = model.desk;
  const done = useRef<string | undefined>(undefined);
  const id = edition?.id;
  useEffect(() => {
    if (paper === null || id === undefined || done.current === id) return;
    done.current = id;
    const offset = following.places.peek().get(id)?.offset ?? 0;
    if (state.active.peek() !== null || offset === 0) return;
    requestAnimationFrame(() => scrollToSpan(paper, { start: offset, end: offset + 1 }, { jump: true }));
  }, [paper, id]);
  useEffect(() => {
    if (paper === null || id === undefined || view.isEarly) return undefined;
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = (): void => following.keepPlace(view.rid, id, { offset: placeInSight(paper) });
    const onScroll = (): void => {
      clearTimeout(timer);
      timer = setTimeout(note, STILL_MS);
    };
    const leave = (): void => void following.settle();
    addEventListener('scroll', onScroll, { passive: true, signal: end.signal });
    addEventListener('pagehide', leave, { signal: end.signal });
    document.addEventListener('visibilitychange', leave, { signal: end.signal });
    return () => {
      end.abort();
      clearTimeout(timer);
      leave();
    };
  }, [paper, id, view.rid]);
}
