import type { JSX } from 'preact';
import { SuggestionList } from '../../ui/SuggestionList.tsx';
import { SUGGEST } from '../../ui/strings/suggestions.ts';
import type { ReaderParts } from '../reader/reader-parts.ts';
import { SUGGESTIONS_SETTING, wantsSuggestions } from './read-suggestions.ts';

/** All suggestions that are left, in the pane beside the paper or in a sheet over it. */
export function PencilPane(props: ReaderParts): JSX.Element {
  const { pencil, state, view, model, caps } = props;
  if (!wantsSuggestions(model)) return <p class="rp-meta">{SUGGEST.gone}</p>;
  // Beside the page the open one has a card at its words.
  const isHere = state.view.value === 'reading' || state.sheet.value === 'suggested';
  return (
    <SuggestionList
      suggestions={pencil.list}
      active={isHere ? state.suggestion.value : null}
      actions={isHere ? pencil.actions : { ...pencil.actions, onOpen: pencil.actions.onShow }}
      isListed={!isHere}
      restricted={view.restricted}
      caps={caps}
      headingLevel={2}
      onOff={() => void model.desk.settings.set(SUGGESTIONS_SETTING, false)}
    />
  );
}
