import { expect, test } from 'vitest';
import { MATRIX } from '../examples/story-values.ts';
import { lineOf, moveIn } from './matrix-moves.ts';

const at = (column: number, row = 'chairs') => ({ row, column });

test('[R170] arrow keys move from cell to cell, Home and End to the ends, and no further', () => {
  const to = (key: string, from = at(1), ctrl = false) => moveIn(MATRIX, from, key, ctrl);
  expect([to('ArrowRight'), to('ArrowLeft'), to('ArrowDown'), to('ArrowUp')]).toEqual([
    at(2),
    at(0),
    at(1, 'abuse'),
    at(1, 'plans'),
  ]);
  expect([to('Home'), to('End'), to('Home', at(1), true), to('End', at(1), true)]).toEqual([
    at(-1),
    at(4),
    at(-1, 'plans'),
    at(4, 'roads'),
  ]);
  expect([to('ArrowLeft', at(-1)), to('ArrowUp', at(1, 'plans')), to('x')]).toEqual([
    at(-1),
    at(1, 'plans'),
    undefined,
  ]);
});

test('[R171] a line is whole from a report to the next, and dotted where nothing was marked between or after', () => {
  expect(lineOf(MATRIX.rows[0]!.cells, 4)).toEqual([
    { from: 0, to: 2, isSilent: true },
    { from: 2, to: 3, isSilent: false },
  ]);
  expect(lineOf(MATRIX.rows[2]!.cells, 4)).toEqual([
    { from: 0, to: 1, isSilent: false },
    { from: 1, to: 2, isSilent: false },
    { from: 2, to: 3, isSilent: true },
  ]);
});
