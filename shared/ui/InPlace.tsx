import type { ComponentChildren, JSX } from 'preact';
import { useFocusInPlace } from './focus.ts';

export interface InPlaceProps {
  /** What is asked, for those who do not see where it stands. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A question where its button was, instead of a dialog. The keyboard goes to it, and back to `[data-home]` around it. */
export function InPlace({ label, children }: InPlaceProps): JSX.Element {
  const ref = useFocusInPlace<HTMLDivElement>();
  return (
    <div ref={ref} class="rp-in-place" role="group" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}
