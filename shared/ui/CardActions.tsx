import type { JSX } from 'preact';
import { Button } from './Button.tsx';
import type { FindingCardProps } from './finding-props.ts';

/** Buttons of an open card, in reading order: each has a key as well. */
export function CardActions({ placed, actions, readOnly, canGoTo, caps }: FindingCardProps): JSX.Element {
  const { finding, anchor } = placed;
  const { id } = finding;
  const shown = canGoTo !== false && anchor.state !== 'gone' && anchor.state !== 'ambiguous';
  const mine = finding.notes.some((note) => note.author.isMe);
  return (
    <div class="rp-card-actions">
      {readOnly ? null : (
        <>
          <Button
            pressed={finding.ask.on}
            onClick={() => actions.onAsk(id, !finding.ask.on)}
            keyCap={caps?.ask ?? '8'}
          >
            Ask
          </Button>
          <Button onClick={() => actions.onEdit(id, 'theme')} keyCap={caps?.theme ?? 'T'}>
            Theme
          </Button>
          <Button onClick={() => actions.onEdit(id, 'note')} keyCap={caps?.note ?? 'N'}>
            {mine ? 'Edit note' : 'Add note'}
          </Button>
        </>
      )}
      {shown ? (
        <Button icon="text" onClick={() => actions.onGoTo(id)}>
          Go to passage
        </Button>
      ) : null}
      {readOnly ? null : (
        <Button look="bare" icon="trash" onClick={() => actions.onDelete(id)}>
          Delete
        </Button>
      )}
    </div>
  );
}
