/** What each year said on a question's theme, among the papers that are open. Pure. */
import type { ReportId } from '../../core/ids.ts';
import type { ReportView } from '../../core/view.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import type { StoryStrip } from '../../ui/brief/RoomQuestion.tsx';
import { yearOf } from '../../ui/strings/times.ts';

const MOST = 4;

/** Of the theme with the most years. */
export function storyOf(
  line: BriefLine,
  reports: ReadonlyMap<ReportId, ReportView | null>,
  labels: ReadonlyMap<string, string>,
): StoryStrip | undefined {
  const all = line.themes.flatMap((theme) => stripOf(theme, line, reports, labels) ?? []);
  return all.sort((a, b) => b.years.length - a.years.length)[0];
}

function stripOf(
  theme: string,
  line: BriefLine,
  reports: ReadonlyMap<ReportId, ReportView | null>,
  labels: ReadonlyMap<string, string>,
): StoryStrip | undefined {
  const council = reports.get(line.evidence[0]?.rid ?? '')?.report.council;
  const views = [...reports.values()].filter((view) => view !== null && view.report.council === council);
  const found = views.flatMap((view) =>
    view!.findings
      .filter(({ themes }) => themes.some(({ id }) => id === theme))
      .map(({ kind, themes }) => ({ year: yearOf(view!.report.date), kind, themes })),
  );
  const years = [...new Set(found.map(({ year }) => year))].filter((year) => year !== '').sort();
  if (years.length < 2) return undefined;
  const label = found.flatMap(({ themes }) => themes).find(({ id }) => id === theme)?.label;
  return {
    theme: labels.get(theme) ?? label ?? theme,
    years: years.map((year) => ({
      year,
      kinds: found
        .filter((each) => each.year === year)
        .map(({ kind }) => kind)
        .slice(0, MOST),
    })),
  };
}
