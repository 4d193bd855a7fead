import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../Button.tsx';

export interface FormatRow {
  readonly id: string;
  readonly name: string;
  /** What it is good for. */
  readonly about: string;
  /** What is lost in it. */
  readonly cannot: string;
  readonly save: string;
  /** What is going on instead, while the file is made. */
  readonly busy?: string | undefined;
  readonly onSave: () => void;
}

/** The formats of files, each with what it is for and what it cannot hold. */
export function FormatList({
  rows,
  cannot,
}: {
  readonly rows: readonly FormatRow[];
  readonly cannot: string;
}): JSX.Element {
  return (
    <ul class="rp-formats">
      {rows.map((row) => (
        <FormatItem key={row.id} row={row} cannot={cannot} />
      ))}
    </ul>
  );
}

function FormatItem({ row, cannot }: { readonly row: FormatRow; readonly cannot: string }): JSX.Element {
  const id = useId();
  return (
    <li class="rp-format">
      <div>
        <h3>{row.name}</h3>
        <p>{row.about}</p>
        <p id={id} class="rp-meta">
          <strong>{cannot}</strong> {row.cannot}
        </p>
      </div>
      <Button icon="download" busy={row.busy} describedBy={id} onClick={row.onSave}>
        {row.save}
      </Button>
    </li>
  );
}
