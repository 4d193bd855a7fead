import type { FindingView, ReportView } from '../../core/view.ts';
import { proposeThemes } from '../../scrutiny/suggest/propose-themes.ts';
import type { ThemeHelp } from '../../ui/ThemeField.tsx';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';

/** What the theme field of an open card offers: themes that the rules find in its words, and the way to all themes. */
export function themeHelpOf(
  { desk }: Pick<AppModel, 'desk'>,
  { report }: Pick<ReportView, 'report'>,
  { sel }: Pick<FindingView, 'sel'>,
): ThemeHelp {
  const around = sel.cite?.heading;
  const year = Number.parseInt(report.date ?? '', 10);
  const context = {
    ...(around === undefined ? {} : { around }),
    ...(Number.isNaN(year) ? {} : { year }),
  };
  return {
    proposed: proposeThemes(sel.quote.exact, context, desk.themes.value),
    href: writeRoute({ page: 'themes' }),
  };
}
