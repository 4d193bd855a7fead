import type { JSX } from 'preact';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Glyph.tsx';
import { READER } from '../strings/reader.ts';
import type { ReaderParts } from './reader-parts.ts';

/** Find in the report: Enter and Shift+Enter go through the hits. */
export function FindField(props: ReaderParts): JSX.Element {
  const { state, hits } = props;
  const query = state.query.value;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      goToHit(props, event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      state.query.value = '';
      state.pane.value = 'outline';
    } else if (event.key === 'Escape') props.paper?.focus();
  };
  return (
    <div class="reader-find" role="search">
      <Icon name="search" size={18} />
      <input
        id="reader-find"
        type="search"
        value={query}
        placeholder={READER.findLabel}
        aria-label={READER.findLabel}
        onInput={(event) => typeQuery(props, event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <span class="reader-hits num" role="status">
        {query.trim().length < 2 ? '' : READER.hits(hits.length === 0 ? 0 : state.hit.value + 1, hits.length)}
      </span>
      {hits.length < 2 ? null : (
        <>
          <IconButton icon="up" label={READER.previousHit} onClick={() => goToHit(props, -1)} />
          <IconButton icon="down" label={READER.nextHit} onClick={() => goToHit(props, 1)} />
        </>
      )}
    </div>
  );
}

function typeQuery({ state }: ReaderParts, query: string): void {
  state.query.value = query;
  state.hit.value = 0;
  state.pane.value = query === '' ? 'outline' : 'find';
}

/** Goes to the next or previous hit, round the end. */
function goToHit({ state, hits, goToSpan }: ReaderParts, by: 1 | -1): void {
  if (hits.length === 0) return;
  state.hit.value = (state.hit.value + by + hits.length) % hits.length;
  const hit = hits[state.hit.value];
  if (hit !== undefined) goToSpan(hit.span);
}
