/** Questions as their views take them, and as words to be copied. Pure. */
import { writeCitation } from '../../core/citation.ts';
import type { EvidenceRow } from '../../core/brief-row.ts';
import type { FindingId, ReportId } from '../../core/ids.ts';
import type { Author, ReportView } from '../../core/view.ts';
import {
  changeOf,
  shortPlace,
  type EvidenceChange,
  type FoundInNewer,
} from '../../scrutiny/brief/evidence.ts';
import { overlapsOf, type BriefLine } from '../../scrutiny/brief/list-questions.ts';
import type { FoundValue, PassageChange, PassageValue, QuestionValue } from '../../ui/brief/brief-values.ts';
import { BRIEF, joinYears } from '../../ui/strings/brief.ts';
import { yearOf } from '../../ui/strings/times.ts';
import { audienceSentence } from '../../ui/strings/words.ts';

export interface WordsOf {
  readonly reports: ReadonlyMap<ReportId, ReportView | null>;
  /** All questions, for overlaps. */
  readonly all: readonly BriefLine[];
  readonly themes: ReadonlyMap<string, string>;
  /** Where rules find passages in versions that nobody has looked at them on, by finding. */
  readonly newer?: ReadonlyMap<FindingId, FoundInNewer>;
  /** What the member said of it on "Last time". Absent in the meeting: there it would be on the room's screen. */
  readonly found?: (line: BriefLine) => FoundValue | undefined;
}

export function nameOf(author: Author): string {
  return author.name !== '' ? author.name : author.isMe ? BRIEF.you : BRIEF.somebody;
}

export function toQuestions(lines: readonly BriefLine[], words: WordsOf): readonly QuestionValue[] {
  return lines.map((line, i) => {
    const first = line.evidence[0];
    const isNew = i === 0 || first?.rid !== lines[i - 1]?.evidence[0]?.rid;
    const others = overlapsOf(line, words.all);
    return {
      id: line.id,
      stem: line.stem,
      because: line.proposed?.because,
      followUp: line.followUp,
      passages: toPassages(line, words),
      found: words.found?.(line),
      themes: line.themes.flatMap((id) => words.themes.get(id) ?? []),
      owner: nameOf(line.author),
      isMine: line.author.isMe,
      seenBy: audienceSentence(line.audience),
      overlaps: others.map((other) => BRIEF.overlap(nameOf(other.author), other.stem)),
      otherWords: line.others.map(({ row }) => row.stem),
      paper: isNew ? headingOf(first) : undefined,
      meeting: line.meeting ?? '',
      isRestricted: isRestricted(line),
      isSample: line.evidence.some(({ rid }) => words.reports.get(rid)?.report.sample === true),
    };
  });
}

function headingOf(first: EvidenceRow | undefined): QuestionValue['paper'] {
  return first === undefined ? { title: BRIEF.noPassage } : { title: first.citation.paper, date: first.date };
}

/** The oldest year last, as the newest is what is asked about. */
function toPassages(
  { evidence }: BriefLine,
  { reports, newer }: Pick<WordsOf, 'reports' | 'newer'>,
): readonly PassageValue[] {
  return evidence.map((row) => {
    const change = changeOf(row, reports.get(row.rid));
    return {
      id: row.finding,
      kind: row.kind,
      place: shortPlace(row),
      quote: row.quote,
      citation: writeCitation(row.citation),
      ...(change === undefined ? {} : { change: wordsOfChange(change, newer?.get(row.finding)) }),
    };
  });
}

function wordsOfChange(change: EvidenceChange, found: FoundInNewer | undefined): PassageChange {
  if (change.change === 'newer' && found !== undefined)
    return { words: BRIEF.newer[found.state], ...(found.state === 'edited' ? { now: found.now } : {}) };
  const words = BRIEF.changes[change.change];
  if (!('after' in change)) return { words };
  return {
    words,
    canUse: true,
    now: change.change === 'edited' ? change.after.quote : shortPlace(change.after),
  };
}

/** "2011, 2016 and 2019". */
export function yearsOf(lines: readonly BriefLine[]): string {
  const years = lines.flatMap(({ evidence }) => evidence.map(({ date }) => yearOf(date)));
  return joinYears([...new Set(years.filter((year) => year !== ''))].sort());
}

/** What is copied and sent: the question, then each passage with its citation. */
export function writeQuestions(lines: readonly BriefLine[]): string {
  return lines
    .map((line, i) => {
      const n = lines.length > 1 ? `${i + 1}. ` : '';
      const stem = line.proposed === undefined ? line.stem : BRIEF.askAbout;
      const passages = line.evidence.map(
        (row) =>
          `“${row.quote}” (${[writeCitation(row.citation), yearOf(row.date)].filter(Boolean).join(', ')})`,
      );
      return [`${n}${stem}`, ...passages].join('\n');
    })
    .join('\n\n');
}

/** Nothing about a restricted paper is copied or sent. */
export function isRestricted(line: BriefLine): boolean {
  return line.audience.kind === 'device';
}
