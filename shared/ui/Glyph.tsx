import type { JSX } from 'preact';
import { Drawing } from './Drawing.tsx';
import { ICON_SHAPES, KIND_SHAPES, type IconName } from './glyph-paths.ts';
import type { MarkStyle } from './strings/kinds.ts';

interface SignProps {
  /** CSS pixels; 20 when absent. */
  readonly size?: number | undefined;
  /** Said by a screen reader. Absent: the words beside it say it, and the sign is hidden. */
  readonly label?: string | undefined;
}

/** The sign of a kind, of the plain mark or of Ask, in the kind's own ink. */
export function Glyph({ of, ...rest }: SignProps & { readonly of: MarkStyle }): JSX.Element {
  return (
    <span class="rp-glyph" data-kind={of}>
      <Drawing shape={KIND_SHAPES[of]} cls="rp-svg" {...rest} />
    </span>
  );
}

/** A sign of the interface, in the ink of the words around it. */
export function Icon({ name, ...rest }: SignProps & { readonly name: IconName }): JSX.Element {
  return <Drawing shape={ICON_SHAPES[name]} cls="rp-svg rp-icon" {...rest} />;
}
