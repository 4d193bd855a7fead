import { watchSelection } from '../../shared/documents/page/selection.ts';
import { watchText } from '../../shared/documents/page/watch-text.ts';
import type { Wishes } from './hear-worker.ts';
import { watchKeys } from './keys.ts';
import type { MarkAction } from './marking.ts';
import type { Parts } from './parts.ts';

/** Selection, keys and words of the page, and what the worker passes on. */
export function watchPage(
  parts: Parts,
  wishes: Wishes,
  keys: { armed: boolean },
  act: (action: MarkAction) => void,
  showAtSelection: () => void,
  signal: AbortSignal,
): void {
  const { view, tools, host } = parts;
  watchSelection(
    document,
    (selection) => {
      keys.armed = selection !== null && view.describeSelection(selection).ok;
      if (keys.armed) showAtSelection();
      else tools.hideToolbar();
    },
    signal,
  );
  watchKeys(
    {
      hasPassage: () => keys.armed && view.describeSelection(document.getSelection()).ok,
      canUndo: () => tools.canUndo,
      singleKeys: () => tools.singleKeys,
      host: host.element,
      onEnterToolbar: () => {
        if (!tools.hasToolbar) showAtSelection();
        tools.enterToolbar();
      },
      onAction(action) {
        if (action.type === 'undo') tools.undo();
        else if (action.type === 'close') {
          keys.armed = false;
          tools.hideToolbar();
        } else act(action);
      },
    },
    signal,
  );
  watchText(
    document,
    view.page,
    ({ page, textChanged }) => {
      if (!view.take(page)) return;
      if (textChanged) {
        void parts.sayRead();
      }
      parts.refresh();
    },
    signal,
  );
  wishes.serve((wish) => {
    if (wish === 'mark-selection') act({ type: 'mark' });
    else askNewest(parts);
  }, signal);
}

/** The newest finding made in this tab; after a reload, the member's newest here. */
function askNewest({ marking, passages, panel }: Parts): void {
  if (marking.newest !== undefined) return panel.askFor('note', marking.newest);
  void passages.known.then(() => {
    const newest = passages.newest();
    if (newest !== undefined) panel.askFor('note', newest);
  });
}
