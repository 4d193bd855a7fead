/** A and X, while a suggestion is open. They go with the other keys of one letter, and yield to a member's own. */
import type { KeyPress, KeySettings } from '../../ui/keys.ts';
import { SUGGEST } from '../../ui/strings/suggestions.ts';

export type SuggestionKey = 'accept' | 'dismiss';

const KEYS: Readonly<Record<SuggestionKey, string>> = { accept: 'a', dismiss: 'x' };

function isFree(key: string, { map, singleKeys }: KeySettings): boolean {
  return singleKeys && !Object.values(map).some((keys) => keys.includes(key));
}

/** The answer of a key press to the open suggestion, or null. */
export function suggestionKeyOf(press: KeyPress, settings: KeySettings): SuggestionKey | null {
  if (press.isComposing || press.altKey || press.ctrlKey || press.metaKey || press.shiftKey || press.repeat)
    return null;
  const names = Object.keys(KEYS) as SuggestionKey[];
  return names.find((name) => press.key.toLowerCase() === KEYS[name] && isFree(KEYS[name], settings)) ?? null;
}

/** What stands on the caps of the two buttons. */
export function suggestionCaps(settings: KeySettings): Partial<Record<SuggestionKey, string>> {
  const names = Object.keys(KEYS) as SuggestionKey[];
  return Object.fromEntries(
    names.filter((name) => isFree(KEYS[name], settings)).map((name) => [name, KEYS[name].toUpperCase()]),
  );
}

/** The same with their words, for the list of keys; undefined where neither has a key. */
export function suggestionKeyHelp(
  settings: KeySettings,
): readonly { readonly cap: string; readonly words: string }[] | undefined {
  const { accept, dismiss } = suggestionCaps(settings);
  const rows = [
    ...(accept === undefined ? [] : [{ cap: accept, words: SUGGEST.keyAccept }]),
    ...(dismiss === undefined ? [] : [{ cap: dismiss, words: SUGGEST.keyDismiss }]),
  ];
  return rows.length === 0 ? undefined : rows;
}
