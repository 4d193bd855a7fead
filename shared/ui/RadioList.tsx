import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface RadioListProps<Id extends string> {
  readonly legend: string;
  readonly value: Id;
  readonly rows: readonly { readonly id: Id; readonly label: string; readonly hint?: string | undefined }[];
  readonly onChange: (id: Id) => void;
}

/** One of a few, each in words. */
export function RadioList<Id extends string>(props: RadioListProps<Id>): JSX.Element {
  const name = useId();
  return (
    <fieldset class="rp-radios">
      <legend class="rp-label">{props.legend}</legend>
      {props.rows.map((row) => (
        <label key={row.id} class="rp-check">
          <input
            type="radio"
            name={name}
            value={row.id}
            checked={row.id === props.value}
            onChange={() => props.onChange(row.id)}
          />
          <span>
            {row.label}
            {row.hint === undefined ? null : <span class="rp-hint"> {row.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The same as buttons in a row, for short words. */
export function ButtonChoice<Id extends string>(props: RadioListProps<Id>): JSX.Element {
  const id = useId();
  return (
    <div class="rp-button-choice" role="group" aria-labelledby={id}>
      <p id={id} class="rp-label">
        {props.legend}
      </p>
      <div class="rp-actions">
        {props.rows.map((row) => (
          <button
            key={row.id}
            type="button"
            class="rp-button rp-button-plain"
            aria-pressed={row.id === props.value}
            onClick={() => props.onChange(row.id)}
          >
            {row.label}
          </button>
        ))}
      </div>
    </div>
  );
}
