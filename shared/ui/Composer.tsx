import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ThemeRef } from '../core/rows.ts';
import type { Theme, ThemeId } from '../core/theme.ts';
import type { Audience } from '../core/view.ts';
import { AudienceLine } from './AudienceLine.tsx';
import { Button } from './Button.tsx';
import { TextArea } from './Field.tsx';
import type { DraftField, Drafts } from './finding-props.ts';
import { ThemeField } from './ThemeField.tsx';

export interface ComposerProps {
  readonly audience: Audience;
  readonly themes: readonly Theme[];
  readonly chosen: readonly ThemeRef[];
  readonly onTheme: (theme: ThemeId, on: boolean) => void;
  readonly onNewTheme: (label: string) => void;
  /** The note as it is kept, joined from its parts. */
  readonly note: string;
  /** What was typed and not yet kept; wins over `note`. */
  readonly drafts?: Drafts | undefined;
  /** At each keystroke. Empty text removes the draft. */
  readonly onDraft: (field: DraftField, text: string) => void;
  /** Keep, Ctrl+Enter, or the focus leaving the composer with a changed note. Called once per text. */
  readonly onKeep: (note: string) => void;
  /** Keep or Cancel was chosen, or Escape: close. A draft that was not kept stays a draft. */
  readonly onClose: () => void;
  readonly ask: boolean;
  readonly onAsk: (on: boolean) => void;
  /** Where the focus goes when the composer opens, or when this changes. */
  readonly focus?: DraftField | undefined;
  readonly draftKept?: boolean | undefined;
}

/** Theme before note: the theme is what makes the story. Says who can see it. */
export function Composer(props: ComposerProps): JSX.Element {
  const [note, setNote] = useState(props.drafts?.note ?? props.note);
  const kept = useRef(props.note);
  const typed = useRef(note);
  const touched = useRef(false);
  const cancelled = useRef(false);
  const area = useRef<HTMLTextAreaElement>(null);
  // Before the next key can come, not after the next frame: no typed letter is lost.
  useLayoutEffect(() => {
    if (props.focus === 'note') area.current?.focus();
  }, [props.focus]);
  // A draft may be read after the card is open.
  useLayoutEffect(() => {
    if (touched.current || props.drafts?.note === undefined) return;
    typed.current = props.drafts.note;
    setNote(props.drafts.note);
  }, [props.drafts?.note]);

  const keep = (): void => {
    if (cancelled.current || typed.current.trim() === kept.current.trim()) return;
    kept.current = typed.current;
    props.onKeep(typed.current.trim());
  };
  const finish = (): void => {
    keep();
    props.onClose();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      // Closing takes the focus away, which would keep the note.
      cancelled.current = true;
      props.onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      finish();
    }
  };

  return (
    <form
      class="rp-composer"
      aria-label="Theme and note"
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
      onKeyDown={press}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) keep();
      }}
    >
      <ThemeField
        themes={props.themes}
        chosen={props.chosen}
        onAdd={(theme) => props.onTheme(theme, true)}
        onRemove={(theme) => props.onTheme(theme, false)}
        onNew={props.onNewTheme}
        draft={props.drafts?.theme}
        onDraft={(text) => props.onDraft('theme', text)}
        focus={props.focus === 'theme'}
      />
      <TextArea
        label="Note"
        areaRef={area}
        value={note}
        onInput={(text) => {
          touched.current = true;
          cancelled.current = false;
          typed.current = text;
          setNote(text);
          props.onDraft('note', text);
        }}
      />
      <AudienceLine audience={props.audience} sentence />
      <label class="rp-check">
        <input
          type="checkbox"
          checked={props.ask}
          onChange={(event) => props.onAsk(event.currentTarget.checked)}
        />
        <span>Ask at the meeting</span>
      </label>
      <div class="rp-actions">
        <Button look="primary" type="submit">
          Keep
        </Button>
        {/* Pressing Cancel takes the focus out of the note first, which would keep it. */}
        <span onPointerDown={() => (cancelled.current = true)}>
          <Button look="bare" onClick={props.onClose}>
            Cancel
          </Button>
        </span>
        {props.draftKept ? <span class="rp-meta">Draft kept as you type</span> : null}
      </div>
    </form>
  );
}
