/** A library of invented councils. */
import type { LibraryView, ReportSummary } from '../../core/view.ts';

const NONE = {
  plain: 0,
  strength: 0,
  development: 0,
  recommendation: 0,
  action: 0,
  risk: 0,
  indicator: 0,
  decision: 0,
  ask: 0,
};

function paper(rid: string, title: string, parts: Partial<ReportSummary>): ReportSummary {
  const counts = { ...NONE, ...parts.counts };
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0) - counts.ask;
  const report = { ...parts.report, key: `url:${rid}`, title };
  const base = { rid, restricted: false, media: 'page', keptOffline: true, bytes: 81_000 } as const;
  return { ...base, ...parts, report, counts, total };
}

const sample = { key: '', title: '', sample: true } as const;

export const library: LibraryView = {
  findings: 48,
  bytes: 1_840_000,
  meetings: [
    {
      id: 'm1',
      meeting: { council: 'Saltmere Council', committee: 'People Scrutiny Committee', date: '2026-10-08' },
      items: [
        {
          id: 'i1',
          no: '5',
          title: '',
          papers: [
            paper('a', 'Inspection of services for children and families', {
              counts: {
                ...NONE,
                plain: 1,
                strength: 3,
                development: 4,
                recommendation: 1,
                action: 3,
                indicator: 2,
                ask: 2,
              },
            }),
            paper('b', 'Appendix 1: letter from the inspectors', { media: 'pdf', keptOffline: false }),
          ],
        },
        {
          id: 'i2',
          no: '9',
          title: '',
          papers: [
            paper('c', 'Staffing of one home', {
              restricted: true,
              report: { key: '', title: '', reason: 'Part 2 (Not for publication)' },
            }),
          ],
        },
      ],
    },
    {
      id: 'm2',
      meeting: { council: 'Saltmere Council', committee: 'Cabinet', date: '2026-01-14' },
      items: [
        {
          id: 'i3',
          no: '4',
          title: '',
          papers: [
            paper('d', 'Peer review: what we heard', {
              counts: { ...NONE, strength: 4, development: 1, risk: 2 },
            }),
          ],
        },
      ],
    },
    {
      id: 'm3',
      meeting: { council: 'Aldenbury Council', committee: 'Overview and Scrutiny', date: '2023-03-15' },
      items: [
        {
          id: 'i4',
          no: '7',
          title: '',
          papers: [
            paper('e', 'Annual report on safeguarding', {
              report: sample,
              counts: {
                ...NONE,
                strength: 9,
                development: 12,
                recommendation: 1,
                action: 4,
                risk: 3,
                indicator: 8,
                decision: 1,
                ask: 2,
              },
            }),
          ],
        },
      ],
    },
  ],
  loose: [
    paper('f', 'A letter to the chair', {
      report: { key: 'x', title: 'A letter to the chair', linkOnly: true },
    }),
  ],
};
