import { expect, test } from 'vitest';
import { changeKey, DEFAULT_KEY_SETTINGS, type KeyPress } from '../../ui/keys.ts';
import { suggestionCaps, suggestionKeyHelp, suggestionKeyOf } from './suggestion-keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test('[R154] A and X answer, with no other key held, and held down they answer once', () => {
  expect(suggestionKeyOf(press('a'), DEFAULT_KEY_SETTINGS)).toBe('accept');
  expect(suggestionKeyOf(press('X'), DEFAULT_KEY_SETTINGS)).toBe('dismiss');
  for (const more of [{ ctrlKey: true }, { altKey: true }, { repeat: true }, { isComposing: true }])
    expect(suggestionKeyOf(press('a', more), DEFAULT_KEY_SETTINGS)).toBeNull();
});

test('[R154] they go with the keys of one letter, and yield to a key that the member gave something else', () => {
  expect(suggestionKeyOf(press('a'), { ...DEFAULT_KEY_SETTINGS, singleKeys: false })).toBeNull();
  const own = { ...DEFAULT_KEY_SETTINGS, map: changeKey(DEFAULT_KEY_SETTINGS.map, 'note', 'a') };
  expect(suggestionKeyOf(press('a'), own)).toBeNull();
  expect(suggestionCaps(own)).toEqual({ dismiss: 'X' });
  expect(suggestionKeyHelp({ ...own, singleKeys: false })).toBeUndefined();
});
