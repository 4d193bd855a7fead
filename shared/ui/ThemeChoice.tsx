import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { LOOKS, type LookChoice } from './looks.ts';

export interface ThemeChoiceProps {
  readonly value: LookChoice;
  readonly onChange: (look: LookChoice) => void;
}

/** How Rapporteur looks on this device. */
export function ThemeChoice({ value, onChange }: ThemeChoiceProps): JSX.Element {
  const name = useId();
  return (
    <fieldset>
      <legend class="rp-hidden">Look</legend>
      <div class="rp-choices">
        {LOOKS.map((look) => (
          <label key={look.id} class="rp-check">
            <input type="radio" name={name} checked={look.id === value} onChange={() => onChange(look.id)} />
            <span>{look.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
