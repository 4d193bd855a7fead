/** All findings as themes by reports. Rules R160 to R163 of SPEC.md. Pure. */
import type { ReportId } from '../../core/ids.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { ThemeId } from '../../core/theme.ts';
import { councilKey } from '../last-time/follows.ts';
import { columnsOf, compare } from './columns.ts';
import type {
  StoryChoice,
  StoryColumn,
  StoryCouncil,
  StoryMatrix,
  StoryReport,
  StoryRow,
} from './story-types.ts';

/** Only reports with a finding are columns: of what nobody has marked anything in, nothing is known. */
export function buildStory(
  findings: readonly LedgerFinding[],
  reports: readonly StoryReport[],
  choice: StoryChoice = {},
): StoryMatrix {
  const byReport = groupByReport(findings);
  const keyOf = rememberKeys();
  const known = reports.filter(({ rid }) => byReport.has(rid));
  const councils = councilsOf(known, keyOf);
  const council = councils.find(({ key }) => key === choice.council)?.key ?? councils[0]?.key ?? '';
  const ours = known.filter((report) => keyOf(report.council) === council);
  const committees = [...new Set(ours.flatMap(({ committee }) => committee ?? []))].sort();
  const chosen = choice.committee;
  const shown =
    chosen === undefined || !committees.includes(chosen)
      ? ours
      : ours.filter(({ committee }) => committee === chosen);
  const beside = known.filter(({ council: name }) => {
    const key = keyOf(name);
    return key !== council && (choice.beside ?? []).includes(key);
  });
  const columns = columnsOf(shown);
  const others = columnsOf(beside);
  return {
    columns,
    beside: others,
    rows: rowsOf(byReport, columns, others),
    councils,
    council,
    committees: committees.length > 1 ? committees : [],
  };
}

function councilsOf(
  reports: readonly StoryReport[],
  keyOf: (council: string) => string,
): readonly StoryCouncil[] {
  const found = new Map<string, { key: string; name: string; reports: number }>();
  for (const { council } of reports) {
    const key = keyOf(council);
    const known = found.get(key);
    if (known) known.reports++;
    else found.set(key, { key, name: council, reports: 1 });
  }
  return [...found.values()].sort(
    // What names no council is nobody's story, while there is any other.
    (a, b) => Number(a.key === '') - Number(b.key === '') || b.reports - a.reports || compare(a.key, b.key),
  );
}

interface OpenRow {
  readonly theme: ThemeId;
  readonly cells: OpenCell[];
  readonly beside: OpenCell[];
  total: number;
}

interface OpenCell {
  readonly column: number;
  readonly findings: LedgerFinding[];
}

/** Column by column, so that each row's cells are written in their order and none is looked for. */
function rowsOf(
  byReport: ReadonlyMap<ReportId, readonly LedgerFinding[]>,
  columns: readonly StoryColumn[],
  others: readonly StoryColumn[],
): readonly StoryRow[] {
  const open = new Map<ThemeId, OpenRow>();
  fill(open, byReport, columns, false);
  const own = new Set(open.keys());
  fill(open, byReport, others, true);
  return [...open.values()]
    .filter(({ theme }) => own.has(theme))
    .sort((a, b) => b.cells.length - a.cells.length || b.total - a.total || compare(a.theme, b.theme));
}

function fill(
  open: Map<ThemeId, OpenRow>,
  byReport: ReadonlyMap<ReportId, readonly LedgerFinding[]>,
  columns: readonly StoryColumn[],
  isBeside: boolean,
): void {
  for (const [column, { reports }] of columns.entries()) {
    for (const { rid } of reports) {
      for (const finding of byReport.get(rid) ?? []) {
        for (const theme of finding.themes) {
          let row = open.get(theme);
          if (!row) open.set(theme, (row = { theme, cells: [], beside: [], total: 0 }));
          if (!isBeside) row.total++;
          const cells = isBeside ? row.beside : row.cells;
          const last = cells.at(-1);
          if (last?.column === column) last.findings.push(finding);
          else cells.push({ column, findings: [finding] });
        }
      }
    }
  }
}

function groupByReport(findings: readonly LedgerFinding[]): ReadonlyMap<ReportId, readonly LedgerFinding[]> {
  const groups = new Map<ReportId, LedgerFinding[]>();
  let rid: ReportId | undefined;
  let group: LedgerFinding[] = [];
  for (const finding of findings) {
    if (finding.rid !== rid) {
      rid = finding.rid;
      group = groups.get(rid) ?? [];
      groups.set(rid, group);
    }
    group.push(finding);
  }
  return groups;
}

/** Names come again and again. */
function rememberKeys(): (council: string) => string {
  const keys = new Map<string, string>();
  return (council) => {
    let key = keys.get(council);
    if (key === undefined) keys.set(council, (key = councilKey(council)));
    return key;
  };
}
