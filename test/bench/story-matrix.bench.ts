import type { LedgerFinding } from '../../shared/core/ledger.ts';
import { KINDS } from '../../shared/core/kind.ts';
import { buildStory } from '../../shared/scrutiny/story/build-story.ts';
import { newestByTheme, standingOf } from '../../shared/scrutiny/story/standing.ts';
import type { StoryReport } from '../../shared/scrutiny/story/story-types.ts';
import type { Measure, OpenBench } from './bench.ts';

const THEMES = 80;

function reportsOf(count: number): readonly StoryReport[] {
  return Array.from({ length: count }, (_, n) => ({
    rid: `r${n}`,
    title: `Report ${n}`,
    council: n % 5 === 0 ? 'Aldenbury' : 'Saltmere Borough Council',
    date: new Date(Date.UTC(2010, 0, 1) + n * 5 * 86_400_000).toISOString().slice(0, 10),
  }));
}

function findingsOf(count: number, reports: number): readonly LedgerFinding[] {
  const author = { member: 'anna', name: 'Anna', isMe: true };
  return Array.from({ length: count }, (_, n) => ({
    id: `f${n}`,
    rid: `r${Math.floor((n * reports) / count)}`,
    ws: 'own',
    layers: ['own'],
    author,
    at: n,
    kind: KINDS[n % KINDS.length]!,
    ask: false,
    askedBy: [],
    themes: [`t${(n * 7919) % THEMES}`, `t${(n * 104_729) % THEMES}`],
    quote: 'the words of a finding',
    start: n,
    words: 'the words of a finding',
    notes: 0,
  }));
}

function measureOf(count: number, reports: number, limit: number): Measure {
  const findings = findingsOf(count, reports);
  const papers = reportsOf(reports);
  const dates = new Map(papers.map(({ rid, date }) => [rid, date]));
  const dateOf = (rid: string): string | undefined => dates.get(rid);
  const size = `${count.toLocaleString('en')} findings in ${reports.toLocaleString('en')} reports`;
  return {
    promises: [{ name: `${size}: the matrix, with where each theme stands`, unit: 'ms', limit }],
    measure() {
      const began = performance.now();
      const { rows, columns } = buildStory(findings, papers, { beside: ['aldenbury'] });
      const newest = newestByTheme([], dateOf);
      for (const row of rows) standingOf(row, columns, newest.get(row.theme), dateOf);
      return [performance.now() - began];
    },
  };
}

export default (): OpenBench => ({
  measures: [measureOf(100_000, 1000, 100), measureOf(5000, 300, 25)],
  close: async () => undefined,
});
