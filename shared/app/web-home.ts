import type { ReadonlySignal } from '@preact/signals';

/** A new version that waits for the member's word. */
export interface UpdateOffer {
  accept(): void;
}

/** How this page stands with the extension of the same browser. */
export type ExtensionState =
  | { readonly state: 'none' }
  | { readonly state: 'comparing'; readonly digits: string }
  /** `isNew`: joined just now by comparing digits; `settled`: what both held at the start is equal. */
  | { readonly state: 'joined'; readonly settled: boolean; readonly isNew: boolean }
  | { readonly state: 'refused' };

/** What only the web app has; the extension's own page is updated by the browser and is always installed. */
export interface WebHome {
  readonly update: ReadonlySignal<UpdateOffer | null>;
  /** An iPad or iPhone in a browser tab: what is kept there may be cleared, and the Home Screen app starts empty. */
  readonly needsHomeScreen: boolean;
  readonly extension: ReadonlySignal<ExtensionState>;
}
