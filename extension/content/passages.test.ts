import { expect, test } from 'vitest';
import type { PageCommand, PageRow } from '../messages.ts';
import { createPassages } from './passages.ts';

const ROW: PageRow = {
  id: 'f',
  kind: null,
  ask: false,
  anchor: { state: 'moved', span: { start: 3, end: 9 } },
  mine: true,
  confirmed: false,
};

test('a mark that was confirmed is so at once, on the version that it was said of and on no other', () => {
  const passages = createPassages();
  passages.take({ type: 'rows', reading: 1, put: [ROW], gone: [] });
  const confirm = (on: boolean): PageCommand => ({
    type: 'confirm',
    finding: 'f',
    edition: 'one',
    on,
    at: 1,
  });
  const shown = (on: boolean, edition: string | undefined): unknown =>
    passages.list([{ id: 'c', command: confirm(on) }], 1, edition)[0]?.row.confirmed;
  expect([shown(true, 'one'), shown(false, 'one'), shown(true, 'two'), shown(true, undefined)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
