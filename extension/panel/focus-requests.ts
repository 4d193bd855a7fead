/**
 * The page asked for a field of the panel (keys N and T). The field opens when the finding has arrived; then the panel
 * looks whether the browser really moved the focus here; if not, the page shows which key does.
 */
import { effect } from '@preact/signals';
import { readShortcut } from '../browser/gestures.ts';
import type { CardState } from './card-actions.ts';
import type { PanelModel } from './panel-model.ts';
import { PANEL } from './words.ts';

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
  if (document.hasFocus()) return;
  model.post({ type: 'hint', says: PANEL.typeThere(await readShortcut('open-note')) });
}
