/** The questions of a brief in their order: those that somebody wrote, and those that Ask has begun. Pure. */
import type { EvidenceRow, FindingAt } from '../../core/brief-row.ts';
import type { BriefView, QuestionView } from '../../core/brief-view.ts';
import type { Audience, Author, FindingView, ReportView } from '../../core/view.ts';
import type { ReportId } from '../../core/ids.ts';
import type { ThemeId } from '../../core/theme.ts';
import { stemOfLastTime } from '../last-time/stem.ts';
import { evidenceOf } from './evidence.ts';
import { proposeStem, type Earlier } from './propose-stem.ts';

/** A finding that the member will ask about. */
export interface Asked {
  readonly finding: FindingView;
  readonly view: Pick<ReportView, 'report' | 'editions' | 'restricted'>;
}

export interface BriefLine {
  /** The question's; of one that came from Ask the finding's and the member's: two members may ask the same. */
  readonly id: string;
  readonly stem: string;
  /** Its words are a rule's, kept by nobody: pencil. */
  readonly proposed?: { readonly because: string };
  readonly followUp?: string;
  readonly evidence: readonly EvidenceRow[];
  readonly themes: readonly ThemeId[];
  readonly author: Author;
  readonly audience: Audience;
  readonly layers: readonly Audience[];
  /** Versions of one member's words that were written on two devices, but for the one shown. */
  readonly others: QuestionView['versions'];
  readonly question?: QuestionView;
  readonly from?: FindingAt;
  readonly order?: string;
  readonly meeting?: string;
}

export interface BriefSources {
  readonly view: BriefView;
  /** In the order of the papers, the newest first, then by place. */
  readonly asked: readonly Asked[];
  readonly me: Author;
  readonly own: Audience;
  readonly device: Audience;
  /** What an earlier report said on the same theme. */
  readonly earlierOf: (asked: Asked) => Earlier | undefined;
  /** Reports that a later one follows: what is asked of them was left open. */
  readonly followed?: ReadonlySet<ReportId>;
}

export function listQuestions(sources: BriefSources): readonly BriefLine[] {
  const { view, asked } = sources;
  const mine = view.questions.filter(({ author }) => author.isMe);
  const known = new Set(mine.map(({ row }) => row.from?.finding));
  const rank = new Map(asked.map(({ finding }, i) => [finding.id as string, i]));
  const begun = asked.filter(({ finding }) => !known.has(finding.id)).map((each) => fromAsk(each, sources));
  const rankOf = (line: BriefLine): number => rank.get(line.from?.finding ?? '') ?? rank.size;
  return [...view.questions.map(fromRow), ...begun].sort(
    (a, b) => compare(a.order ?? LAST, b.order ?? LAST) || rankOf(a) - rankOf(b) || compare(a.id, b.id),
  );
}

/** Sorts after every place. */
const LAST = '~';

function fromRow(question: QuestionView): BriefLine {
  const { id, row, author, audience, layers, order, meeting } = question;
  const { stem, followUp, evidence, themes, from } = row;
  return {
    id,
    stem,
    ...(followUp ? { followUp } : {}),
    evidence,
    themes,
    author,
    audience,
    layers,
    others: question.versions.slice(1),
    question,
    ...(from === undefined ? {} : { from }),
    ...(order === undefined ? {} : { order }),
    ...(meeting === undefined ? {} : { meeting }),
  };
}

function fromAsk(asked: Asked, { me, own, device, view, earlierOf, followed }: BriefSources): BriefLine {
  const { finding, view: of } = asked;
  const evidence = evidenceOf(
    finding,
    of.report,
    of.editions.map(({ id }) => id),
  );
  const typed = finding.ask.question?.trim() ?? '';
  const id = `${finding.id}.${me.member}`;
  const place = view.places.get(id);
  const meeting = place === undefined ? of.report.meeting : place.meeting;
  const audience = of.restricted ? device : own;
  const earlier = earlierOf(asked);
  const said = {
    kind: finding.kind,
    quote: evidence.quote,
    ...(of.report.date === undefined ? {} : { year: of.report.date.slice(0, 4) }),
  };
  const lastTime = followed?.has(finding.rid) ? stemOfLastTime(said) : undefined;
  const proposed =
    lastTime ??
    proposeStem({
      ...said,
      ...(finding.themes[0] === undefined ? {} : { theme: finding.themes[0].label }),
      ...(earlier === undefined ? {} : { earlier }),
    });
  return {
    id,
    stem: typed === '' ? proposed.stem : typed,
    ...(typed === '' ? { proposed: { because: proposed.because } } : {}),
    evidence: [evidence],
    themes: finding.themes.map(({ id }) => id),
    author: me,
    audience,
    layers: [audience],
    others: [],
    from: { rid: finding.rid, finding: finding.id },
    ...(place === undefined ? {} : { order: place.order }),
    ...(meeting === undefined ? {} : { meeting }),
  };
}

/** Another member's question on the same passage, or on the same theme of the same paper: "R. Sen has this". */
export function overlapsOf(line: BriefLine, all: readonly BriefLine[]): readonly BriefLine[] {
  const passages = new Set(line.evidence.map(({ finding }) => finding));
  const papers = new Set(line.evidence.map(({ rid }) => rid));
  return all.filter((other) => {
    if (other.id === line.id || other.author.member === line.author.member) return false;
    if (other.evidence.some(({ finding }) => passages.has(finding))) return true;
    const isSamePaper = other.evidence.some(({ rid }) => papers.has(rid));
    return isSamePaper && other.themes.some((theme) => line.themes.includes(theme));
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
