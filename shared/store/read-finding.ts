import { figureIn } from '../core/figure-row.ts';
import type { DeviceId, EditionId, FindingId, MemberId, NoteId, ReportId } from '../core/ids.ts';
import type { DelRow, NoteRow, ThemeRef } from '../core/rows.ts';
import type { Selectors } from '../core/selector.ts';
import type { ThemeId } from '../core/theme.ts';
import type { Audience, Author, FindingView, NoteView, RepairView } from '../core/view.ts';
import type { FindingRows } from './finding-rows.ts';

/** Through whose eyes a document is read. */
export interface Reader {
  readonly rid: ReportId;
  readonly audience: Audience;
  /** This member's ids, the present one first. */
  readonly mine: readonly MemberId[];
  readonly author: (member: MemberId) => Author;
  readonly theme: (id: ThemeId) => ThemeRef;
  /** Name of a device of this member's, where there are several. */
  readonly device?: (device: DeviceId) => string | undefined;
}

/** What a member keeps about a finding that lives in another workspace. */
export interface Beside {
  readonly id: FindingId;
  readonly notes: readonly NoteView[];
  readonly ask: FindingView['ask'];
  readonly confirmed: readonly EditionId[];
}

/** Notes and flags without the finding; undefined when there are none. */
export function readBeside(id: FindingId, rows: FindingRows, reader: Reader): Beside | undefined {
  const beside = {
    id,
    notes: readNotes(rows, reader),
    ask: readAsk(rows, reader),
    confirmed: readConfirmed(rows, reader),
  };
  const isNothing = beside.notes.length === 0 && !beside.ask.on && beside.confirmed.length === 0;
  return isNothing ? undefined : beside;
}

/** A finding as screens take it; undefined while its `ann` row has not arrived. */
export function readFinding(id: FindingId, rows: FindingRows, reader: Reader): FindingView | undefined {
  const { ann, del } = rows;
  if (!ann) return undefined;
  const author = reader.author(ann.by);
  return {
    id,
    rid: reader.rid,
    audience: reader.audience,
    audiences: [reader.audience],
    author,
    at: ann.at,
    ...sourceOf(rows, ''),
    ...(rows.outcome === undefined ? {} : { session: rows.outcome.result }),
    edition: ann.edition,
    sel: ann.sel,
    anchors: readAnchors(ann.edition, ann.sel, rows),
    repairs: rows.repairs.size === 0 ? NONE : readRepairs(rows, reader),
    ...figureShown(rows),
    kind: rows.kinds.get(ann.by)?.kind ?? null,
    otherKinds: rows.kinds.size === 0 ? NONE : readOtherKinds(ann.by, rows, reader),
    themes: rows.tags.size === 0 ? NONE : readThemes(rows, reader),
    notes: rows.notes.size === 0 ? NONE : readNotes(rows, reader),
    ask: rows.asks.size === 0 ? NOT_ASKED : readAsk(rows, reader),
    confirmed: rows.confirmed.size === 0 ? NONE : readConfirmed(rows, reader),
    ...(del ? { deleted: readDeleted(del, rows, reader) } : {}),
  };
}

/** Whose the finding, or a note of it, was in the file that it was adopted from. */
function sourceOf({ sources }: FindingRows, of: NoteId): Pick<FindingView, 'source'> {
  const row = sources?.get(of);
  if (row === undefined) return {};
  const { author, key, at } = row;
  return { source: at === undefined ? { author, key } : { author, key, at } };
}

function figureShown({ figure }: FindingRows): Pick<FindingView, 'figure'> {
  const shown = figureIn(figure);
  return shown === undefined ? {} : { figure: shown };
}

const NONE = [] as const;
const NOT_ASKED = { on: false } as const;

/** Position, then id: the same on every device, whatever the clocks say. */
export function byPlace(a: FindingView, b: FindingView): number {
  return (
    a.sel.position.start - b.sel.position.start ||
    a.sel.position.end - b.sel.position.end ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function readAnchors(
  edition: EditionId,
  sel: Selectors,
  rows: FindingRows,
): Readonly<Record<EditionId, Selectors>> {
  const anchors: Record<EditionId, Selectors> = { [edition]: sel };
  for (const [repaired, row] of rows.anchors) anchors[repaired] = row.sel;
  return anchors;
}

/** Ids are UUIDv7: their order is the order of repairing, as far as the clocks agree. */
function readRepairs(rows: FindingRows, reader: Reader): readonly RepairView[] {
  return [...rows.repairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { by, at, edition, from, to }]) => ({ id, edition, author: reader.author(by), at, from, to }));
}

function readOtherKinds(by: MemberId, rows: FindingRows, reader: Reader): FindingView['otherKinds'] {
  return [...rows.kinds]
    .filter(([member]) => member !== by)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([member, row]) => ({ author: reader.author(member), kind: row.kind }));
}

function readThemes(rows: FindingRows, reader: Reader): readonly ThemeRef[] {
  const themes = new Map<ThemeId, ThemeRef>();
  for (const id of rows.tags.keys()) {
    const theme = reader.theme(id);
    themes.set(theme.id, theme);
  }
  return [...themes.values()].sort((a, b) => a.label.localeCompare(b.label, 'en') || (a.id < b.id ? -1 : 1));
}

/** Of a delete that does not say what it knew nothing is claimed. */
function readDeleted(del: DelRow, rows: FindingRows, reader: Reader): NonNullable<FindingView['deleted']> {
  const author = reader.author(del.by);
  const notedBy = new Map<MemberId, Author>();
  for (const [id, row] of del.knew ? byId(rows.notes) : []) {
    const by = reader.author(row.by);
    if (!del.knew!.includes(id) && by.member !== author.member) notedBy.set(by.member, by);
  }
  return { author, at: del.at, notedBy: [...notedBy.values()] };
}

function readNotes(rows: FindingRows, reader: Reader): readonly NoteView[] {
  return withVersions(
    byId(rows.notes).map(([id, row]) => ({ ...readNote(id, row, reader), ...sourceOf(rows, id) })),
  );
}

/** Note ids are UUIDv7: their order is the order of writing, as far as the clocks agree. */
function byId(notes: FindingRows['notes']): readonly (readonly [NoteId, NoteRow])[] {
  return [...notes].sort(([a], [b]) => (a < b ? -1 : 1));
}

function readNote(id: NoteId, row: NoteRow, reader: Reader): NoteView {
  const author = reader.author(row.by);
  const device = author.isMe ? reader.device?.(row.dev) : undefined;
  return {
    id,
    text: row.text,
    author,
    at: row.at,
    audience: reader.audience,
    versions: [],
    ...(device === undefined ? {} : { device }),
    ...(row.replaces === undefined ? {} : { replaces: row.replaces }),
  };
}

/** Two notes of one author are versions of each other where both took the place of one, or one that of the other. */
export function withVersions(notes: readonly NoteView[]): readonly NoteView[] {
  if (notes.length < 2 || notes.every(({ replaces }) => replaces === undefined)) return notes;
  const lines = notes.map(({ id, replaces }) => new Set([id, ...(replaces ?? [])]));
  return notes.map((note, i) => {
    const versions = notes.flatMap((other, k) => {
      const isOne = k !== i && other.author.member === note.author.member;
      return isOne && [...lines[k]!].some((id) => lines[i]!.has(id)) ? [other.id] : [];
    });
    return { ...note, versions };
  });
}

function readAsk(rows: FindingRows, reader: Reader): FindingView['ask'] {
  for (const member of reader.mine) {
    const row = rows.asks.get(member);
    if (row) return row.question === undefined ? { on: true } : { on: true, question: row.question };
  }
  return NOT_ASKED;
}

function readConfirmed(rows: FindingRows, reader: Reader): readonly EditionId[] {
  const editions = [...rows.confirmed].flatMap(([by, row]) =>
    reader.mine.includes(by.split('|')[0]!) ? row.edition : [],
  );
  return [...new Set(editions)].sort();
}
