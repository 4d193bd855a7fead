import type { JSX } from 'preact';
import type { FoundValue } from './brief-values.ts';

/** Below the passages of a question: what its member said that a later report makes of them. */
export function Found({ found }: { readonly found: FoundValue | undefined }): JSX.Element | null {
  if (found === undefined) return null;
  const { words, quote, place } = found;
  return (
    <div class="rp-passage rp-found">
      <p class="rp-passage-place">
        <span class="num">{place}</span>
      </p>
      <div>
        {quote === undefined ? null : <blockquote class="rp-passage-words">{quote}</blockquote>}
        <p class="rp-found-said">{words}</p>
      </div>
    </div>
  );
}
