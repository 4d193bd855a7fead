/**
 * Key events to actions, purely. Single letters work only while focus is outside fields; every key can be changed or
 * switched off (WCAG 2.1.4). Ctrl, Alt and Meta are never taken, apart from undo and redo.
 */
import { KINDS, type Kind } from '../core/kind.ts';

export type KeyAction =
  | { readonly type: 'mark' }
  | { readonly type: 'kind'; readonly kind: Kind }
  | { readonly type: 'ask' }
  | { readonly type: 'note' }
  | { readonly type: 'theme' }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'next-section' }
  | { readonly type: 'previous-section' }
  /** To a numbered paragraph: the number typed before, or asked for. */
  | { readonly type: 'go-to' }
  | { readonly type: 'find' }
  | { readonly type: 'cite' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'help' };

export type KeyName = Exclude<KeyAction['type'], 'kind'> | Kind;

/** Values of `KeyboardEvent.key`, letters in lower case. An empty list switches the action's key off. */
export type KeyMap = Readonly<Record<KeyName, readonly string[]>>;

export const DEFAULT_KEYS: KeyMap = {
  mark: ['m', 'Enter'],
  strength: ['1'],
  development: ['2'],
  recommendation: ['3'],
  action: ['4'],
  risk: ['5'],
  indicator: ['6'],
  decision: ['7'],
  ask: ['8', 'q'],
  note: ['n'],
  theme: ['t'],
  next: ['j'],
  previous: ['k'],
  open: ['Enter'],
  close: ['Escape'],
  'next-section': [']'],
  'previous-section': ['['],
  'go-to': ['g'],
  find: ['/'],
  cite: ['c'],
  undo: ['z'],
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
  /** A finding has the focus or is open. */
  readonly finding: boolean;
}

/** What is used of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing?: boolean;
  readonly repeat?: boolean;
}

const ON_PASSAGE: ReadonlySet<KeyName> = new Set<KeyName>(['ask', 'note', 'theme', 'cite', ...KINDS]);
/** Where one key means two things, the earlier name wins if its context is there. */
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
  'undo',
  'redo',
  'help',
];

function fits(name: KeyName, context: KeyContext): boolean {
  if (name === 'mark') return context.selection;
  if (name === 'open') return context.finding && !context.selection;
  return ON_PASSAGE.has(name) ? context.selection || context.finding : true;
}

function toAction(name: KeyName): KeyAction {
  return (KINDS as readonly string[]).includes(name)
    ? { type: 'kind', kind: name as Kind }
    : ({ type: name } as KeyAction);
}

/**
 * The action of a key press, or null. The caller must not ask while the focus is in a field: see {@link isInField}.
 * Held keys (`repeat`) make nothing twice.
 */
export function actionOf(
  press: KeyPress,
  context: KeyContext,
  settings = DEFAULT_KEY_SETTINGS,
): KeyAction | null {
  if (press.isComposing || press.altKey) return null;
  const command = press.ctrlKey || press.metaKey;
  if (command) {
    if (press.key.toLowerCase() !== 'z') return null;
    return { type: press.shiftKey ? 'redo' : 'undo' };
  }
  const single = press.key.length === 1;
  if (single && !settings.singleKeys) return null;
  const wanted = single && !press.shiftKey ? press.key.toLowerCase() : press.key;
  const name = ORDER.find((each) => settings.map[each].includes(wanted) && fits(each, context));
  if (name === undefined) return null;
  return press.repeat && name !== 'next' && name !== 'previous' ? null : toAction(name);
}

/** True where letters are words: inputs, text areas, selects, anything editable, also inside open shadow roots. */
export function isInField(event: Pick<Event, 'composedPath'>): boolean {
  return event.composedPath().some((target) => {
    const element = target as Partial<HTMLElement>;
    const tag = element.tagName?.toLowerCase();
    if (tag === 'textarea' || tag === 'select' || element.isContentEditable) return true;
    if (tag === 'input') return !NOT_TYPED.has((target as HTMLInputElement).type);
    const role = element.getAttribute?.('role');
    return role === 'textbox' || role === 'searchbox' || role === 'combobox';
  });
}

const NOT_TYPED: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'radio',
  'submit',
  'reset',
  'file',
  'image',
]);

/** What stands on the key caps of buttons, per action; empty where an action has no key. */
export type KeyCaps = Readonly<Partial<Record<KeyName, string>>>;

/** The caps of a member's own keys; all empty while single keys are switched off. */
export function capsOf({ map, singleKeys }: KeySettings): KeyCaps {
  const entries = Object.entries(map) as [KeyName, readonly string[]][];
  const capOf = ([key]: readonly string[]): string => (key === undefined || !singleKeys ? '' : keyCap(key));
  return Object.fromEntries(entries.map(([name, keys]) => [name, capOf(keys)]));
}

/** Reads a map that was kept as a setting; what is missing or malformed has its usual keys. */
export function readKeyMap(value: unknown): KeyMap {
  const kept = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const isKeys = (keys: unknown): keys is readonly string[] =>
    Array.isArray(keys) && keys.every((key) => typeof key === 'string');
  const entries = Object.entries(DEFAULT_KEYS).map(([name, usual]) => {
    const keys = kept[name];
    return [name, isKeys(keys) ? keys : usual];
  });
  return Object.fromEntries(entries) as KeyMap;
}

/** How a key is written on a key cap. */
export function keyCap(key: string): string {
  const names: Readonly<Record<string, string>> = { Enter: '↵', Escape: 'Esc', Z: 'Shift Z' };
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** These may share a key, because only one of them fits at a time: see {@link actionOf}. */
const SHARED: readonly (readonly [KeyName, KeyName])[] = [['mark', 'open']];

/** Gives `key` to `name` and takes it from the others; null leaves `name` without a key. Pure. */
export function changeKey(map: KeyMap, name: KeyName, key: string | null): KeyMap {
  if (key === null) return { ...map, [name]: [] };
  const wanted = key.length === 1 && key !== 'Z' ? key.toLowerCase() : key;
  const may = (other: KeyName): boolean => SHARED.some((pair) => pair.includes(name) && pair.includes(other));
  const entries = Object.entries(map) as [KeyName, readonly string[]][];
  const others = entries.map(([other, keys]) => [
    other,
    may(other) ? keys : keys.filter((each) => each !== wanted),
  ]);
  return { ...(Object.fromEntries(others) as KeyMap), [name]: [wanted] };
}
