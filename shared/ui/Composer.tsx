import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ThemeRef } from '../core/rows.ts';
import type { Theme, ThemeId } from '../core/theme.ts';
import type { Audience } from '../core/view.ts';
import { AudienceLine } from './AudienceLine.tsx';
import { Button } from './Button.tsx';
import { TextArea } from './Field.tsx';
import type { DraftField, Drafts } from './finding-props.ts';
import { ThemeField, type ThemeHelp } from './ThemeField.tsx';

export interface ComposerProps {
  readonly audience: Audience;
  readonly themes: readonly Theme[];
  readonly themeHelp?: ThemeHelp | undefined;
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
  /** Instead of the line that says who can see it, where there is a choice. */
  readonly audienceChoice?: JSX.Element | undefined;
  /** Those who see the finding's theme, where the note may be for fewer. */
  readonly themeAudiences?: readonly Audience[] | undefined;
  /** Nothing but a note of one's own can be written here. */
  readonly noteOnly?: boolean | undefined;
  /** Under the note. */
  readonly noteHint?: string | undefined;
}

interface NoteText {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Gives a changed note to `onKeep`, once. */
  readonly keep: () => void;
  /** What is typed so far is not kept by leaving; typing on takes that back. */
  readonly cancel: () => void;
}

/** The note being typed. It lives in refs as well, so that a key and a click in one frame do not miss each other. */
function useNote(props: ComposerProps): NoteText {
  // An empty draft is none: the note of before is not emptied because its draft was kept.
  const shown = props.drafts?.note || props.note;
  const [text, setText] = useState(shown);
  const state = useRef({ typed: text, kept: props.note, touched: false, cancelled: false }).current;
  // A draft may be read, and the note change, after the card is open.
  useLayoutEffect(() => {
    if (state.touched) return;
    Object.assign(state, { typed: shown, kept: props.note });
    setText(shown);
  }, [shown, props.note]);
  return {
    text,
    type: (typed) => {
      Object.assign(state, { typed, touched: true, cancelled: false });
      setText(typed);
      props.onDraft('note', typed);
    },
    keep: () => {
      if (state.cancelled || state.typed.trim() === state.kept.trim()) return;
      state.kept = state.typed;
      props.onKeep(state.typed.trim());
    },
    cancel: () => {
      state.cancelled = true;
    },
  };
}

/** Theme before note: the theme is what makes the story. Says who can see it. */
export function Composer(props: ComposerProps): JSX.Element {
  const note = useNote(props);
  const finish = (): void => {
    note.keep();
    props.onClose();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      // Closing takes the focus away, which would keep the note.
      note.cancel();
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
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) note.keep();
      }}
    >
      <ComposerFields {...props} text={note.text} type={note.type} />
      <div class="rp-actions">
        <Button look="primary" type="submit">
          Keep
        </Button>
        {/* Pressing Cancel takes the focus out of the note first, which would keep it. */}
        <span onPointerDown={note.cancel}>
          <Button look="bare" onClick={props.onClose}>
            Cancel
          </Button>
        </span>
        {props.draftKept ? <span class="rp-meta">Draft kept as you type</span> : null}
      </div>
    </form>
  );
}

function ComposerFields(props: ComposerProps & Pick<NoteText, 'text' | 'type'>): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  const themeAudiences = props.noteOnly ? [] : (props.themeAudiences ?? []);
  const isDivided = themeAudiences.length > 0;
  // Before the next key can come, not after the next frame: no typed letter is lost.
  useLayoutEffect(() => {
    if (props.focus === 'note') area.current?.focus();
  }, [props.focus]);
  return (
    <>
      {props.noteOnly ? null : (
        <ThemeField
          themes={props.themes}
          help={props.themeHelp}
          chosen={props.chosen}
          onAdd={(theme) => props.onTheme(theme, true)}
          onRemove={(theme) => props.onTheme(theme, false)}
          onNew={props.onNewTheme}
          draft={props.drafts?.theme}
          onDraft={(text) => props.onDraft('theme', text)}
          focus={props.focus === 'theme'}
        />
      )}
      {themeAudiences.map((audience) => (
        <AudienceLine key={audience.ws} audience={audience} sentence what="the theme" />
      ))}
      <TextArea label="Note" areaRef={area} value={props.text} onInput={props.type} />
      {props.noteHint === undefined ? null : <p class="rp-hint rp-note-hint">{props.noteHint}</p>}
      {props.audienceChoice ?? null}
      <AudienceLine audience={props.audience} sentence what={isDivided ? 'the note' : undefined} />
      {props.noteOnly ? null : (
        <label class="rp-check">
          <input
            type="checkbox"
            checked={props.ask}
            onChange={(event) => props.onAsk(event.currentTarget.checked)}
          />
          <span>Ask at the meeting</span>
          {isDivided ? <span class="rp-meta">Only you see that</span> : null}
        </label>
      )}
    </>
  );
}
