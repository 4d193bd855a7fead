import '../../../shared/ui/styles/suggestions.css';
import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { readKeySettings } from '../../../shared/app/key-settings.ts';
import { SUGGESTIONS_SETTING } from '../../../shared/app/suggest/read-suggestions.ts';
import type { Kind } from '../../../shared/core/kind.ts';
import type { EditionView, ReportView } from '../../../shared/core/view.ts';
import { Button } from '../../../shared/ui/Button.tsx';
import { isInField } from '../../../shared/ui/key-press.ts';
import { actionOf, capsOf } from '../../../shared/ui/keys.ts';
import { SuggestionList } from '../../../shared/ui/SuggestionList.tsx';
import type { PanelModel } from '../panel-model.ts';
import { createPanelPencil, type PanelPencil, type PanelPencilActions } from './panel-pencil.ts';
import { useSuggestions } from './use-suggestions.ts';
import { PANEL_SUGGEST } from './words.ts';

export interface PanelSuggestionsProps {
  readonly model: PanelModel;
  readonly view: ReportView;
  /** The version in front, kept. */
  readonly edition: EditionView;
}

/** How many suggestions are left on this page, and all of them when asked for. */
export function PanelSuggestions({ model, view, edition }: PanelSuggestionsProps): JSX.Element {
  const isShown = useSignal(false);
  const open = useSignal<string | null>(null);
  const kinds = useSignal<ReadonlyMap<string, Kind>>(new Map());
  const { list, words } = useSuggestions(model, view, edition, kinds.value);
  const caps = capsOf(readKeySettings(model.desk.settings));
  const current = useRef<PanelPencil | null>(null);
  current.current = { model, rid: view.rid, edition: edition.id, list: list ?? [], words, open, kinds, caps };
  const actions = useMemo(() => createPanelPencil(() => current.current!), []);
  const isListed = isShown.value && list != null && list.length > 0;
  return (
    <div class="panel-findings-part" onKeyDown={(event) => press(event, model, open.value, actions)}>
      <div class="panel-section-head">
        <h2 id="pencil-title" tabIndex={-1}>
          {PANEL_SUGGEST.title} {list == null ? null : <span class="num">{list.length}</span>}
        </h2>
        {list == null || list.length === 0 ? null : (
          <Button expanded={isShown.value} onClick={() => (isShown.value = !isShown.value)}>
            {isShown.value ? PANEL_SUGGEST.hide : PANEL_SUGGEST.show}
          </Button>
        )}
      </div>
      {isListed ? null : <p class="rp-meta">{wordsOf(list)}</p>}
      {isListed ? (
        <SuggestionList
          suggestions={list}
          active={open.value}
          actions={actions}
          restricted={view.restricted}
          caps={caps}
          headingLevel={3}
          onOff={() => void model.desk.settings.set(SUGGESTIONS_SETTING, false)}
        />
      ) : null}
    </div>
  );
}

function wordsOf(left: readonly unknown[] | null | undefined): string {
  if (left === undefined) return PANEL_SUGGEST.reading;
  if (left === null) return PANEL_SUGGEST.unread;
  return left.length === 0 ? PANEL_SUGGEST.none : PANEL_SUGGEST.about;
}

/** The reader's keys, while the focus is among them. */
function press(
  event: KeyboardEvent,
  { desk }: PanelModel,
  open: string | null,
  actions: PanelPencilActions,
): void {
  if (event.defaultPrevented || isInField(event)) return;
  const isOpen = open !== null;
  const context = { selection: false, finding: isOpen, suggestion: isOpen };
  const action = actionOf(event, context, readKeySettings(desk.settings));
  if (action?.type === 'next' || action?.type === 'previous') actions.step(action.type === 'next' ? 1 : -1);
  else if (open !== null && action?.type === 'accept') actions.onAccept([open]);
  else if (open !== null && action?.type === 'dismiss') actions.onDismiss([open]);
  else if (open !== null && action?.type === 'kind') actions.onKind(open, action.kind);
  else return;
  event.preventDefault();
}
