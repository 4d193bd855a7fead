import type { JSX } from 'preact';
import type { FindingView } from '../core/view.ts';
import { Button } from './Button.tsx';
import { Glyph } from './Glyph.tsx';
import { kindLabel } from './strings/kinds.ts';
import { listNames } from './strings/sharing.ts';

export interface DeletedFindingProps {
  readonly finding: FindingView;
  readonly onRestore: () => void;
  /** It stays deleted, and is not asked again. */
  readonly onLeave: () => void;
  readonly readOnly?: boolean | undefined;
}

/** Deleted by one while another wrote a note that the first had not seen: the note is kept, and the question asked. */
export function DeletedFinding({
  finding,
  onRestore,
  onLeave,
  readOnly,
}: DeletedFindingProps): JSX.Element | null {
  const { deleted } = finding;
  if (deleted === undefined || deleted.notedBy.length === 0) return null;
  const by = deleted.author.isMe ? 'you' : deleted.author.name;
  const noted = listNames(deleted.notedBy.map((each) => (each.isMe ? 'you' : each.name)));
  return (
    <section class="rp-deleted" aria-label={`Deleted by ${by}, note by ${noted}`}>
      <p class="rp-strong">
        Deleted by {by}, note by {noted}: bring it back?
      </p>
      <p class="rp-deleted-kind">
        <Glyph of={finding.kind ?? 'mark'} size={16} /> {kindLabel(finding.kind)}
      </p>
      <blockquote class="rp-quote">{finding.sel.quote.exact}</blockquote>
      {finding.notes.map((note) => (
        <p key={note.id} class="rp-note">
          <span class="rp-note-by">{note.author.isMe ? 'You' : note.author.name}: </span>
          {note.text}
        </p>
      ))}
      {readOnly ? null : (
        <div class="rp-actions">
          <Button onClick={onRestore}>Bring it back</Button>
          <Button look="bare" onClick={onLeave}>
            Leave it deleted
          </Button>
        </div>
      )}
    </section>
  );
}
