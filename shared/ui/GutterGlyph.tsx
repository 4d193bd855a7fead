import type { JSX } from 'preact';
import type { FindingId } from '../core/ids.ts';
import type { Kind } from '../core/kind.ts';
import { Glyph } from './Glyph.tsx';
import { kindLabel } from './strings/kinds.ts';

export interface GutterGlyphProps {
  readonly finding: FindingId;
  readonly kind: Kind | null;
  readonly ask?: boolean | undefined;
  /** Where it stands, as it is cited: "paragraph 3.11". */
  readonly place?: string | undefined;
  /** Pixels from the top of the gutter. Absent: laid out where it stands. */
  readonly top?: number | undefined;
  readonly active?: boolean | undefined;
  /** Findings that overlap here, where there are three or more: this one stands for those that have no line. */
  readonly count?: number | undefined;
  /** A suggestion: grey until it is accepted. */
  readonly ghost?: boolean | undefined;
  readonly onOpen: (finding: FindingId) => void;
}

/** The tab stop and touch target of a mark. */
export function GutterGlyph(props: GutterGlyphProps): JSX.Element {
  const where = props.place ? `, ${props.place}` : '';
  const more = props.count === undefined ? '' : `, ${props.count} findings overlap here`;
  const style = props.kind ?? (props.ask ? 'ask' : 'mark');
  return (
    <button
      type="button"
      id={`glyph-${props.finding}`}
      class={props.ghost ? 'rp-gutter-ghost' : 'rp-gutter-glyph'}
      data-kind={props.ghost ? undefined : props.count === undefined ? style : 'mark'}
      data-placed={props.top === undefined ? undefined : ''}
      aria-label={`${props.ghost ? 'Suggested: ' : ''}${kindLabel(props.kind)}${where}${props.ask ? ', ask' : ''}${more}`}
      aria-pressed={props.active ?? false}
      style={props.top === undefined ? undefined : { top: `${props.top}px` }}
      onClick={() => props.onOpen(props.finding)}
    >
      {props.count === undefined ? <Glyph of={style} size={18} /> : <span class="num">3+</span>}
    </button>
  );
}

/** Tops of glyphs so that no two touch: each stands at its wish or just under the one before. Sorted wishes. */
export function spreadGutter(wishes: readonly number[], size = 44): readonly number[] {
  let free = -Infinity;
  return wishes.map((wish) => {
    const top = Math.max(wish, free);
    free = top + size;
    return top;
  });
}
