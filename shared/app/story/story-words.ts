/** The pure story in the words and values of its views. Pure. */
import type { LedgerFinding } from '../../core/ledger.ts';
import type { StatusView } from '../../core/status-view.ts';
import { placeColumns } from '../../scrutiny/story/columns.ts';
import { ageOf, dayOf, type Computed, type Standing } from '../../scrutiny/story/standing.ts';
import type { StoryCell, StoryColumn, StoryMatrix, StoryRow } from '../../scrutiny/story/story-types.ts';
import { kindLabel, markLabel, type MarkStyle } from '../../ui/strings/kinds.ts';
import { STATUS_LABELS } from '../../ui/strings/status.ts';
import { STORY } from '../../ui/strings/story.ts';
import type { MatrixCell, MatrixColumn, MatrixMark, StandsValue } from '../../ui/story/story-values.ts';
import type { StoryState } from './use-story.ts';

/** Pixels that a column needs, and that stand free beside the first and the last. */
const COLUMN = 112;
const MARGIN = 84;

/** What a finding looks like: its kind, else that it is asked about. */
export function styleOf({ kind, ask }: LedgerFinding): MarkStyle {
  return kind ?? (ask ? 'ask' : 'mark');
}

/** Columns with their places, the other councils' behind ours, and how wide all is. */
export function drawColumns(
  { columns, beside }: StoryMatrix,
  width: number,
): { readonly columns: readonly MatrixColumn[]; readonly width: number } {
  const apart = beside.length * COLUMN + (beside.length > 0 ? COLUMN / 2 : 0);
  const dates = columns.map(({ date }) => date);
  const places = placeColumns(dates, Math.max(0, width - 2 * MARGIN - apart), COLUMN);
  const end = (places.at(-1) ?? 0) + MARGIN;
  const ours = columns.map((column, i) => ({ ...headOf(column), at: places[i]! + MARGIN }));
  const theirs = beside.map((column, i) => ({
    ...headOf(column, true),
    at: end + COLUMN / 2 + (i + 0.5) * COLUMN,
  }));
  return {
    columns: [...ours, ...theirs],
    width: Math.max(width, end + apart + (beside.length > 0 ? 0 : MARGIN)),
  };
}

function headOf(column: StoryColumn, withCouncil = false): Omit<MatrixColumn, 'at'> {
  const { id, label, reports, council } = column;
  const title = reports[0]!.title;
  return { id, label, under: withCouncil ? `${council}: ${title}` : title };
}

/** The cells of a row, only of the kinds that are wanted. */
export function drawCells(
  { cells, beside }: StoryRow,
  columns: number,
  isWanted: (style: MarkStyle) => boolean,
): readonly MatrixCell[] {
  const moved = beside.map((cell) => ({ ...cell, column: cell.column + columns }));
  return [...cells, ...moved].flatMap((cell) => {
    const marks = marksOf(cell).filter(({ style }) => isWanted(style));
    if (marks.length === 0) return [];
    return [{ column: cell.column, marks, say: sayMarks(marks) }];
  });
}

function marksOf({ findings }: StoryCell): readonly MatrixMark[] {
  const times = new Map<MarkStyle, number>();
  for (const finding of findings) times.set(styleOf(finding), (times.get(styleOf(finding)) ?? 0) + 1);
  return [...times].map(([style, n]) => ({ style, times: n }));
}

function sayMarks(marks: readonly MatrixMark[]): string {
  return STORY.cell(marks.map(({ style, times }) => STORY.many(times, markLabel(style))));
}

/** Where it stands, in words: a member's with who said it, what is counted as counted. */
export function sayStanding(
  standing: Standing<StatusView>,
  columns: readonly StoryColumn[],
  { dateOf }: Pick<StoryState, 'dateOf'>,
  today: string,
): StandsValue {
  if (standing.by === 'rule') return { words: sayComputed(standing.computed, columns), more: [] };
  const { status, before } = standing;
  const age = ageOf(dayOf(status, dateOf), today);
  const more = [status.author.isMe ? STORY.byMe : STORY.by(status.author.name)];
  if (age !== undefined && age.years > 0) more.push(STORY.old(STORY.age(age)));
  if (before !== undefined) more.push(STORY.later(columns[before]!.label));
  return { value: status.value, words: STATUS_LABELS[status.value], more };
}

export function sayComputed(computed: Computed, columns: readonly StoryColumn[]): string {
  const label = (column: number): string => columns[column]!.label;
  switch (computed.sort) {
    case 'silent':
      return STORY.silentSince(label(computed.since));
    case 'marked':
      return STORY.marked(kindLabel(computed.kind), label(computed.to));
    default:
      return STORY[computed.sort](label(computed.from), label(computed.to));
  }
}

/** "Annual report 2011, App1 3.7.2". */
export function placeOf({ paragraph, page }: LedgerFinding, column: StoryColumn, title: string): string {
  const at = paragraph ?? (page === undefined ? '' : `page ${page}`);
  return [`${title}, ${column.label}`, at].filter((part) => part !== '').join(', ');
}
