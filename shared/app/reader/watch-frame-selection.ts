import { watchSelection } from '../../documents/page/selection.ts';
import { hearsEvents, leaveFrame, LOOK_EVERY_MS } from './frame-events.ts';
import type { PaperFrame } from './paper-frame.ts';

/**
 * Calls back when the member has ended a selection in the paper, or has let it go. Where the frame is not heard, the
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
      if (words !== '') leaveFrame(paper);
      callback(selection);
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  end.addEventListener('abort', () => clearInterval(timer), { once: true });
}
