/** The page "Last time" as a value: what is open, the likeliest words beside it, and what was said. Pure. */
import { describeParagraph } from '../../core/citation.ts';
import type { FindingId, ReportId } from '../../core/ids.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { StatusView } from '../../core/status-view.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import type { ThemeId } from '../../core/theme.ts';
import { leftOpen, type OpenItem, type OpenPromise } from '../../scrutiny/last-time/left-open.ts';
import type { Likely } from '../../scrutiny/last-time/likeliest.ts';
import type { Passage } from '../../scrutiny/last-time/passages.ts';
import { isClosedBefore, saidIn, type YearStatus } from '../../scrutiny/last-time/standing.ts';
import type {
  LastTimeGroupValue,
  LastTimeRowValue,
  PassageValue,
  SaidValue,
} from '../../ui/last-time/values.ts';
import { LAST_TIME, YEAR_ANSWERS, type YearAnswer } from '../../ui/strings/last-time.ts';

export interface EarlierPaper {
  readonly rid: ReportId;
  readonly title: string;
  readonly date?: string;
  readonly findings: readonly LedgerFinding[];
  /** Made at its meeting. */
  readonly promises: readonly OpenPromise[];
  /** Of a report that nobody has marked. */
  readonly suggestions: readonly Suggestion[];
}

export interface LastTimeSource {
  /** The new report. */
  readonly rid: ReportId;
  readonly earlier: readonly EarlierPaper[];
  readonly statuses: readonly StatusView[];
  readonly find: (item: OpenItem) => readonly Likely[];
  readonly placeOf: (passage: Passage) => string;
  readonly picked: ReadonlyMap<string, PassageValue>;
  /** By report, where the member chose whether what is suggested is shown. */
  readonly pencil: ReadonlyMap<ReportId, boolean>;
  /** What was answered to the question that a finding raised. */
  readonly answerOf: (finding: FindingId) => string | undefined;
  readonly themeLabel: (id: ThemeId) => string;
  readonly showMoment: (at: number) => string;
}

/** A row of the page with what it was made of. */
export interface ComposedRow {
  readonly item: OpenItem;
  readonly value: LastTimeRowValue;
  readonly said?: StatusView;
}

export interface ComposedGroup {
  readonly paper: EarlierPaper;
  readonly rows: readonly ComposedRow[];
  /** How many are suggested, and whether they are among the rows. */
  readonly pencil: { readonly count: number; readonly isShown: boolean };
}

/** The nearest report first; in each what is not closed, in the order of the page. */
export function composeLastTime(source: LastTimeSource): readonly ComposedGroup[] {
  const log = source.statuses.flatMap(yearStatus);
  return source.earlier.map((paper) => {
    const all = [...leftOpen(paper.findings, paper.suggestions, paper.rid), ...paper.promises];
    const items = all.filter((item) => {
      const about = aboutOf(item);
      return about === undefined || !isClosedBefore(log, about, source.rid);
    });
    const isShown = source.pencil.get(paper.rid) ?? isUntouched(paper, log, source.rid);
    const rows = items.filter((item) => isShown || !('suggestion' in item));
    return {
      paper,
      rows: rows.map((item, at) => composeRow(rowId(item, rows.slice(0, at)), item, paper, log, source)),
      pencil: { count: items.filter((item) => 'suggestion' in item).length, isShown },
    };
  });
}

/** Nobody has marked anything in it but on this page. */
function isUntouched({ findings }: EarlierPaper, log: readonly YearStatus[], rid: ReportId): boolean {
  return findings.every(({ id, ask }) => ask || saidIn(log, id, rid) !== undefined);
}

export function groupsOf(composed: readonly ComposedGroup[]): readonly LastTimeGroupValue[] {
  return composed.map(({ paper: { rid, title, date }, rows, pencil }) => ({
    rid,
    title,
    pencil,
    ...(date === undefined ? {} : { date }),
    rows: rows.map(({ value }) => value),
  }));
}

/** By which a row is known: the same before and after a suggestion became a finding, so that the focus stays. */
export function rowId(item: OpenItem, before: readonly OpenItem[]): string {
  if ('promise' in item) return item.promise;
  const same = before.filter((each) => !('promise' in each) && each.start === item.start).length;
  return `${item.rid}-${item.start}${same === 0 ? '' : `-${same}`}`;
}

interface LoggedStatus extends YearStatus {
  readonly view: StatusView;
}

function yearStatus(view: StatusView): LoggedStatus[] {
  const { about, value, report, at } = view;
  const id = 'finding' in about ? about.finding : 'promise' in about ? about.promise : undefined;
  if (id === undefined) return [];
  return [{ about: id, value, at, view, ...(report === undefined ? {} : { report }) }];
}

/** What a status would be about; undefined for what is only suggested. */
function aboutOf(item: OpenItem): string | undefined {
  return 'finding' in item ? item.finding : 'promise' in item ? item.promise : undefined;
}

function composeRow(
  id: string,
  item: OpenItem,
  { findings }: EarlierPaper,
  log: readonly LoggedStatus[],
  source: LastTimeSource,
): ComposedRow {
  const picked = source.picked.get(id);
  const about = aboutOf(item);
  const said = about === undefined ? undefined : saidIn(log, about, source.rid)?.view;
  const answer = 'finding' in item ? source.answerOf(item.finding) : undefined;
  const value: LastTimeRowValue = {
    id,
    sort: item.sort,
    kind: item.kind,
    quote: item.quote,
    place: placeWords(item.paragraph, item.page),
    themes: item.themes.map(source.themeLabel),
    found: source.find(item).map((likely) => passageValue(likely, source)),
    ask: 'finding' in item && isAsked(findings, item.finding),
    ...('promise' in item ? { cannotAsk: true as const } : {}),
    ...('finding' in item && item.question !== undefined ? { question: item.question } : {}),
    ...(answer === undefined ? {} : { answer }),
    ...('suggestion' in item ? { because: item.suggestion.because } : {}),
    ...(item.due === undefined ? {} : { due: item.due.words }),
    ...(picked === undefined ? {} : { picked }),
    ...saidPart(said, source),
  };
  return { item, value, ...(said === undefined ? {} : { said }) };
}

function isAsked(findings: readonly LedgerFinding[], id: FindingId): boolean {
  return findings.some((finding) => finding.id === id && finding.ask);
}

function passageValue({ passage, shared, theme }: Likely, source: LastTimeSource): PassageValue {
  return {
    ...plainPassage(passage, source.placeOf),
    shared,
    ...(theme === undefined ? {} : { theme: source.themeLabel(theme) }),
  };
}

export function plainPassage(passage: Passage, placeOf: LastTimeSource['placeOf']): PassageValue {
  return { id: `p${passage.span.start}`, words: passage.words, place: placeOf(passage), shared: [] };
}

/** "paragraph 3.11, page 2". */
export function placeWords(paragraph: string | undefined, page: string | undefined): string {
  const parts = [
    paragraph === undefined ? undefined : describeParagraph(paragraph),
    page === undefined ? undefined : `page ${page}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function saidPart(
  said: StatusView | undefined,
  { showMoment }: LastTimeSource,
): { readonly said?: SaidValue } {
  if (said === undefined || !isAnswer(said.value)) return {};
  const { evidence, author } = said;
  return {
    said: {
      value: said.value,
      by: author.isMe ? LAST_TIME.you : author.name,
      when: showMoment(said.at),
      isMine: author.isMe,
      evidence:
        evidence.kind === 'quote'
          ? { kind: 'quote', words: evidence.quote, place: placeWords(evidence.paragraph, undefined) }
          : evidence.kind === 'searched'
            ? { kind: 'searched', words: evidence.words }
            : { kind: 'statement' },
    },
  };
}

function isAnswer(value: string): value is YearAnswer {
  return (YEAR_ANSWERS as readonly string[]).includes(value);
}
