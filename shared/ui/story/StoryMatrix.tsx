import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { STORY } from '../strings/story.ts';
import { lineOf, moveIn } from './matrix-moves.ts';
import { Cell, ThemeName } from './MatrixParts.tsx';
import { placeKey } from './place-key.ts';
import { Stands } from './Stands.tsx';
import type { MatrixCell, MatrixPlace, MatrixRow, MatrixValue } from './story-values.ts';

export interface StoryMatrixProps {
  readonly matrix: MatrixValue;
  /** The cell whose passages are shown, and what is shown. */
  readonly open: MatrixPlace | null;
  readonly card: ComponentChildren;
  readonly onOpen: (place: MatrixPlace | null) => void;
  readonly onFollow?: ((row: string) => void) | undefined;
  readonly onAccept?: ((row: string) => void) | undefined;
}

const HALF_COLUMN = 56;

/** Themes by reports on a true scale of time. One tab stop: arrow keys move from cell to cell. */
export function StoryMatrix(props: StoryMatrixProps): JSX.Element {
  const { matrix, onOpen, open } = props;
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<MatrixPlace | null>(null);
  const here = at && matrix.rows.some(({ id }) => id === at.row) ? at : firstPlace(matrix);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) {
      onOpen(null);
      focusCell(grid.current, open);
      return;
    }
    const to = here && !isInCard(event) ? moveIn(matrix, here, event.key, event.ctrlKey) : undefined;
    if (!to) return;
    event.preventDefault();
    setAt(to);
    // The cell is there once it was drawn.
    requestAnimationFrame(() => focusCell(grid.current, to));
  };
  return (
    <div class="rp-story-scroll">
      <div
        ref={grid}
        class="rp-story-grid"
        role="grid"
        aria-label={STORY.grid}
        aria-colcount={matrix.columns.length + 2}
        style={{ '--drawing': `${matrix.width}px` }}
        onKeyDown={onKeyDown}
      >
        <Apart matrix={matrix} />
        <Head matrix={matrix} />
        {matrix.rows.map((row) => (
          <Row key={row.id} {...props} row={row} here={here} onHere={setAt} />
        ))}
      </div>
    </div>
  );
}

/** The ground of another council's columns. */
function Apart({ matrix }: { readonly matrix: MatrixValue }): JSX.Element | null {
  const { columns, beside } = matrix;
  if (beside === 0) return null;
  const [first, last] = [columns[columns.length - beside]!.at, columns.at(-1)!.at];
  const left = `calc(var(--theme-width) + ${first - HALF_COLUMN}px)`;
  return (
    <div
      class="rp-story-apart"
      role="presentation"
      style={{ left, width: `${last - first + 2 * HALF_COLUMN}px` }}
    />
  );
}

function Head({ matrix }: { readonly matrix: MatrixValue }): JSX.Element {
  const first = matrix.columns.length - matrix.beside;
  return (
    <div class="rp-story-row rp-story-head" role="row">
      <span class="rp-story-theme" role="columnheader" aria-colindex={1}>
        {STORY.theme}
      </span>
      <div class="rp-story-drawing" role="presentation">
        {matrix.columns.map(({ id, label, under, at }, column) => (
          <span
            key={id}
            class="rp-story-column"
            role="columnheader"
            aria-colindex={column + 2}
            data-beside={column >= first}
            style={{ left: `${at}px` }}
          >
            <span class="num">{label}</span>
            <span class="rp-story-under">{under}</span>
          </span>
        ))}
      </div>
      <span class="rp-story-stands" role="columnheader" aria-colindex={matrix.columns.length + 2}>
        {STORY.stands}
      </span>
    </div>
  );
}

interface RowProps extends StoryMatrixProps {
  readonly row: MatrixRow;
  readonly here: MatrixPlace | null;
  readonly onHere: (place: MatrixPlace) => void;
}

function Row({ matrix, row, here, open, card, onHere, onOpen, onFollow, onAccept }: RowProps): JSX.Element {
  const ours = matrix.columns.length - matrix.beside;
  const isHere = here?.row === row.id;
  const shown = cellsShown(
    row,
    isHere ? here.column : undefined,
    open?.row === row.id ? open.column : undefined,
  );
  return (
    <div class="rp-story-row" role="row" data-pencil={row.isPencil ?? false}>
      <span class="rp-story-theme" role="rowheader" aria-colindex={1}>
        <ThemeName row={row} isStop={isHere && here.column === -1} onHere={onHere} onFollow={onFollow} />
        {row.isPencil ? <span class="rp-story-pencil">{STORY.pencil}</span> : null}
      </span>
      <div class="rp-story-drawing" role="presentation">
        {lineOf(row.cells, ours).map(({ from, to, isSilent }) => (
          <span
            key={from}
            class="rp-story-line"
            data-silent={isSilent}
            style={{
              left: `${matrix.columns[from]!.at}px`,
              width: `${matrix.columns[to]!.at - matrix.columns[from]!.at}px`,
            }}
          />
        ))}
        {shown.map((cell) => {
          const place = { row: row.id, column: cell.column };
          const isOpen = open?.row === row.id && open.column === cell.column;
          return (
            <span
              key={cell.column}
              class="rp-story-cell"
              role="gridcell"
              aria-colindex={cell.column + 2}
              data-open={isOpen}
              style={{ '--at': `${matrix.columns[cell.column]!.at}px` }}
            >
              <Cell
                cell={cell}
                name={`${row.label}, ${matrix.columns[cell.column]!.label}`}
                isStop={isHere && here.column === cell.column}
                isOpen={isOpen}
                place={place}
                onFocus={() => onHere(place)}
                onClick={() => onOpen(isOpen ? null : place)}
              />
              {isOpen ? <div class="rp-story-card">{card}</div> : null}
            </span>
          );
        })}
      </div>
      <span class="rp-story-stands" role="gridcell" aria-colindex={matrix.columns.length + 2}>
        {row.stands === undefined ? null : <Stands stands={row.stands} />}
        {row.accept === undefined ? null : (
          <Button label={`${row.accept}: ${row.label}`} onClick={() => onAccept?.(row.id)}>
            {row.accept}
          </Button>
        )}
      </span>
    </div>
  );
}

/** Those with findings, and the empty one where the focus is. */
function cellsShown(row: MatrixRow, ...also: readonly (number | undefined)[]): readonly MatrixCell[] {
  const empty = [...new Set(also)].filter(
    (column): column is number =>
      column !== undefined && column >= 0 && row.cells.every((cell) => cell.column !== column),
  );
  const none = empty.map((column) => ({ column, marks: [], say: STORY.nothing }));
  return [...row.cells, ...none].sort((a, b) => a.column - b.column);
}

function firstPlace({ rows }: MatrixValue): MatrixPlace | null {
  return rows[0] ? { row: rows[0].id, column: -1 } : null;
}

function focusCell(grid: HTMLElement | null, place: MatrixPlace): void {
  const cell = grid?.querySelector<HTMLElement>(`[data-place="${CSS.escape(placeKey(place))}"]`);
  cell?.focus();
}

function isInCard({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('.rp-story-card') !== null;
}
