import type { JSX } from 'preact';
import { Button } from './Button.tsx';
import type { FindingCardProps } from './finding-props.ts';

/** Buttons of an open card, in reading order: each has a key as well. */
export function CardActions(props: FindingCardProps): JSX.Element {
  const { placed, actions, readOnly, canGoTo, caps } = props;
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
      {readOnly && (props.noteAudiences?.length ?? 0) > 0 ? (
        <Button onClick={() => actions.onEdit(id, 'note')} keyCap={caps?.note ?? 'N'}>
          {mine ? 'Edit my note' : 'Add a note for me'}
        </Button>
      ) : null}
      {shown ? (
        <Button icon="text" onClick={() => actions.onGoTo(id)}>
          Go to passage
        </Button>
      ) : null}
      <SharingActions {...props} />
      {readOnly ? null : (
        <Button look="bare" icon="trash" onClick={() => actions.onDelete(id)}>
          Delete
        </Button>
      )}
    </div>
  );
}

/** Only one's own findings are shared or taken out again, and never those of a restricted paper. */
function SharingActions({ placed: { finding }, actions, readOnly }: FindingCardProps): JSX.Element | null {
  if (!finding.author.isMe || readOnly || finding.audience.kind === 'device') return null;
  const { onShare, onWithdraw } = actions;
  const groups = finding.audiences.filter((audience) => audience.kind === 'group');
  return (
    <>
      {onShare === undefined ? null : (
        <Button icon="people" onClick={() => onShare(finding.id)}>
          {groups.length === 0 ? 'Share' : 'Share with another group'}
        </Button>
      )}
      {onWithdraw === undefined
        ? null
        : groups.map((group) => (
            <span key={group.ws} class="rp-withdraw">
              <Button look="link" onClick={() => onWithdraw(finding.id, group.ws)}>
                Take it out of {group.name ?? 'the group'}
              </Button>
              <span class="rp-meta">Others may have read it.</span>
            </span>
          ))}
    </>
  );
}
