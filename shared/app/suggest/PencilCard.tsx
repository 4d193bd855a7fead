import type { JSX } from 'preact';
import { SuggestionCard, type ShownSuggestion } from '../../ui/SuggestionCard.tsx';
import type { ReaderParts } from '../reader/reader-parts.ts';

/** A suggestion of the paper on screen, as a card. */
export function PencilCard(
  props: ReaderParts & { readonly shown: ShownSuggestion; readonly isBeside?: boolean },
): JSX.Element {
  const { shown, isBeside, pencil, state, view, caps } = props;
  const { onGoTo: _goTo, ...actions } = pencil.actions;
  const group = shown.suggestion.group && pencil.groups.get(shown.suggestion.group.id);
  return (
    <SuggestionCard
      shown={shown}
      isOpen={state.suggestion.value === shown.id}
      actions={actions}
      group={group}
      restricted={view.restricted}
      isBeside={isBeside}
      headingLevel={2}
      caps={caps}
    />
  );
}
