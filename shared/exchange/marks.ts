/**
 * "My marks" as a value: what a member takes into a meeting. Passages flagged Ask come first, then each paper in
 * agenda order with its passages in page order. The printed page and the Word file are both made from it.
 */
import { isHeldIn } from '../core/held.ts';
import { citationOf, type Citation } from '../core/citation.ts';
import type { FindingId, ReportId, WorkspaceId } from '../core/ids.ts';
import type { Kind } from '../core/kind.ts';
import type { ReportRow } from '../core/rows.ts';
import { INFORMAL } from '../core/session.ts';
import type { FileSource, FindingView, NoteView } from '../core/view.ts';

/** A paper with the findings to list, in page order. */
export interface MarksSource {
  readonly rid: ReportId;
  readonly report: ReportRow;
  /** The agenda item it belongs to, as the agenda numbers it. */
  readonly item?: { readonly no: string; readonly title: string };
  readonly findings: readonly FindingView[];
  readonly restricted: boolean;
}

/**
 * Whose findings are listed. `me`: those that the member made, and those of others that they flagged Ask. `everyone`:
 * all that this device shows. A group's id: what that group sees, which is not the member's questions and private notes.
 */
export type MarksFrom = 'me' | 'everyone' | { readonly group: WorkspaceId };

export interface MarkEntry {
  readonly finding: FindingId;
  readonly rid: ReportId;
  readonly kind: Kind | null;
  readonly ask: boolean;
  readonly question?: string;
  readonly quote: string;
  /** Whose it is, where it is not the member's own; an empty name where nobody knows it. */
  readonly by?: string;
  /** Whose it was in the file that it was adopted from. */
  readonly source?: FileSource;
  readonly citation: Citation;
  /** Its paper never leaves this device. */
  readonly restricted: boolean;
  /** What a tagging session recorded: the group's word, and no decision. */
  readonly session?: true;
  /** Another member's begin with the name. */
  readonly notes: readonly string[];
  readonly themes: readonly string[];
}

export interface MarksPaper {
  readonly rid: ReportId;
  readonly title: string;
  readonly item?: string;
  readonly restricted: boolean;
  /** The page's own words by which it is restricted. */
  readonly reason?: string;
  readonly entries: readonly MarkEntry[];
}

export interface Marks {
  readonly title: string;
  /** Committee and date, as far as known. */
  readonly committee?: string;
  readonly date?: string;
  readonly ask: readonly MarkEntry[];
  /** Passages that are not in `ask`; papers without any are left out. */
  readonly papers: readonly MarksPaper[];
  readonly total: number;
  /** Said of the whole where anything in it was recorded in a tagging session. */
  readonly informal?: string;
}

/** Whether a finding is listed. Those of the sample library stand for the member's own. */
export function isFrom(finding: FindingView, from: MarksFrom, isSample = false): boolean {
  if (from === 'everyone') return true;
  if (from !== 'me') return finding.audiences.some(({ ws }) => ws === from.group);
  return finding.author.isMe || finding.ask.on || isSample;
}

function toEntry(source: MarksSource, finding: FindingView, from: MarksFrom): MarkEntry {
  const { quote } = finding.sel;
  const group = typeof from === 'object' ? from.group : undefined;
  const ask = group === undefined ? finding.ask : { on: false };
  return {
    finding: finding.id,
    rid: source.rid,
    kind: finding.kind,
    ask: ask.on,
    ...(ask.question ? { question: ask.question } : {}),
    quote: quote.exact,
    ...(finding.author.isMe || finding.session !== undefined ? {} : { by: finding.author.name }),
    ...(finding.source === undefined ? {} : { source: finding.source }),
    citation: citationOf(source.report.title, finding.sel, () => finding.packPage),
    restricted: source.restricted,
    ...(finding.session === undefined ? {} : { session: true }),
    notes: finding.notes
      .filter(({ audience }) => group === undefined || audience.ws === group)
      .filter(({ text }) => text.trim() !== '')
      .map((note) => writeNote(note, finding))
      .concat(finding.session === undefined ? [] : [INFORMAL]),
    themes: finding.themes.filter(isHeldIn(group)).map((theme) => theme.label),
  };
}

/** A note says whose it is where that is not plain: neither the member nor whoever made the finding. */
function writeNote({ text, author, source }: NoteView, of: FindingView): string {
  if (source !== undefined) {
    const isPlain = source.author === '' || source.author === of.source?.author;
    return isPlain ? text : `${source.author}: ${text}`;
  }
  if (of.session !== undefined && author.member === of.author.member) return text;
  const isMine = author.isMe && of.author.isMe && of.source === undefined;
  return author.name === '' || isMine ? text : `${author.name}: ${text}`;
}

/** Puts a report's or a meeting's findings in the order in which they are used. Deleted ones are not listed. */
export function createMarks(
  head: { readonly title: string; readonly committee?: string; readonly date?: string },
  sources: readonly MarksSource[],
  from: MarksFrom,
): Marks {
  const papers = sources.map((source) => {
    const isSample = source.report.sample === true;
    const listed = source.findings.filter((f) => f.deleted === undefined && isFrom(f, from, isSample));
    return { source, entries: listed.map((f) => toEntry(source, f, from)) };
  });
  const all = papers.flatMap((paper) => paper.entries);
  return {
    ...head,
    ask: all.filter((entry) => entry.ask),
    papers: papers
      .map(({ source, entries }) => ({
        rid: source.rid,
        title: source.report.title,
        ...(source.item ? { item: source.item.no } : {}),
        restricted: source.restricted,
        ...(source.report.reason === undefined ? {} : { reason: source.report.reason }),
        entries: entries.filter((entry) => !entry.ask),
      }))
      .filter((paper) => paper.entries.length > 0),
    total: all.length,
    ...(all.some(({ session }) => session) ? { informal: INFORMAL } : {}),
  };
}
