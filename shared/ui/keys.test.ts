import { expect, test } from 'vitest';
import { actionOf, capsOf, changeKey, DEFAULT_KEYS, readKeyMap, type KeyContext } from './keys.ts';
import { isInField, type KeyPress } from './key-press.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more };
}
const selected: KeyContext = { selection: true, finding: false };
const focused: KeyContext = { selection: false, finding: true };
const nothing: KeyContext = { selection: false, finding: false };

test('M or Enter marks, 1 to 7 are the kinds, 8 or Q asks, N notes, T gives a theme', () => {
  const of = (key: string): unknown => actionOf(press(key), selected);
  expect(of('m')).toEqual({ type: 'mark' });
  expect(of('Enter')).toEqual({ type: 'mark' });
  expect(of('1')).toEqual({ type: 'kind', kind: 'strength' });
  expect(of('7')).toEqual({ type: 'kind', kind: 'decision' });
  expect(of('8')).toEqual({ type: 'ask' });
  expect(of('q')).toEqual({ type: 'ask' });
  expect(of('n')).toEqual({ type: 'note' });
  expect(of('t')).toEqual({ type: 'theme' });
});

test('with a finding focused, figures change its kind and Enter opens it', () => {
  expect(actionOf(press('5'), focused)).toEqual({ type: 'kind', kind: 'risk' });
  expect(actionOf(press('Enter'), focused)).toEqual({ type: 'open' });
  expect(actionOf(press('m'), focused)).toBeNull();
});

test('with nothing selected and nothing focused, no key makes a finding', () => {
  for (const key of ['m', 'Enter', '1', '4', '8', 'q', 'n', 't']) {
    expect(actionOf(press(key), nothing), key).toBeNull();
  }
  expect(actionOf(press('j'), nothing)).toEqual({ type: 'next' });
});

test('keys of the browser and of input methods are left alone', () => {
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }]) {
    expect(actionOf(press('1', more), selected)).toBeNull();
  }
  expect(actionOf(press('z', { ctrlKey: true }), nothing)).toEqual({ type: 'undo' });
  expect(actionOf(press('Z', { metaKey: true, shiftKey: true }), nothing)).toEqual({ type: 'redo' });
});

test('a held key makes nothing twice, but moves on', () => {
  expect(actionOf(press('m', { repeat: true }), selected)).toBeNull();
  expect(actionOf(press('j', { repeat: true }), nothing)).toEqual({ type: 'next' });
});

test('Shift tells undo from redo, and caps lock does not matter', () => {
  expect(actionOf(press('Z', { shiftKey: true }), nothing)).toEqual({ type: 'redo' });
  expect(actionOf(press('M'), selected)).toEqual({ type: 'mark' });
  expect(actionOf(press('?', { shiftKey: true }), nothing)).toEqual({ type: 'help' });
});

test('keys of one letter can be switched off, Enter and Escape stay', () => {
  const off = { map: DEFAULT_KEYS, singleKeys: false };
  expect(actionOf(press('m'), selected, off)).toBeNull();
  expect(actionOf(press('1'), selected, off)).toBeNull();
  expect(actionOf(press('Enter'), selected, off)).toEqual({ type: 'mark' });
  expect(actionOf(press('Escape'), selected, off)).toEqual({ type: 'close' });
});

test('keys can be changed', () => {
  const map = { ...DEFAULT_KEYS, risk: ['r'], next: [] };
  expect(actionOf(press('r'), selected, { map, singleKeys: true })).toEqual({ type: 'kind', kind: 'risk' });
  expect(actionOf(press('5'), selected, { map, singleKeys: true })).toBeNull();
  expect(actionOf(press('j'), nothing, { map, singleKeys: true })).toBeNull();
});

test('letters are words in fields', () => {
  const at = (element: object): boolean => isInField({ composedPath: () => [element as EventTarget] });
  expect(at({ tagName: 'TEXTAREA' })).toBe(true);
  expect(at({ tagName: 'INPUT', type: 'search' })).toBe(true);
  expect(at({ tagName: 'DIV', isContentEditable: true })).toBe(true);
  expect(at({ tagName: 'DIV', getAttribute: () => 'textbox' })).toBe(true);
  expect(at({ tagName: 'INPUT', type: 'checkbox', getAttribute: () => null })).toBe(false);
  expect(at({ tagName: 'P', getAttribute: () => null })).toBe(false);
});

test('a key given to one action is taken from the others; Enter is shared by mark and open', () => {
  const map = changeKey(DEFAULT_KEYS, 'next', 'N');
  expect(map.next).toEqual(['n']);
  expect(map.note).toEqual([]);
  expect(actionOf(press('n'), selected, { map, singleKeys: true })).toEqual({ type: 'next' });
  expect(changeKey(DEFAULT_KEYS, 'open', 'Enter').mark).toEqual(DEFAULT_KEYS.mark);
  expect(changeKey(DEFAULT_KEYS, 'risk', null).risk).toEqual([]);
});

test('square brackets go through the sections, G to a paragraph', () => {
  expect(actionOf(press(']'), nothing)).toEqual({ type: 'next-section' });
  expect(actionOf(press('['), focused)).toEqual({ type: 'previous-section' });
  expect(actionOf(press('g'), nothing)).toEqual({ type: 'go-to' });
});

test('a kept map that is malformed, or of a version with fewer keys, has the usual keys there', () => {
  expect(readKeyMap(undefined)).toEqual(DEFAULT_KEYS);
  expect(readKeyMap({ risk: 'r', next: [1], find: ['f'], unknown: ['x'] })).toEqual({
    ...DEFAULT_KEYS,
    find: ['f'],
  });
});

test('key caps show the member’s own keys, and nothing while single keys are off', () => {
  expect(capsOf({ map: { ...DEFAULT_KEYS, risk: ['r'], note: [] }, singleKeys: true })).toMatchObject({
    risk: 'R',
    note: '',
    ask: '8',
  });
  expect(capsOf({ map: DEFAULT_KEYS, singleKeys: false }).risk).toBe('');
});

const suggested: KeyContext = { selection: false, finding: true, suggestion: true };

test('[R159] A and X answer the open suggestion, S follows the story of what is open', () => {
  expect(actionOf(press('a'), suggested)).toEqual({ type: 'accept' });
  expect(actionOf(press('X'), suggested)).toEqual({ type: 'dismiss' });
  expect(actionOf(press('s'), suggested)).toEqual({ type: 'story' });
  expect(actionOf(press('s'), focused)).toEqual({ type: 'story' });
  for (const key of ['a', 'x']) expect(actionOf(press(key), focused), key).toBeNull();
  for (const key of ['a', 'x', 's']) {
    expect(actionOf(press(key), { ...suggested, selection: true }), key).toBeNull();
    expect(actionOf(press(key), nothing), key).toBeNull();
    expect(actionOf(press(key, { repeat: true }), suggested), key).toBeNull();
    expect(actionOf(press(key), suggested, { map: DEFAULT_KEYS, singleKeys: false }), key).toBeNull();
  }
});

test('[R159] they can be changed, and yield where a member had given their letter to something else', () => {
  const own = { map: changeKey(DEFAULT_KEYS, 'accept', 'y'), singleKeys: true };
  expect(actionOf(press('y'), suggested, own)).toEqual({ type: 'accept' });
  expect(actionOf(press('a'), suggested, own)).toBeNull();
  expect(capsOf(own)).toMatchObject({ accept: 'Y', dismiss: 'X', story: 'S' });
  const map = readKeyMap({ note: ['a'] });
  expect(map).toEqual({ ...DEFAULT_KEYS, note: ['a'], accept: [] });
  expect(actionOf(press('a'), suggested, { map, singleKeys: true })).toEqual({ type: 'note' });
  expect(readKeyMap({ mark: ['Enter'] }).open).toEqual(['Enter']);
});
