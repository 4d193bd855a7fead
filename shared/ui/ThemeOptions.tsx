import type { JSX } from 'preact';
import type { ThemeRef } from '../core/rows.ts';
import type { Theme, ThemeId } from '../core/theme.ts';
import { Icon } from './Glyph.tsx';
import type { ThemeSearch } from './theme-search.ts';

/** A theme to be taken, or words to be added as a new one. */
export type Choice = { readonly theme: Theme; readonly because?: string } | { readonly add: string };

/** What the list offers: the themes found, then adding the words typed. */
export function choicesOf(search: ThemeSearch, query: string): readonly Choice[] {
  return search.canAdd ? [...search.hits, { add: query.trim().replace(/\s+/g, ' ') }] : search.hits;
}

interface ChosenProps {
  readonly chosen: readonly ThemeRef[];
  readonly onRemove: (theme: ThemeId) => void;
}

/** Themes that the finding has, each with a button that takes it off. */
export function ChosenThemes({ chosen, onRemove }: ChosenProps): JSX.Element {
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

/** The list under the field. */
export function ThemeList({ id, choices, at, hidden, query, more, onTake }: ListProps): JSX.Element {
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
