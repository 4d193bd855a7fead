import type { MatrixRow, MatrixValue } from '../story/story-values.ts';

const cell = (column: number, style: 'strength' | 'development' | 'action', times = 1) => ({
  column,
  marks: [{ style, times }],
  say: times === 1 ? 'To improve' : `${times} times to improve`,
});

const row = (id: string, label: string, change: Partial<MatrixRow> = {}): MatrixRow => ({
  id,
  label,
  href: `#/story/${id}`,
  cells: [cell(0, 'development'), cell(2, 'strength'), cell(3, 'development', 2)],
  stands: { words: 'A strength in 2016, to improve in 2019', more: [] },
  ...change,
});

/** A small story, with another council set apart. */
export const MATRIX: MatrixValue = {
  width: 700,
  beside: 1,
  columns: [
    { id: 'r11', label: '2011', under: 'Annual report', at: 60 },
    { id: 'r14', label: '2014', under: 'Annual report', at: 220 },
    { id: 'r16', label: '2016', under: 'Peer review', at: 340 },
    { id: 'r19', label: '2019', under: 'Ofsted inspection', at: 520 },
    { id: 'x17', label: '2017', under: 'Aldenbury: peer review', at: 640 },
  ],
  rows: [
    row('plans', 'Child protection plans', {
      stands: { value: 'raised-again', words: 'Raised again', more: ['by A. Marsh', 'evidence 7 years old'] },
    }),
    row('chairs', 'Conferences, chairs and IROs'),
    row('abuse', 'Domestic abuse', {
      cells: [cell(0, 'development'), cell(1, 'action'), cell(2, 'development'), cell(4, 'development')],
      stands: { words: 'Nothing marked since 2016', more: [] },
    }),
    row('roads', 'Road safety', {
      isPencil: true,
      stands: { words: 'Nothing marked since 2011', more: [] },
      cells: [cell(0, 'development')],
    }),
  ],
};
