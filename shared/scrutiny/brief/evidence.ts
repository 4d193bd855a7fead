/** Passages beside a question: put as they are cited then, and compared with what has become of them. Pure. */
import type { EvidenceRow } from '../../core/brief-row.ts';
import { citationOf } from '../../core/citation.ts';
import type { ReportRow } from '../../core/rows.ts';
import type { Anchor, Selectors } from '../../core/selector.ts';
import type { FindingView, ReportView } from '../../core/view.ts';

/** A finding as evidence: its words and where they stand, on the version that it was last put right on. */
export function evidenceOf(
  finding: FindingView,
  report: ReportRow,
  editions: readonly string[] = [],
): EvidenceRow {
  const { sel, edition } = standsOn(finding, editions);
  return {
    rid: finding.rid,
    finding: finding.id,
    edition,
    kind: finding.kind,
    quote: sel.quote.exact,
    citation: citationOf(report.title, sel, () => finding.packPage),
    ...(report.date === undefined ? {} : { date: report.date }),
  };
}

/** The newest version on which somebody has said where it stands; the one it was made on, where nobody has since. */
function standsOn(
  { anchors, sel, edition }: FindingView,
  editions: readonly string[],
): { readonly sel: Selectors; readonly edition: string } {
  const newest = [...editions].reverse().find((id) => anchors[id] !== undefined);
  return newest === undefined ? { sel, edition } : { sel: anchors[newest]!, edition: newest };
}

/** What became of a passage since it was put beside a question. */
export type EvidenceChange =
  | { readonly change: 'gone'; readonly before: EvidenceRow }
  | {
      readonly change: 'edited' | 'moved' | 'kind';
      readonly before: EvidenceRow;
      readonly after: EvidenceRow;
    }
  /** A version came that nobody has looked at it on. */
  | { readonly change: 'newer'; readonly before: EvidenceRow };

/** Where a rule finds a passage in a version that nobody has looked at it on. */
export type FoundInNewer =
  { readonly state: 'same' | 'gone' | 'unclear' } | { readonly state: 'edited'; readonly now: string };

export function foundInNewer(anchor: Anchor): FoundInNewer {
  switch (anchor.state) {
    case 'exact':
    case 'moved':
      return { state: 'same' };
    case 'edited':
      return { state: 'edited', now: anchor.now };
    case 'ambiguous':
      return { state: 'unclear' };
    default:
      return { state: 'gone' };
  }
}

/** Undefined while it is as it was, or while its paper is not here to be looked at. */
export function changeOf(
  before: EvidenceRow,
  view: ReportView | null | undefined,
): EvidenceChange | undefined {
  if (view === null || view === undefined) return undefined;
  const finding = view.findings.find(({ id }) => id === before.finding);
  if (finding === undefined) return { change: 'gone', before };
  const editions = view.editions.map(({ id }) => id);
  const after = evidenceOf(finding, view.report, editions);
  if (after.quote !== before.quote) return { change: 'edited', before, after };
  if (after.citation.paragraph !== before.citation.paragraph || after.citation.page !== before.citation.page)
    return { change: 'moved', before, after };
  if (after.kind !== before.kind) return { change: 'kind', before, after };
  const newest = editions.at(-1);
  const isLookedAt = newest === undefined || newest === after.edition || finding.confirmed.includes(newest);
  return isLookedAt || !editions.includes(after.edition) ? undefined : { change: 'newer', before };
}

/** "2019, 3.11": the year and the paragraph, as short as a margin needs. */
export function shortPlace({ date, citation }: Pick<EvidenceRow, 'date' | 'citation'>): string {
  const place =
    citation.paragraph?.replace(/^paragraph (?=\d)/, '') ?? (citation.page && `page ${citation.page}`);
  return [date?.slice(0, 4), place].filter((part) => part !== undefined && part !== '').join(', ');
}
