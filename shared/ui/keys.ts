/**
 * All keys of the app, purely. Single letters work only while focus is outside fields; every key can be changed or
 * switched off (WCAG 2.1.4). Ctrl, Alt and Meta are never taken, apart from undo and redo.
 */
import { KINDS } from '../core/kind.ts';
import { isCommand, nameOf, type KeyPress, type KeysOf } from './key-press.ts';
import { actionNamed, PAGE_KEYS, type ActionOf, type PageKeyName } from './page-keys.ts';

/** What only the app has a key for. */
type AppKeyName =
  | 'next'
  | 'previous'
  | 'open'
  | 'next-section'
  | 'previous-section'
  /** To a numbered paragraph: the number typed before, or asked for. */
  | 'go-to'
  | 'find'
  /** The open suggestion. */
  | 'accept'
  | 'dismiss'
  /** What other years say on the theme of what is open. */
  | 'story'
  | 'cite'
  | 'redo'
  | 'help';

export type KeyName = PageKeyName | AppKeyName;

export type KeyAction = ActionOf<KeyName>;

export type KeyMap = KeysOf<KeyName>;

export const DEFAULT_KEYS: KeyMap = {
  ...PAGE_KEYS,
  next: ['j'],
  previous: ['k'],
  open: ['Enter'],
  'next-section': [']'],
  'previous-section': ['['],
  'go-to': ['g'],
  find: ['/'],
  accept: ['a'],
  dismiss: ['x'],
  story: ['s'],
  cite: ['c'],
  redo: ['Z'],
  help: ['?'],
};

export interface KeySettings {
  readonly map: KeyMap;
  /** False: single letters, figures and signs do nothing; Enter, Escape and Ctrl+Z stay. */
  readonly singleKeys: boolean;
}

export const DEFAULT_KEY_SETTINGS: KeySettings = { map: DEFAULT_KEYS, singleKeys: true };

export interface KeyContext {
  /** Words are selected and can be marked. */
  readonly selection: boolean;
  /** A finding or a suggestion has the focus or is open. */
  readonly finding: boolean;
  /** It is a suggestion. */
  readonly suggestion?: boolean;
}

const ON_PASSAGE: ReadonlySet<KeyName> = new Set<KeyName>(['ask', 'note', 'theme', 'cite', ...KINDS]);
const ON_OPEN: ReadonlySet<KeyName> = new Set<KeyName>(['open', 'story']);
const ON_SUGGESTION: ReadonlySet<KeyName> = new Set<KeyName>(['accept', 'dismiss']);
const REPEATED: ReadonlySet<KeyName> = new Set<KeyName>(['next', 'previous']);
const ORDER: readonly KeyName[] = [
  'mark',
  ...KINDS,
  'ask',
  'note',
  'theme',
  'cite',
  'open',
  'close',
  'next',
  'previous',
  'next-section',
  'previous-section',
  'go-to',
  'find',
  'accept',
  'dismiss',
  'story',
  'undo',
  'redo',
  'help',
];

function fits(name: KeyName, { selection, finding, suggestion }: KeyContext): boolean {
  if (name === 'mark') return selection;
  if (ON_SUGGESTION.has(name)) return suggestion === true && !selection;
  if (ON_OPEN.has(name)) return finding && !selection;
  return ON_PASSAGE.has(name) ? selection || finding : true;
}

/**
 * The action of a key press, or null. The caller must not ask while the focus is in a field.
 * Held keys (`repeat`) make nothing twice.
 */
export function actionOf(
  press: KeyPress,
  context: KeyContext,
  settings = DEFAULT_KEY_SETTINGS,
): KeyAction | null {
  if (isCommand(press)) return undoOf(press);
  const name = nameOf(press, { order: ORDER, fits: (each) => fits(each, context), ...settings });
  if (name === undefined || (press.repeat && !REPEATED.has(name))) return null;
  return actionNamed(name);
}

function undoOf(press: KeyPress): KeyAction | null {
  const isUndo = !press.altKey && !press.isComposing && press.key.toLowerCase() === 'z';
  return isUndo ? { type: press.shiftKey ? 'redo' : 'undo' } : null;
}

/** What stands on the key caps of buttons, per action; empty where an action has no key. */
export type KeyCaps = Readonly<Partial<Record<KeyName, string>>>;

/** The caps of a member's own keys; all empty while single keys are switched off. */
export function capsOf({ map, singleKeys }: KeySettings): KeyCaps {
  const entries = Object.entries(map) as [KeyName, readonly string[]][];
  const capOf = ([key]: readonly string[]): string => (key === undefined || !singleKeys ? '' : keyCap(key));
  return Object.fromEntries(entries.map(([name, keys]) => [name, capOf(keys)]));
}

/**
 * Reads a map that was kept as a setting; what is missing or malformed has its usual keys, but for those that the member
 * gave to something else: an action that is new yields.
 */
export function readKeyMap(value: unknown): KeyMap {
  const kept = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const isKeys = (keys: unknown): keys is readonly string[] =>
    Array.isArray(keys) && keys.every((key) => typeof key === 'string');
  const usual = Object.entries(DEFAULT_KEYS) as [KeyName, readonly string[]][];
  const own = new Map(usual.flatMap(([name]) => (isKeys(kept[name]) ? [[name, kept[name]] as const] : [])));
  const isFree = (name: KeyName, key: string): boolean =>
    ![...own].some(([other, keys]) => keys.includes(key) && !mayShare(name, other));
  return Object.fromEntries(
    usual.map(([name, keys]) => [name, own.get(name) ?? keys.filter((key) => isFree(name, key))]),
  ) as KeyMap;
}

/** How a key is written on a key cap. */
export function keyCap(key: string): string {
  const names: Readonly<Record<string, string>> = { Enter: '↵', Escape: 'Esc', Z: 'Shift Z' };
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** These may share a key, because only one of them fits at a time: see {@link actionOf}. */
const SHARED: readonly (readonly [KeyName, KeyName])[] = [['mark', 'open']];

function mayShare(name: KeyName, other: KeyName): boolean {
  return SHARED.some((pair) => pair.includes(name) && pair.includes(other));
}

/** Gives `key` to `name` and takes it from the others; null leaves `name` without a key. Pure. */
export function changeKey(map: KeyMap, name: KeyName, key: string | null): KeyMap {
  if (key === null) return { ...map, [name]: [] };
  const wanted = key.length === 1 && key !== 'Z' ? key.toLowerCase() : key;
  const entries = Object.entries(map) as [KeyName, readonly string[]][];
  const others = entries.map(([other, keys]) => [
    other,
    mayShare(name, other) ? keys : keys.filter((each) => each !== wanted),
  ]);
  return { ...(Object.fromEntries(others) as KeyMap), [name]: [wanted] };
}
