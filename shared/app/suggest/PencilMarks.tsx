import type { JSX } from 'preact';
import type { Span } from '../../core/selector.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { SUGGEST } from '../../ui/strings/suggestions.ts';
import type { ReaderParts } from '../reader/reader-parts.ts';
import { useMedia } from '../reader/use-media.ts';

/** Under a paragraph of the reading view: what the rules suggest in it. */
export function PencilMarks({
  span,
  pencil,
  state,
}: ReaderParts & { readonly span: Span }): JSX.Element | null {
  const isWide = useMedia('(min-width: 1240px)');
  const here = pencil.list.filter(
    ({ suggestion }) => suggestion.span.start >= span.start && suggestion.span.start < span.end,
  );
  if (here.length === 0) return null;
  return (
    <ul class="reading-marks rp-suggestion-sign" aria-label={SUGGEST.tab}>
      {here.map(({ id, kind, suggestion }) => (
        <li key={id}>
          <button
            type="button"
            class="reading-ghost"
            aria-pressed={state.suggestion.value === id}
            onClick={() => {
              pencil.actions.onOpen(id);
              if (isWide) state.pane.value = 'suggested';
              else state.sheet.value = 'suggested';
            }}
          >
            <Glyph of={kind} size={16} /> {SUGGEST.head(kind)}: <q>{suggestion.quote}</q>
          </button>
        </li>
      ))}
    </ul>
  );
}
