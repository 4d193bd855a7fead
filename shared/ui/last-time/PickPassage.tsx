import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { Field } from '../Field.tsx';
import { LAST_TIME } from '../strings/last-time.ts';
import { shownPassage, type LastTimeActions, type LastTimeRowValue, type PassageValue } from './values.ts';

export interface PickPassageProps extends Pick<LastTimeActions, 'search'> {
  readonly row: LastTimeRowValue;
  /** True where an officer's word without a document will do. */
  readonly mayBeSaid: boolean;
  readonly onPick: (passage: PassageValue) => void;
  readonly onStatement: () => void;
  readonly onClose: () => void;
}

/** Other words of the new report: the next likely ones, and what a search finds. */
export function PickPassage(props: PickPassageProps): JSX.Element {
  const { row, search, onPick } = props;
  const [words, setWords] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const shown = shownPassage(row);
  const others = words.trim() === '' ? row.found.filter(({ id }) => id !== shown?.id) : search(words);
  return (
    <section
      class="rp-last-pick"
      aria-label={LAST_TIME.pick}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      <h4 ref={heading} tabIndex={-1} class="rp-strong">
        {LAST_TIME.pick}
      </h4>
      {others.length === 0 && words.trim() === '' ? <p class="rp-meta">{LAST_TIME.pickNone}</p> : null}
      <Field label={LAST_TIME.search} value={words} onInput={setWords} />
      <ul role="list">
        {others.map((passage) => (
          <li key={passage.id}>
            <blockquote class="rp-last-words">{passage.words}</blockquote>
            <p class="rp-last-place">
              <span class="num rp-meta">{passage.place}</span>
              <Button look="link" label={LAST_TIME.useOf(passage.words)} onClick={() => onPick(passage)}>
                {LAST_TIME.use}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      <div class="rp-actions">
        {props.mayBeSaid ? <Button onClick={props.onStatement}>{LAST_TIME.statement}</Button> : null}
        <Button look="bare" onClick={props.onClose}>
          {LAST_TIME.close}
        </Button>
      </div>
    </section>
  );
}
