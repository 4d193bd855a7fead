import type { JSX } from 'preact';
import type { Selectors } from '../../core/selector.ts';

export interface PassageWordsProps {
  readonly sel: Selectors;
  readonly label: string;
}

/** Characters of a number that hangs in the margin; a longer one stands above the words. */
const LONGEST_HUNG = 6;

/** The passage in the report's own voice, with as much around it as was kept. */
export function PassageWords({ sel, label }: PassageWordsProps): JSX.Element {
  const { exact, prefix, suffix } = sel.quote;
  return (
    <div class="rp-session-passage" data-long={label.length > LONGEST_HUNG ? '' : undefined}>
      <p class="num rp-session-no">{label}</p>
      <blockquote>
        {prefix === '' ? null : <span class="rp-around">…{prefix}</span>}
        <mark>{exact}</mark>
        {suffix === '' ? null : <span class="rp-around">{suffix}…</span>}
      </blockquote>
    </div>
  );
}
