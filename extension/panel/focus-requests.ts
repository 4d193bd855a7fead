/**
 * The page asked for a field of the panel (keys N and T). The field opens when the finding has arrived; then the panel
 * looks whether the browser really moved the focus here, and tells the page, which names the key that does.
 */
import { effect } from '@preact/signals';
import { readShortcut } from '../browser/gestures.ts';
import type { CardState } from './card-actions.ts';
import type { PanelModel } from './panel-model.ts';

/** By then a browser that moves the focus has moved it. */
const LOOK_AFTER_MS = 250;

export function watchFocusRequests(model: PanelModel, cards: CardState): () => void {
  return effect(() => {
    const wanted = model.focus.value;
    const isThere = model.view.value?.findings.some((finding) => finding.id === wanted?.finding) ?? false;
    if (wanted === undefined || !isThere) return;
    model.focus.value = undefined;
    cards.actions.onEdit(wanted.finding, wanted.field);
    window.focus();
    setTimeout(() => void report(model), LOOK_AFTER_MS);
  });
}

async function report(model: PanelModel): Promise<void> {
  model.post({ type: 'focused', moved: document.hasFocus(), shortcut: await readShortcut('open-note') });
}
