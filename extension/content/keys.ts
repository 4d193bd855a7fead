/** Keys in a page: only those that a person pressed, only outside of fields, only while words are selected. */
import { isInField, nameOf } from '../../shared/ui/key-press.ts';
import { actionNamed, PAGE_KEYS, type PageAction, type PageKeyName } from '../../shared/ui/page-keys.ts';

export interface PageKeys {
  /** Words are selected and can be marked, or were marked and are still selected. */
  readonly hasPassage: () => boolean;
  /** Undo is on offer. */
  readonly canUndo: () => boolean;
  readonly singleKeys: () => boolean;
  readonly host: EventTarget;
  readonly onAction: (action: PageAction) => void;
  /** F2: the focus goes into the toolbar. */
  readonly onEnterToolbar: () => void;
}

const ORDER = Object.keys(PAGE_KEYS) as PageKeyName[];

export function watchKeys(keys: PageKeys, signal: AbortSignal): void {
  const listen = (event: KeyboardEvent): void => {
    if (!event.isTrusted || isInField(event)) return;
    const act = chooseAction(event, keys);
    if (act === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  window.addEventListener('keydown', listen, { capture: true, signal });
}

function chooseAction(event: KeyboardEvent, keys: PageKeys): (() => void) | undefined {
  const passage = keys.hasPassage();
  if (event.key === 'F2' && passage) return keys.onEnterToolbar;
  if (event.repeat) return undefined;
  const name = nameOf(event, {
    order: ORDER,
    map: PAGE_KEYS,
    singleKeys: keys.singleKeys(),
    // Everything else is the page's own.
    fits: (each) => (each === 'undo' ? keys.canUndo() : passage),
  });
  if (name === undefined) return undefined;
  // Inside our toolbar, Enter presses the button that has the focus.
  if (event.target === keys.host && event.key === 'Enter') return undefined;
  // A link or a button of the page keeps its Enter.
  if (event.key === 'Enter' && isPressable(event.target)) return undefined;
  return () => keys.onAction(actionNamed(name));
}

function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('a[href], button, summary, [role="button"], [role="link"]') !== null
  );
}
