import { watchSelection } from '../../documents/page/selection.ts';
import type { PaperFrame } from './paper-frame.ts';

const EVERY_MS = 300;

/**
 * Calls back when the member has ended a selection in the paper, or has let it go. Some versions of WebKit call no
 * listener in a frame that runs no scripts (WebKit bug 218086): asked by a probe, never by the browser's name; there the
 * selection is looked at three times a second, and the focus comes back to the app for the keys that follow.
 */
export function watchFrameSelection(
  paper: PaperFrame,
  callback: (selection: Selection | null) => void,
  end: AbortSignal,
): void {
  if (hearsEvents(paper.document)) {
    watchSelection(paper.document, callback, end);
    return;
  }
  let last = '';
  const look = (): void => {
    const selection = paper.document.getSelection();
    const words = selection?.isCollapsed === false ? selection.toString() : '';
    // Two looks alike: the handles have come to rest.
    if (words !== last) last = words;
    else {
      if (words !== '' && hasMouse()) leaveFrame(paper);
      callback(selection);
    }
  };
  const timer = setInterval(look, EVERY_MS);
  end.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** Keys pressed with the focus in such a frame are heard by nobody. The selection stays; fingers need no keys. */
function leaveFrame({ document: { defaultView } }: PaperFrame): void {
  const frame = defaultView?.frameElement as HTMLElement | null | undefined;
  if (!frame || frame !== document.activeElement) return;
  frame.blur();
  window.focus();
}

function hasMouse(): boolean {
  return matchMedia('(hover: hover) and (pointer: fine)').matches;
}

function hearsEvents(document: Document): boolean {
  let isHeard = false;
  const hear = (): void => void (isHeard = true);
  document.addEventListener('rapporteur-probe', hear, { once: true });
  document.dispatchEvent(new Event('rapporteur-probe'));
  document.removeEventListener('rapporteur-probe', hear);
  return isHeard;
}
