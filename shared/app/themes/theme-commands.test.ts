import { describe, expect, test } from 'vitest';
import type { Theme } from '../../core/theme.ts';
import { problemOf, putTheme, rowOf, takeIn, targetsOf, typedOf } from './theme-commands.ts';

const board: Theme = {
  id: 'lscb',
  label: 'Safeguarding board',
  group: 'Partners',
  synonyms: ['LSCB', 'the board'],
  definition: 'The partners together.',
  years: { from: 2006, to: 2019 },
};

describe('looking after themes', () => {
  test('[S175] a change goes wherever the theme is kept and may be written, else to the own workspace', () => {
    const mayWrite = (ws: string): boolean => ws !== 'readers';
    expect(targetsOf({ places: ['own', 'g1', 'readers'] }, mayWrite)).toEqual(['own', 'g1']);
    expect(targetsOf({ places: [] }, mayWrite)).toEqual([undefined]);
    expect(targetsOf({ places: ['readers'] }, mayWrite)).toEqual([undefined]);
    const { id, ...row } = board;
    expect(putTheme(id, row, [undefined], 5)).toEqual({ type: 'theme.put', id, theme: row, at: 5 });
    expect(putTheme(id, row, ['own', 'g1'], 5)).toMatchObject({
      type: 'all',
      commands: [{ ws: 'own' }, { ws: 'g1' }],
    });
  });

  test('[S175] what is typed is the theme, and the theme is what is typed', () => {
    const { id: _id, ...row } = board;
    expect(rowOf(typedOf(board))).toEqual(row);
    expect(rowOf({ ...typedOf(undefined), label: '  Front   door ' })).toEqual({
      label: 'Front door',
      group: '',
      synonyms: [],
      definition: '',
    });
  });

  test('[S175] no name, the name of another, and years that are none are said', () => {
    const typed = typedOf(board);
    expect(problemOf(typed, [])).toBeUndefined();
    expect(problemOf({ ...typed, label: ' ' }, [])).toMatchObject({ in: 'label' });
    expect(problemOf(typed, [{ ...board, id: 'other', label: 'safeguarding BOARD' }])).toMatchObject({
      in: 'label',
    });
    expect(problemOf({ ...typed, from: '2020' }, [])).toMatchObject({ in: 'years' });
    expect(problemOf({ ...typed, from: 'then' }, [])).toMatchObject({ in: 'years' });
  });

  test('[S176] a list is taken in as one command: new and changed lines, no others', () => {
    const { id, ...row } = board;
    const command = takeIn(
      [
        { state: 'added', nth: 1, theme: board },
        { state: 'duplicate', nth: 2, theme: { ...board, id: 'same' } },
        { ok: false, nth: 3, name: '', fault: 'no-label' },
      ],
      'g1',
      5,
    );
    expect(command).toEqual({
      type: 'all',
      at: 5,
      commands: [{ type: 'theme.put', id, ws: 'g1', theme: row, at: 5 }],
    });
  });
});
