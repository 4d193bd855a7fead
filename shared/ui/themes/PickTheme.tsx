import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Theme, ThemeId } from '../../core/theme.ts';
import { Button } from '../Button.tsx';
import { THEMES } from '../strings/themes.ts';

export interface PickThemeProps {
  readonly title: string;
  readonly about?: string | undefined;
  readonly label: string;
  readonly action: string;
  readonly themes: readonly Theme[];
  readonly onPick: (theme: ThemeId) => void;
  readonly onCancel?: (() => void) | undefined;
  readonly seen?: string | undefined;
  /** It came in the place of something that was pressed: the keyboard goes there. */
  readonly isOpened?: boolean | undefined;
}

/** One theme of those that are here, by their groups. */
export function PickTheme(props: PickThemeProps): JSX.Element {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (props.isOpened) select.current?.focus();
  }, []);
  return (
    <form
      class="rp-theme-form"
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '') props.onPick(chosen);
      }}
    >
      <h3 class="rp-strong">{props.title}</h3>
      {props.about === undefined ? null : <p>{props.about}</p>}
      <label class="rp-label" for={id}>
        {props.label}
      </label>
      <select
        id={id}
        ref={select}
        class="rp-input"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="">{THEMES.choose}</option>
        {[...Map.groupBy(props.themes, ({ group }) => group)].map(([group, themes]) => (
          <optgroup key={group} label={group === '' ? THEMES.noGroup : group}>
            {themes.map((theme) => (
              <option key={theme.id} value={theme.id}>
                {theme.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {props.seen === undefined ? null : <p class="rp-meta">{props.seen}</p>}
      <div class="rp-actions">
        <Button look="primary" type="submit" disabled={chosen === ''}>
          {props.action}
        </Button>
        {props.onCancel === undefined ? null : (
          <Button look="bare" onClick={props.onCancel}>
            {THEMES.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
