import { effect } from '@preact/signals';
import type { Settings } from '../desk/desk.ts';

export const THEMES = ['device', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Reads the setting `theme`; anything unknown follows the device. */
export function readTheme(value: unknown): ThemeChoice {
  return (THEMES as readonly unknown[]).includes(value) ? (value as ThemeChoice) : 'device';
}

/** Keeps `data-theme` of the page equal to the member's choice on this device. Returns how to stop. */
export function watchTheme(settings: Settings, root: HTMLElement): () => void {
  return effect(() => {
    const theme = readTheme(settings.values.value.theme);
    if (theme === 'device') root.removeAttribute('data-theme');
    else root.dataset.theme = theme;
  });
}
