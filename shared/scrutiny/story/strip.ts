/** The story of one finding's theme in a line, for its card. Rule R174 of SPEC.md. Pure. */
import type { ReportId } from '../../core/ids.ts';
import type { Kind } from '../../core/kind.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { ThemeId } from '../../core/theme.ts';
import { isSameCouncil } from '../last-time/follows.ts';
import { columnsOf } from './columns.ts';
import type { StoryReport } from './story-types.ts';

export interface StripYear {
  /** "2019". */
  readonly label: string;
  /** What was marked there, one of each kind; none where nothing was. */
  readonly kinds: readonly (Kind | null)[];
  /** It is of the paper that the finding stands in. */
  readonly isNow: boolean;
}

export interface Strip {
  readonly theme: ThemeId;
  /** From the first report that has the theme to the newest one here. */
  readonly years: readonly StripYear[];
}

/** Of the theme that most reports have; undefined where no other report of the council has any. */
export function stripOf(
  rid: ReportId,
  themes: readonly ThemeId[],
  findings: readonly LedgerFinding[],
  reports: readonly StoryReport[],
): Strip | undefined {
  const own = reports.find((report) => report.rid === rid);
  if (own === undefined) return undefined;
  const columns = columnsOf(reports.filter((report) => report.rid === rid || isSameCouncil(report, own)));
  const strips = themes.map((theme): Strip => {
    const years = columns.map(({ label, reports: of }) => ({
      label,
      kinds: kindsOf(theme, new Set(of.map((report) => report.rid)), findings),
      isNow: of.some((report) => report.rid === rid),
    }));
    return {
      theme,
      years: years.slice(
        Math.max(
          0,
          years.findIndex(({ kinds }) => kinds.length > 0),
        ),
      ),
    };
  });
  const told = ({ years }: Strip): number => years.filter(({ kinds }) => kinds.length > 0).length;
  const [longest] = strips.toSorted((a, b) => told(b) - told(a));
  return longest !== undefined && told(longest) > 1 ? longest : undefined;
}

function kindsOf(
  theme: ThemeId,
  rids: ReadonlySet<ReportId>,
  findings: readonly LedgerFinding[],
): readonly (Kind | null)[] {
  const of = findings.filter((finding) => rids.has(finding.rid) && finding.themes.includes(theme));
  return [...new Set(of.map(({ kind }) => kind))];
}
