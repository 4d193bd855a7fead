/** What an earlier report left open. Rules R194 to R196 of SPEC.md. Pure. */
import type { FindingFigure } from '../../core/figure-row.ts';
import type { FindingId, ReportId } from '../../core/ids.ts';
import type { Kind } from '../../core/kind.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { SuggestedDue, Suggestion } from '../../core/suggestion.ts';
import type { ThemeId } from '../../core/theme.ts';

/** In the order of the page. */
export const OPEN_SORTS = ['question', 'promise', 'recommendation', 'development'] as const;
export type OpenSort = (typeof OPEN_SORTS)[number];

interface OpenBase {
  readonly rid: ReportId;
  readonly sort: OpenSort;
  readonly kind: Kind | null;
  readonly quote: string;
  readonly themes: readonly ThemeId[];
  readonly paragraph?: string;
  readonly page?: string;
  readonly due?: SuggestedDue;
}

/** A member's finding that is not closed. */
export interface OpenFinding extends OpenBase {
  readonly finding: FindingId;
  /** The member's own question. */
  readonly question?: string;
  readonly start: number;
}

/** Pencil: nobody has accepted it. */
export interface OpenSuggestion extends OpenBase {
  readonly suggestion: Suggestion;
  readonly start: number;
}

/** Made at the report's meeting, and not in the report. */
export interface OpenPromise extends OpenBase {
  readonly promise: string;
  readonly start: number;
}

export type OpenItem = OpenFinding | OpenSuggestion | OpenPromise;

/** A recommendation that asks for nothing to be done is settled when it is passed. */
const ONLY_NOTES =
  /^(?:\d[\d.]*\s*)?(?:that\s+)?(?:the\s+)?(?:\S+\s+){0,4}?(?:notes?|noted|receives?|received|considers?|welcomes?)\b/i;
const NOTED_AT_END = /\b(?:is|are|be)\s+(?:noted|received)\.?$/i;
const ASKS_MORE =
  /\b(?:agrees?|agreed|approves?|approved|endorses?|endorsed|refers?|referred|brought|bring|adopts?|ensures?|requests?|asks?|asked|recommends?)\b/i;
/** To receive something in May is to wait for it. */
const BY_WHEN =
  /\b(?:in|by|within|before)\s+(?:the next\b|\d|january|february|march|april|may\b|june|july|august|september|october|november|december)/i;
/** What is still to be done, and not what was. */
const AHEAD =
  /\b(?:will|shall|is to|are to|to be|is due|are due|due to|plans? to|propos(?:es|ed) to|intends? to|is being|are being|we have to|has to|have to|must|required to)\b/i;

/** Of one earlier report: a member's findings, and what the rules suggest besides. What is marked is suggested no more. */
export function leftOpen(
  findings: readonly LedgerFinding[],
  suggestions: readonly Suggestion[],
  rid: ReportId,
): readonly OpenItem[] {
  const marked = findings.map(({ quote }) => plain(quote));
  const isMarked = ({ quote }: Suggestion): boolean =>
    marked.some((words) => words.includes(plain(quote)) || plain(quote).includes(words));
  const items: OpenItem[] = [
    ...findings.flatMap((finding) => openFinding(finding) ?? []),
    ...suggestions.flatMap((each) => (isMarked(each) ? [] : (openSuggestion(each, rid) ?? []))),
  ];
  return items.toSorted(
    (a, b) => OPEN_SORTS.indexOf(a.sort) - OPEN_SORTS.indexOf(b.sort) || a.start - b.start,
  );
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function openFinding(finding: LedgerFinding): OpenFinding | undefined {
  const { id, rid, kind, quote, themes, start, question, paragraph, page, figure } = finding;
  const isTyped = (question ?? '') !== '';
  const open = sortOf(kind, quote);
  // With Ask alone it stays where it is: it would move under the member's hand.
  const sort = finding.ask && (isTyped || open === undefined) ? 'question' : open;
  if (sort === undefined) return undefined;
  return {
    finding: id,
    rid,
    sort,
    kind,
    quote,
    themes,
    start,
    ...(isTyped ? { question: question! } : {}),
    ...(figure?.dueWords === undefined ? {} : { due: dueOf(figure, figure.dueWords) }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(page === undefined ? {} : { page }),
  };
}

function dueOf({ due, clock }: FindingFigure, words: string): SuggestedDue {
  return {
    words,
    ...(due === undefined ? {} : { date: due }),
    ...(clock === undefined ? {} : { starts: clock }),
  };
}

/** A rule's guess counts for less than a member's mark: an action is open only when it lies ahead. */
function openSuggestion(suggestion: Suggestion, rid: ReportId): OpenSuggestion | undefined {
  const { kind, quote, themes, paragraph, due, span } = suggestion;
  const sort = sortOf(kind, quote);
  if (sort === undefined || (sort === 'promise' && due === undefined && !AHEAD.test(quote))) return undefined;
  return {
    suggestion,
    rid,
    sort,
    kind,
    quote,
    themes,
    start: span.start,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(due === undefined ? {} : { due }),
  };
}

function sortOf(kind: Kind | null, quote: string): OpenSort | undefined {
  if (kind === 'action') return 'promise';
  if (kind === 'development') return 'development';
  return kind === 'recommendation' && !isOnlyNoted(quote) ? 'recommendation' : undefined;
}

/** "That the report is noted." */
export function isOnlyNoted(recommendation: string): boolean {
  const isNoted = ONLY_NOTES.test(recommendation) || NOTED_AT_END.test(recommendation);
  return isNoted && !ASKS_MORE.test(recommendation) && !BY_WHEN.test(recommendation);
}
