import type { JSX } from 'preact';
import { writePlace } from '../../core/citation.ts';
import { Button } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { kindLabel } from '../../ui/strings/kinds.ts';
import { ADOPT } from '../strings/adopt.ts';
import type { EntryState } from './adopt-command.ts';
import type { FileEntry } from './read-file-entries.ts';

interface FileMarkRowProps {
  readonly entry: FileEntry;
  readonly state: EntryState;
  /** Absent where nothing can be written. */
  readonly onToggle?: (() => void) | undefined;
}

/** A mark of the file: its words, whose it is, what is written about it, and whether it is adopted. */
export function FileMarkRow({ entry, state, onToggle }: FileMarkRowProps): JSX.Element {
  const { mark, sel, comment } = entry;
  const style = comment.kind ?? (comment.ask ? 'ask' : 'mark');
  const quote = sel.quote.exact;
  const label = state === 'here' ? ADOPT.adopted : state === 'deleted' ? ADOPT.again : ADOPT.adopt;
  const shape = ADOPT.shapes[mark.shape];
  return (
    <li class="adopt-row" data-state={state}>
      <Glyph of={style} size={20} />
      <div class="adopt-words">
        <blockquote class="rp-quote">{shorten(quote)}</blockquote>
        <p class="rp-meta">
          {[
            ...(comment.kind === null ? [] : [kindLabel(comment.kind)]),
            ...(shape === '' ? [] : [shape]),
            ADOPT.byline(mark),
            writePlace(sel),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        {comment.question === undefined ? null : <p class="rp-note">{comment.question}</p>}
        {comment.notes.map((text, at) => (
          <p key={at} class="rp-note">
            {text}
          </p>
        ))}
        {mark.answers.map((answer, at) => (
          <p key={`answer ${at}`} class="rp-note adopt-answer">
            {ADOPT.answer(answer, answer.text)}
          </p>
        ))}
        {comment.themes.length === 0 ? null : (
          <p>
            {comment.themes.map((theme) => (
              <span key={theme} class="rp-theme">
                {theme}
              </span>
            ))}
          </p>
        )}
        <p class="rp-meta adopt-state">
          {state === 'here' ? ADOPT.here : state === 'deleted' ? ADOPT.deleted : ADOPT.fromFile}
        </p>
      </div>
      {onToggle === undefined ? null : (
        <Button
          icon={state === 'here' ? 'check' : undefined}
          pressed={state === 'here'}
          label={`${label}${ADOPT.adoptOne(shorten(quote))}`}
          onClick={onToggle}
        >
          {label}
        </Button>
      )}
    </li>
  );
}

const LONGEST = 300;

function shorten(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).trimEnd()} …`;
}
