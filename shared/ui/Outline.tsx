import type { JSX } from 'preact';
import { Glyph } from './Glyph.tsx';
import { markLabel, type MarkStyle } from './strings/kinds.ts';

export interface OutlineRow {
  readonly id: string;
  /** "3.11"; absent for a heading without a number. */
  readonly no?: string | undefined;
  readonly title: string;
  /** 1 for sections, 2 for numbered paragraphs below them, and so on. */
  readonly level: number;
  /** Kinds found there, each once. */
  readonly marks?: readonly MarkStyle[] | undefined;
}

export interface OutlineProps {
  readonly rows: readonly OutlineRow[];
  readonly current?: string | undefined;
  readonly onGoTo: (id: string) => void;
}

/** Sections and numbered paragraphs: the paragraph number is the address. */
export function Outline({ rows, current, onGoTo }: OutlineProps): JSX.Element {
  return (
    <nav class="rp-outline" aria-label="Outline">
      <ul>
        {rows.map((row) => (
          <li key={row.id} data-level={Math.min(row.level, 3)}>
            <button
              type="button"
              class="rp-outline-row"
              aria-current={row.id === current ? 'location' : undefined}
              onClick={() => onGoTo(row.id)}
            >
              <span class="rp-outline-no num">{row.no}</span>
              <span class="rp-outline-title">{row.title}</span>
              <span class="rp-outline-marks">
                {row.marks?.map((mark) => (
                  <Glyph key={mark} of={mark} size={14} label={markLabel(mark)} />
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface KindFilterProps {
  readonly counts: Readonly<Partial<Record<MarkStyle, number>>>;
  /** Kinds shown. */
  readonly shown: ReadonlySet<MarkStyle>;
  readonly onChange: (shown: ReadonlySet<MarkStyle>) => void;
  readonly styles: readonly MarkStyle[];
}

/** Which kinds are painted and listed; doubles as the legend of the underlines. */
export function KindFilter({ counts, shown, onChange, styles }: KindFilterProps): JSX.Element {
  const toggle = (style: MarkStyle): void => {
    const next = new Set(shown);
    if (!next.delete(style)) next.add(style);
    onChange(next);
  };
  return (
    <fieldset class="rp-filter">
      <legend>Show</legend>
      {styles.map((style) => (
        <label key={style} class="rp-filter-row" data-kind={style}>
          <input type="checkbox" checked={shown.has(style)} onChange={() => toggle(style)} />
          <Glyph of={style} size={16} />
          <span class="rp-filter-label">{markLabel(style)}</span>
          <span class="rp-line" data-line={style} aria-hidden="true">
            words
          </span>
          <span class="num">{counts[style] ?? 0}</span>
        </label>
      ))}
    </fieldset>
  );
}
