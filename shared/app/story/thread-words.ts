/** A thread in the words and values of its views. Pure. */
import { describeParagraph } from '../../core/citation.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { LinkView, StatusView } from '../../core/status-view.ts';
import { ageOf, dayOf } from '../../scrutiny/story/standing.ts';
import { whoSays } from '../../scrutiny/story/speaker.ts';
import type { StoryColumn } from '../../scrutiny/story/story-types.ts';
import type { ThreadReport } from '../../scrutiny/story/thread.ts';
import { kindLabel } from '../../ui/strings/kinds.ts';
import { LINK_LABELS, SPEAKER_LABELS, STORY, THREAD } from '../../ui/strings/story.ts';
import { showDayAndMonth } from '../../ui/strings/times.ts';
import type { SaidStatusValue, ThreadPassage, ThreadStepValue } from '../../ui/story/thread-values.ts';
import { writeRoute } from '../route.ts';
import { styleOf } from './story-words.ts';
import type { StoryState } from './use-story.ts';

export interface ThreadContext {
  readonly state: StoryState;
  readonly links: readonly LinkView[];
  /** Of the thread and of elsewhere, by id. */
  readonly placed: ReadonlyMap<string, { readonly finding: LedgerFinding; readonly column: StoryColumn }>;
  readonly today: string;
}

export function stepOf(
  { column, findings }: ThreadReport,
  statuses: readonly StatusView[],
  context: ThreadContext,
): ThreadStepValue {
  const rids = column.reports.map(({ rid }) => rid);
  return {
    id: column.id,
    label: column.label,
    day: showDayAndMonth(column.date),
    title: column.reports[0]!.title,
    passages: findings.map((finding) => passageOf(finding, column, context)),
    statuses: statuses
      .filter(({ report, evidence }) =>
        rids.includes(report ?? (evidence.kind === 'quote' ? evidence.rid : '')),
      )
      .map((status) => saidHere(status, findings, context)),
    isSilent: findings.length === 0,
  };
}

export function passageOf(
  finding: LedgerFinding,
  column: StoryColumn,
  context: ThreadContext,
): ThreadPassage {
  const { id, rid, quote } = finding;
  const title = column.reports.find((report) => report.rid === rid)?.title ?? '';
  return {
    id,
    style: styleOf(finding),
    quote,
    place: placeIn(finding),
    href: writeRoute({ page: 'reader', rid, finding: id }),
    says: SPEAKER_LABELS[whoSays(finding, title)],
    ties: context.links.flatMap((link) => tieWords(link, id, context)),
  };
}

export function placeIn({ paragraph, page }: LedgerFinding): string {
  if (paragraph === undefined) return page === undefined ? '' : `page ${page}`;
  return describeParagraph(paragraph).replace(/^paragraph (?=\d)/, '');
}

function tieWords({ from, to, type }: LinkView, id: string, { placed }: ThreadContext): readonly string[] {
  const other = from === id ? placed.get(to) : undefined;
  return other ? [`${THREAD.tie(LINK_LABELS[type], other.column.label)} “${other.finding.quote}”`] : [];
}

/** Beside the passage that it quotes, the passage need not be said again, nor how old it is. */
function saidHere(
  status: StatusView,
  findings: readonly LedgerFinding[],
  context: ThreadContext,
): SaidStatusValue {
  const said = saidOf(status, context);
  const { evidence } = status;
  const isHere =
    evidence.kind === 'quote' &&
    findings.some(({ id, quote }) => id === evidence.finding || quote === evidence.quote);
  if (!isHere) return said;
  const { age: _age, ...rest } = said;
  return { ...rest, evidence: THREAD.shownHere };
}

export function saidOf(status: StatusView, { state, today }: ThreadContext): SaidStatusValue {
  const { id, value, author, audience } = status;
  const age = ageOf(dayOf(status, state.dateOf), today);
  return {
    id,
    value,
    by: author.isMe ? STORY.byMe : STORY.by(author.name),
    audience,
    evidence: sayEvidence(status),
    ...(age === undefined || age.years === 0 ? {} : { age: STORY.old(STORY.age(age)) }),
  };
}

function sayEvidence({ evidence }: StatusView): string {
  switch (evidence.kind) {
    case 'quote':
      return `${THREAD.shownBy} “${evidence.quote}”`;
    case 'statement':
      return [THREAD.shownByStatement, evidence.words ?? ''].filter((part) => part !== '').join(': ');
    case 'searched':
      return THREAD.shownBySearch(evidence.words);
  }
}

/** "2016, Strength: thought that both were chaired well". */
export function evidenceLabel(finding: LedgerFinding, { label }: StoryColumn): string {
  const quote = finding.quote.length > 90 ? `${finding.quote.slice(0, 88)}…` : finding.quote;
  return `${label}, ${kindLabel(finding.kind)}: ${quote}`;
}
