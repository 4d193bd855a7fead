import type { Settings } from '../desk/desk.ts';
import { readKeyMap, type KeySettings } from '../ui/keys.ts';

/** The member's keys on this device: the settings `keys` and `single-keys`. */
export function readKeySettings(settings: Settings): KeySettings {
  const values = settings.values.value;
  return { map: readKeyMap(values['keys']), singleKeys: values['single-keys'] !== false };
}

/** Keeps both; each write tells the other contexts. */
export async function writeKeySettings(settings: Settings, keys: KeySettings): Promise<void> {
  await Promise.all([settings.set('keys', keys.map), settings.set('single-keys', keys.singleKeys)]);
}
