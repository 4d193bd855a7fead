import { expect, test } from 'vitest';
import type { ReportRow } from '../../core/rows.ts';
import { datedPaper } from './papers.ts';

const HEAD = { council: 'Pewsham Borough Council', date: '2019-09-17', title: 'Gritting of roads' };

const dated = (report: Partial<ReportRow>, head: Parameters<typeof datedPaper>[1] = HEAD) =>
  datedPaper({ rid: 'r', report: { key: 'k', title: 'Gritting: annual report', ...report } }, head);

test('[R198] what a meeting or the first page told of a paper wins over what its head says now', () => {
  const told = { council: 'Aldenbury Council', date: '2018-01-01' };
  expect(dated({ ...told, meeting: 'm' })).toMatchObject({ ...told, title: 'Gritting: annual report' });
  expect(dated(told)).toMatchObject({ ...told, title: 'Gritting: annual report' });
});

test('[R198] a file’s name is no title, and the day on which a file came is not the day of its meeting', () => {
  expect(dated({ title: 'doc_2019-09', date: '2026-11-30' })).toEqual({ rid: 'r', ...HEAD });
  expect(dated({ date: '2026-11-30' }, {})).toEqual({ rid: 'r', title: 'Gritting: annual report' });
  expect(dated({ title: 'doc_2019', council: 'Aldenbury Council', date: '2019-09-01' }, {})).toEqual({
    rid: 'r',
    title: 'doc_2019',
    council: 'Aldenbury Council',
    date: '2019-09-01',
  });
});
