/** How Rapporteur may look. */

/** `device`: what the device asks for. */
export type LookChoice = 'device' | 'light' | 'dark' | 'contrast';

export const LOOKS: readonly { readonly id: LookChoice; readonly label: string }[] = [
  { id: 'device', label: 'As the device' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'contrast', label: 'High contrast' },
];

/** Puts the choice on the root: the style sheet does the rest. */
export function showLook(root: HTMLElement, look: LookChoice): void {
  if (look === 'device') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', look);
}
