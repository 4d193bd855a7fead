import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

/** `device`: what the device asks for. */
export type LookChoice = 'device' | 'light' | 'dark' | 'contrast';

export const LOOKS: readonly { readonly id: LookChoice; readonly label: string }[] = [
  { id: 'device', label: 'As the device' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'contrast', label: 'High contrast' },
];

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

/** Puts the choice on the root: the style sheet does the rest. */
export function showLook(root: HTMLElement, look: LookChoice): void {
  if (look === 'device') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', look);
}
