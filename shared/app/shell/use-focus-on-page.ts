import { useEffect, useRef } from 'preact/hooks';
import { isFocusLost } from '../../ui/focus.ts';

/**
 * After a change of page the keyboard begins at the new page, where it would begin at nothing: what was pressed is gone.
 * Not at the first page, which begins as every document does, and not when the member has gone on meanwhile.
 */
export function useFocusOnPage(address: string): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return undefined;
    }
    const ended = new AbortController();
    // The old page stays until the scripts of the new one are there.
    const watcher = new MutationObserver(() => look());
    const look = (): void => {
      if (ended.signal.aborted || !isFocusLost()) return;
      const page = document.querySelector<HTMLElement>('#page:not([aria-busy="true"])');
      if (page === null) return;
      page.focus({ preventScroll: true });
      ended.abort();
    };
    ended.signal.addEventListener('abort', () => watcher.disconnect());
    watcher.observe(document.body, { childList: true, subtree: true });
    for (const act of ['pointerdown', 'keydown'])
      addEventListener(act, () => ended.abort(), { capture: true, signal: ended.signal });
    look();
    return () => ended.abort();
  }, [address]);
}
