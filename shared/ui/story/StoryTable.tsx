import type { JSX } from 'preact';
import { STORY } from '../strings/story.ts';
import { Stands } from './Stands.tsx';
import type { MatrixRow, MatrixValue } from './story-values.ts';

export interface StoryTableProps {
  readonly matrix: MatrixValue;
  readonly caption: string;
  readonly onFollow: (row: string) => void;
}

/** The same as a table: themes down, reports across, in words. */
export function StoryTable({ matrix, caption, onFollow }: StoryTableProps): JSX.Element {
  return (
    <div class="rp-story-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="rp-story-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{STORY.theme}</th>
            {matrix.columns.map(({ id, label, under }) => (
              <th key={id} scope="col">
                <span class="num">{label}</span> <span class="rp-story-under">{under}</span>
              </th>
            ))}
            <th scope="col">{STORY.stands}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.id} data-pencil={row.isPencil ?? false}>
              <th scope="row">
                <a
                  href={row.href ?? '#/story'}
                  onClick={(event) => {
                    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                    event.preventDefault();
                    onFollow(row.id);
                  }}
                >
                  {row.label}
                </a>
              </th>
              {matrix.columns.map(({ id }, column) => (
                <td key={id}>{sayCell(row, column)}</td>
              ))}
              <td>{row.stands === undefined ? null : <Stands stands={row.stands} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sayCell({ cells }: MatrixRow, column: number): string {
  return cells.find((cell) => cell.column === column)?.say ?? STORY.nothing;
}
