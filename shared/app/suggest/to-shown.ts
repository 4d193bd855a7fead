import type { Kind } from '../../core/kind.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import { suggestionKey } from '../../scrutiny/suggestion-key.ts';
import type { ShownSuggestion } from '../../ui/SuggestionCard.tsx';

/** A suggestion as its card shows it, with the kind that the member gave it. Pure. */
export function toShown(
  suggestion: Suggestion,
  kinds: ReadonlyMap<string, Kind>,
  themes: readonly { readonly id: string; readonly label: string }[],
): ShownSuggestion {
  const id = `${suggestionKey(suggestion)}-${suggestion.span.start}`;
  const { paragraph } = suggestion;
  const labels = suggestion.themes.flatMap((theme) => themes.find((each) => each.id === theme)?.label ?? []);
  return {
    id,
    suggestion,
    kind: kinds.get(id) ?? suggestion.kind,
    place: paragraph === undefined ? {} : { paragraph },
    themes: labels,
  };
}
