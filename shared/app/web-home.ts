import type { ReadonlySignal } from '@preact/signals';

/** A new version that waits for the member's word. */
export interface UpdateOffer {
  accept(): void;
}

/** What only the web app has; the extension's own page is updated by the browser and is always installed. */
export interface WebHome {
  readonly update: ReadonlySignal<UpdateOffer | null>;
  /** An iPad or iPhone in a browser tab: what is kept there may be cleared, and the Home Screen app starts empty. */
  readonly needsHomeScreen: boolean;
}
