import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ThemeRef } from '../core/rows.ts';
import type { Theme, ThemeId } from '../core/theme.ts';
import { Icon } from './Glyph.tsx';
import { searchThemes, type ThemeSearch } from './theme-search.ts';

export interface ThemeFieldProps {
  /** In the order to be offered before typing: recent ones first. */
  readonly themes: readonly Theme[];
  readonly chosen: readonly ThemeRef[];
  readonly onAdd: (theme: ThemeId) => void;
  readonly onRemove: (theme: ThemeId) => void;
  /** "Add … as a new theme". */
  readonly onNew: (label: string) => void;
  /** Words typed before, kept as a draft. */
  readonly draft?: string | undefined;
  readonly onDraft?: ((text: string) => void) | undefined;
  /** Moves the focus here when it becomes true. */
  readonly focus?: boolean | undefined;
  /** The list opens with the field, not only by typing: for the gallery. */
  readonly listOpen?: boolean | undefined;
}

type Choice = { readonly theme: Theme; readonly because?: string } | { readonly add: string };

function choicesOf(search: ThemeSearch, query: string): readonly Choice[] {
  return search.canAdd ? [...search.hits, { add: query.trim().replace(/\s+/g, ' ') }] : search.hits;
}

/** Themes of a finding: the chosen ones, and a combobox that finds more by label, synonym or definition. */
export function ThemeField(props: ThemeFieldProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(props.draft ?? '');
  const [open, setOpen] = useState(props.listOpen ?? false);
  const [at, setAt] = useState(-1);
  // Before the next key can come, not after the next frame: no typed letter is lost.
  useLayoutEffect(() => {
    if (props.focus) input.current?.focus();
  }, [props.focus]);

  const search = searchThemes(
    props.themes,
    query,
    props.chosen.map((theme) => theme.id),
  );
  const choices = choicesOf(search, query);
  const type = (text: string): void => {
    setQuery(text);
    setAt(text.trim() === '' ? -1 : 0);
    setOpen(true);
    props.onDraft?.(text);
  };
  const take = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    if ('add' in choice) props.onNew(choice.add);
    else props.onAdd(choice.theme.id);
    type('');
    input.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setOpen(true);
      setAt(
        choices.length === 0
          ? -1
          : (at + step + (at < 0 && step < 0 ? 1 : 0) + choices.length) % choices.length,
      );
    } else if (event.key === 'Enter' && open && choices[at] !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      take(choices[at]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Backspace' && query === '') {
      const last = props.chosen.at(-1);
      if (last !== undefined) props.onRemove(last.id);
    }
  };

  return (
    <div class="rp-themes" onFocusOut={(event) => leaves(event) && setOpen(false)}>
      <label class="rp-label" for={id}>
        Themes
      </label>
      <div class="rp-themes-box">
        <ChosenThemes chosen={props.chosen} onRemove={props.onRemove} />
        <input
          id={id}
          ref={input}
          class="rp-themes-input"
          role="combobox"
          autocomplete="off"
          aria-expanded={open && choices.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
          placeholder={props.chosen.length === 0 ? 'Money, workforce, risk…' : ''}
          value={query}
          onInput={(event) => type(event.currentTarget.value)}
          onClick={() => setOpen(true)}
          onKeyDown={press}
        />
      </div>
      <ThemeList
        id={id}
        choices={choices}
        at={at}
        hidden={!open}
        query={query}
        more={search.more}
        onTake={take}
      />
    </div>
  );
}

function leaves(event: FocusEvent): boolean {
  return !(event.currentTarget as Element).contains(event.relatedTarget as Node | null);
}

interface ChosenProps {
  readonly chosen: readonly ThemeRef[];
  readonly onRemove: (theme: ThemeId) => void;
}

function ChosenThemes({ chosen, onRemove }: ChosenProps): JSX.Element {
  return (
    <ul class="rp-chosen" aria-label="Chosen themes">
      {chosen.map((theme) => (
        <li key={theme.id} class="rp-chosen-theme">
          <span class="rp-theme">{theme.label}</span>
          <button type="button" aria-label={`Take off ${theme.label}`} onClick={() => onRemove(theme.id)}>
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ListProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly at: number;
  readonly hidden: boolean;
  readonly query: string;
  readonly more: number;
  readonly onTake: (choice: Choice) => void;
}

function ThemeList({ id, choices, at, hidden, query, more, onTake }: ListProps): JSX.Element {
  return (
    <div class="rp-options" hidden={hidden || choices.length === 0}>
      <ul id={`${id}-list`} role="listbox" aria-label="Themes">
        {choices.map((choice, index) => (
          <li
            key={'add' in choice ? 'add' : choice.theme.id}
            id={`${id}-${index}`}
            role="option"
            class="rp-option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(choice)}
          >
            {'add' in choice ? (
              <span>Add “{choice.add}” as a new theme</span>
            ) : (
              <>
                <Matched text={choice.theme.label} query={query} />
                <span class="rp-option-more">{choice.because ?? choice.theme.group}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p class="rp-options-note">Type to see {more} more.</p>}
    </div>
  );
}

function Matched({ text, query }: { readonly text: string; readonly query: string }): JSX.Element {
  const wanted = query.trim().toLowerCase();
  const at = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted);
  if (at < 0) return <span>{text}</span>;
  return (
    <span>
      {text.slice(0, at)}
      <b>{text.slice(at, at + wanted.length)}</b>
      {text.slice(at + wanted.length)}
    </span>
  );
}
