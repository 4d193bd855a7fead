import type { JSX } from 'preact';
import { KINDS } from '../core/kind.ts';
import { Glyph } from './Glyph.tsx';
import { markLabel, type MarkStyle } from './strings/kinds.ts';

const KEY: readonly MarkStyle[] = ['mark', ...KINDS, 'ask'];

/** What the signs mean. */
export function MarksKey(): JSX.Element {
  return (
    <ul class="rp-legend" aria-label="What the signs mean">
      {KEY.map((style) => (
        <li key={style}>
          <Glyph of={style} size={14} /> {markLabel(style)}
        </li>
      ))}
    </ul>
  );
}
