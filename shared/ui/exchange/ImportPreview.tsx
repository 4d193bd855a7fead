import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { IMPORT, type StateName } from '../strings/exchange.ts';

/** One entry of a file, and what bringing it in would do. */
export interface PreviewRow {
  readonly id: string;
  readonly state: StateName;
  readonly quote: string;
  /** The paper, whose it is, why it is not taken: one line each. */
  readonly lines: readonly string[];
}

export interface ImportPreviewProps {
  readonly rows: readonly PreviewRow[];
}

const STATES: readonly StateName[] = ['refused', 'added', 'updated', 'duplicate'];
/** Rows of one state that are made at once. */
const SHOWN = 50;

/** Before anything is added: how many are new, changed, here already and not taken, and each by its words. */
export function ImportPreview({ rows }: ImportPreviewProps): JSX.Element {
  const of = (state: StateName): readonly PreviewRow[] => rows.filter((row) => row.state === state);
  const counts = Object.fromEntries(STATES.map((state) => [state, of(state).length])) as Record<
    StateName,
    number
  >;
  return (
    <div class="rp-preview">
      <p class="rp-preview-counts">{IMPORT.counts(counts)}</p>
      {counts.added + counts.updated === 0 && counts.duplicate > 0 ? <p>{IMPORT.nothingNew}</p> : null}
      {STATES.map((state) => (
        <PreviewGroup key={state} state={state} rows={of(state)} />
      ))}
    </div>
  );
}

function PreviewGroup({ state, rows }: { readonly state: StateName; readonly rows: readonly PreviewRow[] }) {
  const id = useId();
  const [shown, setShown] = useState(SHOWN);
  if (rows.length === 0) return null;
  return (
    <details class="rp-preview-group" data-state={state} open={state === 'refused'}>
      <summary id={id}>
        {IMPORT.states[state]} <span class="num">{rows.length}</span>
      </summary>
      <ol aria-labelledby={id}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <q class="rp-preview-quote">{row.quote === '' ? IMPORT.nameless : row.quote}</q>
            {row.lines.map((line) => (
              <span key={line} class="rp-meta">
                {line}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {rows.length <= shown ? null : (
        <Button onClick={() => setShown(shown + SHOWN)}>
          {IMPORT.more(Math.min(SHOWN, rows.length - shown))}
        </Button>
      )}
    </details>
  );
}
