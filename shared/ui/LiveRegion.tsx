import type { JSX } from 'preact';

export interface Announcement {
  readonly text: string;
  /** Interrupts: for errors only. */
  readonly urgent?: boolean | undefined;
  /** A running number, so that the same sentence twice is said twice. */
  readonly n: number;
}

/** The next announcement after `last`: keep one in a signal and hand it to {@link LiveRegion}. */
export function announce(last: Announcement | null, text: string, urgent = false): Announcement {
  return { text, urgent, n: (last?.n ?? 0) + 1 };
}

/** One per page, there from the start: screen readers do not hear a region that arrives with its words. */
export function LiveRegion({ said }: { readonly said: Announcement | null }): JSX.Element {
  // A no-break space at every second time makes a repeated sentence a change.
  const text = said === null ? '' : said.text + (said.n % 2 === 0 ? '\u00a0' : '');
  const urgent = said?.urgent ?? false;
  return (
    <div class="rp-hidden">
      <div role="status" aria-live="polite" aria-atomic="true">
        {urgent ? '' : text}
      </div>
      <div role="alert" aria-live="assertive" aria-atomic="true">
        {urgent ? text : ''}
      </div>
    </div>
  );
}
