/** What the member said on "Last time" of a passage that is asked about, with what shows it. Rule R231 of SPEC.md. Pure. */
import type { ReportId } from '../../core/ids.ts';
import type { StatusView } from '../../core/status-view.ts';
import { YEAR_VALUES, type YearValue } from '../../scrutiny/last-time/standing.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { describeParagraph } from '../../core/citation.ts';
import type { FoundValue } from '../../ui/brief/brief-values.ts';
import { BRIEF } from '../../ui/strings/brief.ts';
import { LAST_TIME } from '../../ui/strings/last-time.ts';
import { yearOf } from '../../ui/strings/times.ts';
import { isRestricted, nameOf } from './brief-words.ts';

/**
 * The newest of the member's own. Of a restricted paper only beside a question that is restricted too.
 * @param dateOf the day of a report, where it is known
 */
export function foundSince(
  line: BriefLine,
  statuses: readonly StatusView[],
  dateOf: (rid: ReportId) => string | undefined,
): FoundValue | undefined {
  const passages = new Set([line.from?.finding, ...line.evidence.map(({ finding }) => finding)]);
  const said = statuses
    .filter(({ about, author }) => author.isMe && 'finding' in about && passages.has(about.finding))
    .filter(({ audience }) => audience.kind !== 'device' || isRestricted(line))
    .filter((status): status is YearStatus => status.report !== undefined && isYearValue(status.value))
    .toSorted((a, b) => b.at - a.at)[0];
  if (said === undefined) return undefined;
  const { evidence, report } = said;
  const year = yearOf(dateOf(report));
  const words = BRIEF.said(nameOf(said.author), said.value, year);
  if (evidence.kind === 'searched')
    return { words: `${words}. ${LAST_TIME.searchedEvidence(evidence.words)}.` };
  if (evidence.kind === 'statement') return { words: `${words}. ${LAST_TIME.statementEvidence}.` };
  const paragraph = evidence.paragraph === undefined ? '' : describeParagraph(evidence.paragraph);
  const place = [year, paragraph.replace(/^paragraph (?=\d)/, '')].filter((part) => part !== '').join(', ');
  return { words, quote: evidence.quote, place };
}

type YearStatus = StatusView & { readonly report: ReportId; readonly value: YearValue };

function isYearValue(value: string): value is YearValue {
  return (YEAR_VALUES as readonly string[]).includes(value);
}
