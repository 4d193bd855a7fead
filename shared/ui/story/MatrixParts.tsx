import type { JSX } from 'preact';
import { Glyph } from '../Glyph.tsx';
import { placeKey } from './place-key.ts';
import type { MatrixCell, MatrixPlace, MatrixRow } from './story-values.ts';

interface ThemeNameProps {
  readonly row: MatrixRow;
  readonly onHere: (place: MatrixPlace) => void;
  readonly onFollow: ((row: string) => void) | undefined;
  readonly isStop: boolean;
}

/** Leads to the thread, where there is one. */
export function ThemeName({ row, isStop, onHere, onFollow }: ThemeNameProps): JSX.Element {
  const place = { row: row.id, column: -1 };
  const rest = {
    tabIndex: isStop ? 0 : -1,
    'data-place': placeKey(place),
    onFocus: () => onHere(place),
  };
  if (row.href === undefined)
    return (
      <span class="rp-story-name" {...rest}>
        {row.label}
      </span>
    );
  return (
    <a
      class="rp-story-name"
      href={row.href}
      {...rest}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onFollow?.(row.id);
      }}
    >
      {row.label}
    </a>
  );
}

interface CellProps {
  readonly cell: MatrixCell;
  readonly name: string;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly place: MatrixPlace;
  readonly onFocus: () => void;
  readonly onClick: () => void;
}

/** The signs of one cell. */
export function Cell({ cell, name, isStop, isOpen, place, onFocus, onClick }: CellProps): JSX.Element {
  return (
    <button
      type="button"
      class="rp-story-signs"
      tabIndex={isStop ? 0 : -1}
      aria-expanded={isOpen}
      aria-label={`${name}: ${cell.say}`}
      data-place={placeKey(place)}
      onFocus={onFocus}
      onClick={onClick}
    >
      {cell.marks.map(({ style, times }) => (
        <span key={style} class="rp-story-sign">
          <Glyph of={style} size={18} />
          {times > 1 ? <span class="num">{times}</span> : null}
        </span>
      ))}
    </button>
  );
}
