import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { FINDING_LIST } from '../strings/findings.ts';

export interface FilterRow {
  readonly id: string;
  readonly label: string;
  /** Empty for any. */
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

export interface FilterBarProps {
  readonly label: string;
  readonly rows: readonly FilterRow[];
  /** Folded to begin with, where there is little room. */
  readonly isFolded: boolean;
}

/** One list of choices for each thing that findings can be narrowed by; those with nothing to choose are left out. */
export function FilterBar({ label, rows, isFolded }: FilterBarProps): JSX.Element {
  const set = rows.filter(({ value }) => value !== '').length;
  const [isOpen, setOpen] = useState(!isFolded || set > 0);
  return (
    <details class="rp-narrow" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {label}
        {set === 0 ? null : <span class="num"> {set}</span>}
      </summary>
      <div class="rp-narrow-all">
        {rows
          .filter(({ choices, value }) => choices.length > 0 || value !== '')
          .map((row) => (
            <FilterChoice key={row.id} row={row} />
          ))}
      </div>
    </details>
  );
}

function FilterChoice({ row }: { readonly row: FilterRow }): JSX.Element {
  const id = useId();
  return (
    <div class="rp-narrow-one" data-on={row.value === '' ? undefined : ''}>
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
