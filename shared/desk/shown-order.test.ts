import { expect, it } from 'vitest';
import type { MeetingRow, ReportRow } from '../core/rows.ts';
import { inShownOrder } from './shown-order.ts';

const meeting = (date: string): MeetingRow => ({ council: 'Saltmere', committee: 'Children', date });
const report = (over: Partial<ReportRow>): ReportRow => ({ key: 'url:x', title: 'A report', ...over });

it('[Y25] reports are fetched as the library shows them: newest meeting first, papers of no meeting last', () => {
  const meetings = new Map([
    ['old', meeting('2011-03-01')],
    ['new', meeting('2019-03-01')],
  ]);
  const reports = new Map([
    ['a', report({ date: '2024-01-01' })],
    ['b', report({ meeting: 'old' })],
    ['c', report({ meeting: 'new' })],
    ['d', report({})],
    ['e', report({ date: '2025-01-01', meeting: 'not-known' })],
    ['f', report({ meeting: 'new', date: '2001-01-01' })],
  ]);
  expect(inShownOrder({ reports, meetings })).toEqual(['c', 'f', 'b', 'e', 'a', 'd']);
});
