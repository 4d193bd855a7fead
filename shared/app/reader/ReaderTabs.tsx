import type { JSX } from 'preact';

export interface ReaderTab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** How many there are behind it. */
  readonly count?: number | undefined;
}

interface ReaderTabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly ReaderTab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** The tabs over the reader's left pane, which is `#reader-pane` and labelled by the chosen one. */
export function ReaderTabs<Id extends string>(props: ReaderTabsProps<Id>): JSX.Element {
  return (
    <div class="reader-tabs" role="tablist" aria-label={props.label}>
      {props.tabs.map(({ id, label, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={props.chosen === id}
          aria-controls="reader-pane"
          onClick={() => props.onChoose(id)}
        >
          {label} {count === undefined ? null : <span class="num">{count}</span>}
        </button>
      ))}
    </div>
  );
}
