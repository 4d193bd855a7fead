import { expect, test } from 'vitest';
import type { LibraryView, ReportSummary } from '../core/view.ts';
import { inTime } from '../ui/library-in-time.ts';
import { countOwnFindings, listPapers, ofCommittee } from './list-papers.ts';

const paper = (rid: string, total: number, sample = false): ReportSummary => ({
  rid,
  report: { key: `url:${rid}`, title: rid, ...(sample ? { sample } : {}) },
  restricted: false,
  media: 'page',
  keptOffline: false,
  bytes: 0,
  counts: {
    strength: 0,
    development: 0,
    recommendation: 0,
    action: 0,
    risk: 0,
    indicator: 0,
    decision: 0,
    plain: total,
    ask: 0,
  },
  total,
});

const library: LibraryView = {
  meetings: [
    {
      id: 'm1',
      meeting: { council: 'Saltmere', committee: 'Children', date: '2026-01-12' },
      items: [
        { id: 'i1', no: '4', title: 'Minutes', papers: [paper('a', 3)] },
        { id: 'i2', no: '5', title: 'Report', papers: [paper('b', 5, true)] },
      ],
    },
  ],
  loose: [paper('c', 2)],
  findings: 10,
  bytes: 0,
};

test('papers that name no meeting come after those of the meetings', () => {
  expect(listPapers(library).map(({ rid }) => rid)).toEqual(['a', 'b', 'c']);
});

test('findings of the samples are none of the member’s own', () => {
  expect(countOwnFindings(library)).toBe(5);
});

test('a paper that names its committee and day stands in time, under its committee, without being a meeting’s', () => {
  const file = {
    ...paper('d', 0),
    report: { key: 'd', title: 'd', committee: 'Children', date: '2019-05-02' },
  };
  const more = { ...library, loose: [...library.loose, file] };
  const { days, others } = inTime(more);
  expect(days.map(({ id, meeting }) => [id, meeting.date])).toEqual([
    ['m1', '2026-01-12'],
    [undefined, '2019-05-02'],
  ]);
  expect(others.map(({ rid }) => rid)).toEqual(['c']);
  expect(listPapers(ofCommittee(more, 'Children')).map(({ rid }) => rid)).toEqual(['a', 'b', 'd']);
});
