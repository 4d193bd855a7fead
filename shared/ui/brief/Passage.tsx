import type { JSX } from 'preact';
import type { ComponentChildren } from 'preact';
import { Glyph } from '../Glyph.tsx';
import { BRIEF } from '../strings/brief.ts';
import { kindLabel } from '../strings/kinds.ts';
import type { PassageValue } from './brief-values.ts';

/** One passage: sign, year and place, and its words with the underline of its kind. */
export function Passage({
  passage,
  children,
}: {
  readonly passage: PassageValue;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { kind, place, quote, change } = passage;
  return (
    <div class="rp-passage">
      <p class="rp-passage-place">
        <Glyph of={kind ?? 'mark'} size={16} label={kindLabel(kind)} /> <span class="num">{place}</span>
      </p>
      <div>
        <blockquote class="rp-passage-words">
          <span class="rp-passage-line" data-kind={kind ?? 'mark'} data-line={kind ?? 'mark'}>
            {quote}
          </span>
        </blockquote>
        {change === undefined ? null : (
          <div class="rp-passage-change" role="note">
            <p>
              <strong>{change.words}</strong>
            </p>
            {change.now === undefined ? null : (
              <p>
                {BRIEF.now}: <q class="rp-passage-now">{change.now}</q>
              </p>
            )}
          </div>
        )}
        {children}
      </div>
    </div>
  );
}
