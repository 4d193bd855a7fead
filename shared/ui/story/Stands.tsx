import type { JSX } from 'preact';
import { STORY } from '../strings/story.ts';
import { StatusSign } from './StatusSign.tsx';
import type { StandsValue } from './story-values.ts';

/** Where it stands: bold and with a sign where a member said it, slanted and grey where it is counted. */
export function Stands({ stands }: { readonly stands: StandsValue }): JSX.Element {
  const { value, words, more } = stands;
  return (
    <span
      class="rp-stands"
      data-said={value !== undefined}
      title={value === undefined ? STORY.computed : undefined}
    >
      <StatusSign value={value} />
      <span>
        <span class="rp-stands-words">{words}</span>
        {more.map((each) => (
          <span key={each} class="rp-stands-more">
            {each}
          </span>
        ))}
      </span>
    </span>
  );
}
