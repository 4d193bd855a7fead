/**
 * What is heard from the frame of a paper, which runs no scripts. Some versions of WebKit call no listener in such a
 * frame (WebKit bug 218086): asked by a probe, never by the browser's name.
 */
import type { PaperFrame } from './paper-frame.ts';

/** How often a frame that is not heard is looked at. Milliseconds. */
export const LOOK_EVERY_MS = 300;

export function hearsEvents(document: Document): boolean {
  let isHeard = false;
  const hear = (): void => void (isHeard = true);
  document.addEventListener('rapporteur-probe', hear, { once: true });
  document.dispatchEvent(new Event('rapporteur-probe'));
  document.removeEventListener('rapporteur-probe', hear);
  return isHeard;
}

/** Keys pressed with the focus in a frame that is not heard are heard by nobody. The selection stays; fingers need no keys. */
export function leaveFrame({ document: { defaultView } }: PaperFrame): void {
  const frame = defaultView?.frameElement as HTMLElement | null | undefined;
  if (!frame || frame !== document.activeElement || !hasMouse()) return;
  frame.blur();
  window.focus();
}

function hasMouse(): boolean {
  return matchMedia('(hover: hover) and (pointer: fine)').matches;
}
