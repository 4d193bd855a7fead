/** A finding of the list as its row shows it; made for rows in view alone. */
import { describeParagraph } from '../../core/citation.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { FindingRowValue } from '../../ui/findings/FindingRow.tsx';
import { figureWords } from '../../ui/strings/figure.ts';
import { STATUS_LABELS } from '../../ui/strings/status.ts';
import { showDate } from '../../ui/strings/times.ts';
import { audienceLabel } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { FINDINGS } from '../strings/findings.ts';
import { NO_FACTS } from './filter-findings.ts';
import type { AllFindings } from './use-findings.ts';

export function rowMaker(
  { desk }: AppModel,
  { known, themes }: Pick<AllFindings, 'known' | 'themes'>,
  shown: readonly LedgerFinding[],
): (at: number) => FindingRowValue {
  const audiences = new Map(desk.workspaces.value.map((each) => [each.ws, each]));
  return (at) => {
    const finding = shown[at]!;
    const { id, rid, kind, ask, quote, paragraph, page, author, ws } = finding;
    const facts = known.reports.get(rid) ?? NO_FACTS;
    const audience = audiences.get(ws);
    const status = known.statuses.get(id);
    const place = [
      ...(paragraph === undefined ? [] : [describeParagraph(paragraph)]),
      ...(page === undefined ? [] : [FINDINGS.page(page)]),
    ];
    return {
      id,
      kind,
      ask,
      quote,
      place: place.join(', '),
      paper: facts.title === '' ? FINDINGS.noTitle : facts.title,
      date: facts.date === '' ? '' : showDate(facts.date),
      figure: figureWords(finding.figure),
      themes: finding.themes.map((theme) => themes.get(theme) ?? theme),
      author: author.isMe ? FINDINGS.me : author.name || FINDINGS.somebody,
      seenBy: audience === undefined ? '' : audienceLabel(audience, author.isMe),
      status: status && STATUS_LABELS[status],
      href: writeRoute({ page: 'reader', rid, finding: id }),
    };
  };
}
