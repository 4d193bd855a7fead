import { pageAddress } from '../messages.ts';

/** Calls back once the page's address has become another, its fragment apart: a page may change it without loading. */
export function watchAddress(onOther: () => void, signal: AbortSignal): void {
  const here = pageAddress(location.href);
  const look = (): void => {
    if (!signal.aborted && pageAddress(location.href) !== here) onOther();
  };
  window.navigation.addEventListener('currententrychange', look, { signal });
}
