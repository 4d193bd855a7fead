/** What earlier reports said on the same themes. Pure. */
import type { FindingView, ReportView } from '../../core/view.ts';
import type { Asked } from '../../scrutiny/brief/list-questions.ts';
import type { Earlier } from '../../scrutiny/brief/propose-stem.ts';

/** A finding with its report. */
export interface Told {
  readonly finding: FindingView;
  readonly view: ReportView;
}

/** The newest of the earlier reports of the same council that has a finding on the theme; a strength or a wish comes first. */
export function earlierIn({ finding, view }: Asked, views: readonly ReportView[]): Earlier | undefined {
  const theme = finding.themes[0]?.id;
  const date = view.report.date;
  if (theme === undefined || date === undefined) return undefined;
  const before = views
    .filter(({ report }) => report.council === view.report.council && (report.date ?? '9') < date)
    .sort((a, b) => ((a.report.date ?? '') < (b.report.date ?? '') ? 1 : -1));
  for (const each of before) {
    const on = each.findings.filter(({ themes }) => themes.some(({ id }) => id === theme));
    const found = on.find(({ kind }) => kind === 'strength' || kind === 'development') ?? on[0];
    if (found) return { kind: found.kind, year: each.report.date!.slice(0, 4) };
  }
  return undefined;
}

/** Passages on the question's themes that are not beside it yet: those of other years first, the nearest year first. */
export function pairsFor(
  themes: readonly string[],
  taken: ReadonlySet<string>,
  year: string | undefined,
  views: readonly ReportView[],
): readonly Told[] {
  const far = ({ report }: ReportView): number => {
    const apart = Math.abs(Number(report.date?.slice(0, 4) ?? 0) - Number(year ?? 0));
    return apart === 0 ? 1_000 : apart;
  };
  return views
    .flatMap((view) => view.findings.map((finding) => ({ finding, view })))
    .filter(({ finding }) => !taken.has(finding.id) && finding.themes.some(({ id }) => themes.includes(id)))
    .sort((a, b) => far(a.view) - far(b.view) || (a.finding.id < b.finding.id ? -1 : 1))
    .slice(0, MOST_PAIRS);
}

const MOST_PAIRS = 8;
