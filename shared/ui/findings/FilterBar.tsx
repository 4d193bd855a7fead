import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { FINDING_LIST } from '../strings/findings.ts';

export interface FilterRow {
  readonly id: string;
  readonly label: string;
  /** Empty for any. */
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One list of choices for each thing that findings can be narrowed by; those with nothing to choose are left out. */
export function FilterBar({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly FilterRow[];
}): JSX.Element {
  return (
    <div class="rp-filters" role="group" aria-label={label}>
      {rows
        .filter(({ choices, value }) => choices.length > 0 || value !== '')
        .map((row) => (
          <FilterChoice key={row.id} row={row} />
        ))}
    </div>
  );
}

function FilterChoice({ row }: { readonly row: FilterRow }): JSX.Element {
  const id = useId();
  return (
    <div class="rp-filter" data-on={row.value === '' ? undefined : ''}>
      <label class="rp-label" for={id}>
        {row.label}
      </label>
      <select id={id} class="rp-input" onChange={(event) => row.onChange(event.currentTarget.value)}>
        <option value="" selected={row.value === ''}>
          {FINDING_LIST.any}
        </option>
        {row.choices.map(({ value, label }) => (
          <option key={value} value={value} selected={value === row.value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
