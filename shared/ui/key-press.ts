/** From a key event to the name of what it does, purely, whatever the list of keys. Ctrl, Alt and Meta are taken for undo only. */

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

/** Values of `KeyboardEvent.key`, letters in lower case, by what they do. An empty list: no key. */
export type KeysOf<N extends string> = Readonly<Record<N, readonly string[]>>;

export interface KeyList<N extends string> {
  /** Where one key means two things, the earlier name wins if it fits. */
  readonly order: readonly N[];
  readonly map: KeysOf<N>;
  readonly fits: (name: N) => boolean;
  /** False: single letters, figures and signs do nothing. */
  readonly singleKeys: boolean;
}

/** True for the shortcut of a browser or a system, and for what an input method is at. */
export function isCommand(press: KeyPress): boolean {
  return press.ctrlKey || press.metaKey || press.altKey || press.isComposing === true;
}

/** What a key does by itself, or undefined. The caller must not ask while the focus is in a field: see {@link isInField}. */
export function nameOf<N extends string>(press: KeyPress, list: KeyList<N>): N | undefined {
  const single = press.key.length === 1;
  if (isCommand(press) || (single && !list.singleKeys)) return undefined;
  const wanted = single && !press.shiftKey ? press.key.toLowerCase() : press.key;
  return list.order.find((name) => list.map[name].includes(wanted) && list.fits(name));
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
