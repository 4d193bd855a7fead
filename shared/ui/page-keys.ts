/** The keys of a page: what a selection can be made into. The app has more, see `keys.ts`; a council's page carries these alone. */
import { KINDS, type Kind } from '../core/kind.ts';
import type { KeysOf } from './key-press.ts';

export type PageKeyName = 'mark' | Kind | 'ask' | 'note' | 'theme' | 'close' | 'undo';

/** What a name does; a kind's name is the kind. */
export type ActionOf<N extends string> = N extends Kind
  ? { readonly type: 'kind'; readonly kind: Kind }
  : { readonly type: N };

export type PageAction = ActionOf<PageKeyName>;

export const PAGE_KEYS: KeysOf<PageKeyName> = {
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
  close: ['Escape'],
  undo: ['z'],
};

export function actionNamed<N extends string>(name: N): ActionOf<N> {
  return (isKind(name) ? { type: 'kind', kind: name } : { type: name }) as ActionOf<N>;
}

function isKind(name: string): name is Kind {
  return (KINDS as readonly string[]).includes(name);
}
