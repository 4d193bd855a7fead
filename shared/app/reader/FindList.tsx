import type { JSX } from 'preact';
import { describeParagraph } from '../../core/citation.ts';
import { READER } from '../strings/reader.ts';
import type { ReaderParts } from './reader-parts.ts';

/** Hits with their paragraph and section. */
export function FindList({ hits, state, goToSpan }: ReaderParts): JSX.Element {
  if (hits.length === 0)
    return <p class="reader-none">{state.query.value === '' ? READER.findLabel : READER.hits(0, 0)}</p>;
  return (
    <ol>
      {hits.map((hit, index) => (
        <li key={hit.span.start}>
          <button
            type="button"
            class="hit"
            aria-current={index === state.hit.value ? 'true' : undefined}
            onClick={() => {
              state.hit.value = index;
              state.sheet.value = null;
              goToSpan(hit.span);
            }}
          >
            <span class="hit-where">
              <span class="num">
                {hit.paragraph === undefined ? null : describeParagraph(hit.paragraph, true)}
              </span>{' '}
              {hit.heading}
            </span>
            <span class="hit-words">
              {hit.before}
              <mark>{hit.words}</mark>
              {hit.after}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
