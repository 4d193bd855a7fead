/** What members say of where something stands, each time with what shows it. Pure. */
import type { EditionId, FindingId, MemberId, ReportId } from './ids.ts';
import type { Time } from './rows.ts';
import type { ThemeId } from './theme.ts';

/** The first six say where a matter stands, the last four what a new report makes of what the last one left open. */
export const STATUS_VALUES = [
  'raised',
  'in-progress',
  'resolved',
  'raised-again',
  'response-due',
  'no-response',
  'answered',
  'partly',
  'not-answered',
  'not-mentioned',
] as const;

export type StatusValue = (typeof STATUS_VALUES)[number];

/** What it is said of. `promise` is the id of one that was made at a meeting. */
export type StatusAbout =
  | { readonly theme: ThemeId }
  | { readonly finding: FindingId; readonly rid: ReportId }
  | { readonly promise: string };

/** What shows it: words of a paper, an officer's statement without a document, or that nothing was found by these words. */
export type Evidence =
  | {
      readonly kind: 'quote';
      readonly rid: ReportId;
      readonly edition?: EditionId;
      readonly finding?: FindingId;
      readonly quote: string;
      readonly paragraph?: string;
    }
  | { readonly kind: 'statement'; readonly words?: string }
  /** In words: what was searched, and for what. */
  | { readonly kind: 'searched'; readonly words: string };

/** `meta.status`: id →. A log: written once, never in the place of another. */
export interface StatusRow {
  readonly about: StatusAbout;
  readonly value: StatusValue;
  readonly evidence: Evidence;
  /** The year's report that it is about. */
  readonly report?: ReportId;
  readonly by: MemberId;
  readonly at: Time;
}

/** What is said, before it is signed. */
export type SaidStatus = Omit<StatusRow, 'by' | 'at'>;

export function isStatusValue(value: unknown): value is StatusValue {
  return typeof value === 'string' && (STATUS_VALUES as readonly string[]).includes(value);
}

/** The reports that a status names: whoever reads it learns of them. */
export function reportsOf({ about, evidence, report }: SaidStatus): readonly ReportId[] {
  const named = [
    'rid' in about ? about.rid : undefined,
    evidence.kind === 'quote' ? evidence.rid : undefined,
    report,
  ];
  return [...new Set(named.filter((rid) => rid !== undefined))];
}

/** The findings that a status names, with the report that each lives in. */
export function findingsOf({
  about,
  evidence,
}: SaidStatus): readonly { readonly finding: FindingId; readonly rid: ReportId }[] {
  const quoted =
    evidence.kind === 'quote' && evidence.finding !== undefined
      ? [{ finding: evidence.finding, rid: evidence.rid }]
      : [];
  return [...('finding' in about ? [{ finding: about.finding, rid: about.rid }] : []), ...quoted];
}
