import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ThemeRef } from '../core/rows.ts';
import type { Theme, ThemeId } from '../core/theme.ts';
import { THEME_FIELD } from './strings/theme-field.ts';
import { searchThemes } from './theme-search.ts';
import { ChosenThemes, choicesOf, ThemeList, type Choice } from './ThemeOptions.tsx';

/** What a field offers besides the themes themselves. */
export interface ThemeHelp {
  /** Offered first before typing: what the rules find in the passage, best first. */
  readonly proposed: readonly ThemeId[];
  /** The page on which themes are looked after. */
  readonly href?: string | undefined;
}

export interface ThemeFieldProps {
  /** In the order to be offered before typing: recent ones first. */
  readonly themes: readonly Theme[];
  readonly help?: ThemeHelp | undefined;
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

interface Combobox {
  readonly query: string;
  readonly open: boolean;
  readonly at: number;
  readonly choices: readonly Choice[];
  readonly more: number;
  readonly setOpen: (open: boolean) => void;
  readonly type: (text: string) => void;
  readonly take: (choice: Choice) => void;
  readonly press: (event: KeyboardEvent) => void;
}

/** Where the list stands for an arrow: below the last comes the first, and up from nowhere is the last. */
function stepTo(at: number, step: number, length: number): number {
  if (length === 0) return -1;
  return at < 0 && step < 0 ? length - 1 : (at + step + length) % length;
}

function useCombobox(props: ThemeFieldProps, refocus: () => void): Combobox {
  const [query, setQuery] = useState(props.draft ?? '');
  const [open, setOpen] = useState(props.listOpen ?? false);
  const [at, setAt] = useState(-1);
  const chosen = props.chosen.map((theme) => theme.id);
  const search = searchThemes(props.themes, query, chosen, props.help?.proposed);
  const choices = choicesOf(search, query);
  const type = (text: string): void => {
    setQuery(text);
    setAt(text.trim() === '' ? -1 : 0);
    setOpen(true);
    props.onDraft?.(text);
  };
  const take = (choice: Choice): void => {
    if ('add' in choice) props.onNew(choice.add);
    else props.onAdd(choice.theme.id);
    type('');
    // Left open, it would close under the pointer on its way to Keep, and Keep would move away.
    setOpen(false);
    refocus();
  };
  const move = (step: number): void => {
    setOpen(true);
    setAt(stepTo(at, step, choices.length));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const choice = open ? choices[at] : undefined;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && choice !== undefined) take(choice);
    else if (event.key === 'Escape' && open) setOpen(false);
    else {
      const last = chosen.at(-1);
      if (event.key === 'Backspace' && query === '' && last !== undefined) props.onRemove(last);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return { query, open, at, choices, more: search.more, setOpen, type, take, press };
}

/** Themes of a finding: the chosen ones, and a combobox that finds more by label, synonym or definition. */
export function ThemeField(props: ThemeFieldProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useCombobox(props, () => input.current?.focus());
  // Before the next key can come, not after the next frame: no typed letter is lost.
  useLayoutEffect(() => {
    if (props.focus) input.current?.focus();
  }, [props.focus]);
  return (
    <div class="rp-themes" onFocusOut={(event) => leaves(event) && box.setOpen(false)}>
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
          aria-expanded={box.open && box.choices.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={box.open && box.at >= 0 ? `${id}-${box.at}` : undefined}
          placeholder={props.chosen.length === 0 ? 'Money, workforce, risk…' : ''}
          value={box.query}
          onInput={(event) => box.type(event.currentTarget.value)}
          onClick={() => box.setOpen(true)}
          onKeyDown={box.press}
        />
      </div>
      <ThemeList id={id} hidden={!box.open} onTake={box.take} {...box} />
      {props.help?.href === undefined ? null : (
        <a class="rp-themes-link" href={props.help.href}>
          {THEME_FIELD.manage}
        </a>
      )}
    </div>
  );
}

function leaves(event: FocusEvent): boolean {
  return !(event.currentTarget as Element).contains(event.relatedTarget as Node | null);
}
