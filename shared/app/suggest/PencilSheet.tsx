import type { JSX } from 'preact';
import { IconButton } from '../../ui/Button.tsx';
import { SUGGEST } from '../../ui/strings/suggestions.ts';
import type { ReaderParts } from '../reader/reader-parts.ts';
import { READER } from '../strings/reader.ts';
import { PencilCard } from './PencilCard.tsx';

/** The open suggestion at the foot of a narrow screen, with previous, next and close. */
export function PencilSheet(props: ReaderParts): JSX.Element | null {
  const { pencil, state, step } = props;
  const shown = pencil.list.find(({ id }) => id === state.suggestion.value);
  if (shown === undefined || state.view.value === 'reading') return null;
  return (
    <section class="reader-sheet reader-card-sheet" aria-label={SUGGEST.tab}>
      <div class="reader-sheet-head">
        <IconButton icon="up" label={READER.previous} onClick={() => step(-1)} />
        <IconButton icon="down" label={READER.next} onClick={() => step(1)} />
        <IconButton icon="close" label={READER.close} onClick={() => pencil.actions.onClose(shown.id)} />
      </div>
      <PencilCard {...props} shown={shown} />
    </section>
  );
}
