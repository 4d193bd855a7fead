import type { JSX } from 'preact';
import type { NoteView } from '../core/view.ts';
import { Button } from './Button.tsx';
import { showTime } from './strings/times.ts';

export interface NoteVersionsProps {
  /** What the author wrote on several devices while they could not speak. */
  readonly versions: readonly NoteView[];
  readonly onKeepBoth: () => void;
  /** Opens one note with the words of all, to be edited; keeping it replaces them. */
  readonly onJoin: (text: string) => void;
}

/** The words of several notes as one text. */
export function joinNotes(notes: readonly NoteView[]): string {
  return notes.map((note) => note.text).join('\n\n');
}

/** "You wrote two versions": both are kept until their author says otherwise. */
export function NoteVersions({ versions, onKeepBoth, onJoin }: NoteVersionsProps): JSX.Element {
  const n = versions.length === 2 ? 'two' : String(versions.length);
  return (
    <section class="rp-versions" aria-label={`You wrote ${n} versions of this note`}>
      <p class="rp-strong">You wrote {n} versions</p>
      <p class="rp-meta">On devices that could not speak with each other. Nothing was lost.</p>
      <ul>
        {versions.map((note) => (
          <li key={note.id}>
            <p class="rp-meta">
              {note.device ?? 'One device'}, <span class="rp-figures">{showTime(note.at)}</span>
            </p>
            <p class="rp-note">{note.text}</p>
          </li>
        ))}
      </ul>
      <div class="rp-actions">
        <Button onClick={onKeepBoth}>Keep both</Button>
        <Button onClick={() => onJoin(joinNotes(versions))}>Join them</Button>
      </div>
    </section>
  );
}
