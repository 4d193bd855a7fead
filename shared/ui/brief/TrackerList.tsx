import type { ComponentChildren, JSX } from 'preact';
import type { Kind } from '../../core/kind.ts';
import { Button } from '../Button.tsx';
import { Glyph } from '../Glyph.tsx';
import { AFTER } from '../strings/after.ts';
import { kindLabel } from '../strings/kinds.ts';
import { TRACKER } from '../strings/tracker.ts';

export interface TrackerValue {
  readonly id: string;
  readonly reference: string;
  /** "Inspection outcome, 17 September 2019". */
  readonly origin: string;
  readonly kind: Kind;
  readonly what: string;
  readonly area: string;
  readonly lead: string;
  readonly due?: string | undefined;
  /** What a rule reads in the passage: pencil. */
  readonly dueRead?: string | undefined;
  /** "R. Sen says: the director, March 2027". */
  readonly also: readonly string[];
  readonly state?: 'overdue' | 'soon' | undefined;
  /** Newest first: "In progress", what shows it, and who says so. */
  readonly said: readonly {
    readonly id: string;
    readonly value: string;
    readonly shows: string;
    readonly by: string;
  }[];
  readonly canOpen: boolean;
  readonly isSample: boolean;
}

export interface TrackerListProps {
  readonly rows: readonly TrackerValue[];
  /** A form below one row. */
  readonly open?: { readonly id: string; readonly form: ComponentChildren } | undefined;
  readonly onOwner: (id: string) => void;
  readonly onSay: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** One row a recommendation or a promise: reference, words, who, by when, where it stands. */
export function TrackerList(props: TrackerListProps): JSX.Element {
  return (
    <ol class="rp-tracker">
      {props.rows.map((row) => (
        <li key={row.id} data-state={row.state}>
          <Row {...props} row={row} />
          {props.open?.id === row.id ? props.open.form : null}
        </li>
      ))}
    </ol>
  );
}

function Row(props: TrackerListProps & { readonly row: TrackerValue }): JSX.Element {
  const { row } = props;
  const [last, ...before] = row.said;
  return (
    <div class="rp-tracker-row">
      <p class="rp-tracker-ref">
        <Glyph of={row.kind} size={16} label={kindLabel(row.kind)} /> <span class="num">{row.reference}</span>
      </p>
      <div>
        <p class="rp-tracker-what">{row.what}</p>
        <p class="rp-meta">
          {row.origin}
          {row.isSample ? (
            <>
              {' '}
              <span class="rp-sample">Sample</span>
            </>
          ) : null}
          {row.area === '' ? null : ` · ${row.area}`}
        </p>
        <div class="rp-actions rp-no-print">
          <Button look="link" onClick={() => props.onOwner(row.id)}>
            {TRACKER.owner}
          </Button>
          <Button look="link" onClick={() => props.onSay(row.id)}>
            {TRACKER.say}
          </Button>
          {row.canOpen ? (
            <Button look="link" onClick={() => props.onOpen(row.id)}>
              {TRACKER.open}
            </Button>
          ) : null}
        </div>
      </div>
      <div>
        <p class="rp-tracker-lead">{row.lead === '' ? TRACKER.nobody : row.lead}</p>
        {row.state === undefined ? null : (
          <p class="rp-promise-state">
            <strong>{row.state === 'overdue' ? AFTER.overdue : AFTER.dueSoon}</strong>
          </p>
        )}
        {row.due === undefined && row.dueRead !== undefined ? (
          <p class="rp-tracker-read">{row.dueRead}</p>
        ) : (
          <p class="num">{row.due ?? TRACKER.noDay}</p>
        )}
        {row.also.map((words) => (
          <p key={words} class="rp-meta">
            {words}
          </p>
        ))}
      </div>
      <div>
        {last === undefined ? (
          <p class="rp-meta">{TRACKER.nothing}</p>
        ) : (
          <>
            <p class="rp-tracker-status">{last.value}</p>
            <p class="rp-tracker-shows">{last.shows}</p>
            <p class="rp-meta">{last.by}</p>
          </>
        )}
        {before.length === 0 ? null : (
          <details>
            <summary>{TRACKER.history}</summary>
            <ul>
              {before.map(({ id, value, shows, by }) => (
                <li key={id}>
                  {value}. {shows} <span class="rp-meta">{by}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  );
}
