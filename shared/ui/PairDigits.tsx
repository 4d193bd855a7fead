import type { ComponentChildren, JSX } from 'preact';

export interface PairDigitsProps {
  /** Six figures, the same on both sides. */
  readonly digits: string;
  /** What is asked: "Join this library with app.example?" */
  readonly title: string;
  readonly children?: ComponentChildren;
  /** Between the digits and the actions. */
  readonly below?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** The six digits that both sides show: the member compares, then joins. */
export function PairDigits({ digits, title, children, below, actions }: PairDigitsProps): JSX.Element {
  return (
    <section class="rp-panel" aria-label={title}>
      <h2 class="rp-panel-title">{title}</h2>
      {children === undefined ? null : <div class="rp-panel-text">{children}</div>}
      <p class="rp-digits num" role="img" aria-label={`Digits ${[...digits].join(' ')}`}>
        <span>{digits.slice(0, 3)}</span> <span>{digits.slice(3)}</span>
      </p>
      <p class="rp-meta">Join only if both sides show these digits.</p>
      {below === undefined ? null : <div class="rp-panel-text">{below}</div>}
      {actions === undefined ? null : <div class="rp-actions">{actions}</div>}
    </section>
  );
}

export interface TickListProps {
  readonly legend: string;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly hint?: string | undefined;
    readonly ticked: boolean;
    /** Shown, and cannot be ticked: the device workspace. */
    readonly never?: boolean | undefined;
  }[];
  readonly onChange: (id: string, ticked: boolean) => void;
}

/** Which workspaces are handed over. */
export function TickList({ legend, rows, onChange }: TickListProps): JSX.Element {
  return (
    <fieldset class="rp-ticks">
      <legend class="rp-label">{legend}</legend>
      {rows.map((row) => (
        <label key={row.id} class="rp-check">
          <input
            type="checkbox"
            checked={row.ticked}
            disabled={row.never}
            onChange={(event) => onChange(row.id, event.currentTarget.checked)}
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
