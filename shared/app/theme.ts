import { effect } from '@preact/signals';
import type { Settings } from '../desk/desk.ts';
import { LOOKS, showLook, type LookChoice } from '../ui/looks.ts';

/** Reads the setting `theme`; anything unknown follows the device. */
export function readTheme(value: unknown): LookChoice {
  return LOOKS.find((look) => look.id === value)?.id ?? 'device';
}

/** Keeps the look of the page equal to the member's choice on this device. Returns how to stop. */
export function watchTheme(settings: Settings, root: HTMLElement): () => void {
  return effect(() => showLook(root, readTheme(settings.values.value.theme)));
}
