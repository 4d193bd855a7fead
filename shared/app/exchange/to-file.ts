/** A finding on this device as files hold it. Pure. */
import { citationOf } from '../../core/citation.ts';
import { isHeldIn } from '../../core/held.ts';
import type { MeetingRow } from '../../core/rows.ts';
import { INFORMAL } from '../../core/session.ts';
import type { FindingView, NoteView, ReportView } from '../../core/view.ts';
import type { FileFinding, FileNote, FilePaper, TextPlace } from '../../exchange/file-finding.ts';
import type { MarksFrom } from '../../exchange/marks.ts';

/** The paper as files name it. Where its row does not say, its meeting does. */
export function toFilePaper(
  { rid, report, urls }: Pick<ReportView, 'rid' | 'report' | 'urls'>,
  meeting?: MeetingRow,
): FilePaper {
  const url = urls.at(-1);
  const council = report.council ?? meeting?.council;
  const committee = report.committee ?? meeting?.committee;
  const date = meeting?.date ?? report.date;
  return {
    title: report.title,
    rid,
    key: report.key,
    ...(url === undefined ? {} : { url }),
    ...(council === undefined ? {} : { council }),
    ...(committee === undefined ? {} : { committee }),
    ...(date === undefined ? {} : { date }),
  };
}

/** By the newest repair, else as it was marked. */
export function describedLast({
  repairs,
  anchors,
  edition,
  sel,
}: FindingView): NonNullable<FileFinding['own']> {
  const last = repairs.findLast((repair) => anchors[repair.edition] !== undefined);
  return last === undefined ? { edition, sel } : { edition: last.edition, sel: anchors[last.edition] ?? sel };
}

/** @param from as a group sees it, it has neither the member's question nor notes, themes and kinds that the group has not */
export function toFileFinding(
  finding: FindingView,
  paper: FilePaper,
  from: MarksFrom,
  more: { readonly restricted: boolean; readonly place?: TextPlace },
): FileFinding {
  const group = typeof from === 'object' ? from.group : undefined;
  const own = describedLast(finding);
  const page = own.sel.pages?.[0];
  const { source, author, session, kind, themes } = finding;
  const ask = group === undefined && finding.ask.on;
  const at = source === undefined ? finding.at : source.at;
  const notes = finding.notes
    .filter(({ audience }) => group === undefined || audience.ws === group)
    .filter(({ text }) => text.trim() !== '')
    .map((note) => toNote(note, finding));
  // What a session recorded is without names.
  const others = (session === undefined ? finding.otherKinds : [])
    .filter(isHeldIn(group))
    .map((other) => ({ kind: other.kind, author: other.author.name }));
  return {
    id: finding.id,
    paper,
    quote: own.sel.quote,
    kind,
    ...(others.length === 0 ? {} : { otherKinds: others }),
    ask,
    ...(ask && finding.ask.question ? { question: finding.ask.question } : {}),
    themes: themes.filter(isHeldIn(group)).map(({ id, label }) => ({ id, label })),
    notes: session === undefined ? notes : [...notes, { text: INFORMAL, author: '' }],
    // What a session recorded is the group's, whoever wrote it down.
    creator: session === undefined ? (source?.author ?? author.name) : '',
    ...(at === undefined ? {} : { at }),
    ...(page === undefined ? {} : { page: page.label ?? String(page.page) }),
    ...(finding.figure === undefined ? {} : { figure: finding.figure }),
    citation: citationOf(paper.title, finding.sel, () => finding.packPage),
    own,
    ...(more.place === undefined ? {} : { place: more.place }),
    ...(more.restricted ? { restricted: true } : {}),
    ...(session === undefined ? {} : { session: true }),
  };
}

function toNote({ id, text, author, at, source }: NoteView, of: FindingView): FileNote {
  const isGroups = of.session !== undefined && author.member === of.author.member;
  const made = source === undefined ? at : source.at;
  return {
    id,
    text,
    author: isGroups ? '' : (source?.author ?? author.name),
    ...(made === undefined ? {} : { at: made }),
  };
}
