/** Keys in a page: only those that a person pressed, only outside of fields, only while words are selected. */
import { actionOf, DEFAULT_KEYS, isInField, type KeyAction } from '../../shared/ui/keys.ts';

export interface PageKeys {
  /** Words are selected and can be marked, or were marked and are still selected. */
  readonly hasPassage: () => boolean;
  /** Undo is on offer. */
  readonly canUndo: () => boolean;
  readonly singleKeys: () => boolean;
  readonly host: EventTarget;
  readonly onAction: (action: KeyAction) => void;
  /** F2: the focus goes into the toolbar. */
  readonly onEnterToolbar: () => void;
}

/** What a page's selection may be told to do; everything else is the page's own. */
const TAKEN = new Set<KeyAction['type']>(['mark', 'kind', 'ask', 'note', 'theme', 'close']);

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
  const settings = { map: DEFAULT_KEYS, singleKeys: keys.singleKeys() };
  const action = actionOf(event, { selection: passage, finding: false }, settings);
  if (action === null) return undefined;
  if (action.type === 'undo' && !event.ctrlKey && !event.metaKey && keys.canUndo())
    return () => keys.onAction(action);
  if (!passage || !TAKEN.has(action.type)) return undefined;
  // Inside our toolbar, Enter presses the button that has the focus.
  if (event.target === keys.host && event.key === 'Enter') return undefined;
  // A link or a button of the page keeps its Enter.
  if (event.key === 'Enter' && isPressable(event.target)) return undefined;
  return () => keys.onAction(action);
}

function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('a[href], button, summary, [role="button"], [role="link"]') !== null
  );
}
