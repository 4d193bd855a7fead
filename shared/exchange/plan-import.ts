/**
 * What bringing a file in would do, entry by entry, and nothing done yet. It only adds: what is here and not in the file
 * stays, and what is here otherwise stays as it is. Pure.
 */
import { adoptedId } from '../core/adopted-id.ts';
import { isId, type FindingId, type NoteId, type ReportId } from '../core/ids.ts';
import type { FileFinding, FileLink, FileNote, FileStatus, FileTheme } from './file-finding.ts';
import type { FileFormat } from './refusals.ts';

/** A finding of this library, as far as an import must know it. */
export interface KnownFinding {
  readonly id: FindingId;
  readonly rid: ReportId;
  readonly isDeleted: boolean;
  /** Others read what is changed in it: an import adds notes of one's own there and nothing else. */
  readonly isGroups: boolean;
  readonly sourceKey?: string;
  readonly kind: FileFinding['kind'];
  readonly ask: boolean;
  readonly themes: readonly FileTheme[];
  /** `replaces`: what was written there before, which does not come again. */
  readonly notes: readonly {
    readonly id: NoteId;
    readonly text: string;
    readonly replaces?: readonly NoteId[];
  }[];
}

/** What members said here, by keys: ties as `finding|type|finding`, statuses by id. */
export interface KnownSaid {
  readonly links: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
}

export interface PlannedNote extends FileNote {
  readonly id: NoteId;
}

export type PlannedState = 'added' | 'updated' | 'duplicate';

export interface Planned {
  readonly entry: FileFinding;
  /** By which it is known again when the file is brought in once more. */
  readonly key: string;
  readonly finding: FindingId;
  readonly rid: ReportId;
  readonly state: PlannedState;
  /** It was deleted here, and comes back as it was. */
  readonly comesBack: boolean;
  /** What is new of it. */
  readonly kind: FileFinding['kind'];
  readonly ask: boolean;
  readonly themes: readonly FileTheme[];
  readonly notes: readonly PlannedNote[];
  readonly links: readonly FileLink[];
  readonly statuses: readonly (FileStatus & { readonly id: string })[];
}

/** Foreign names of annotations are those of a tool: two tools may use the same. */
export function keyOf({ id, paper, quote, creator, at }: FileFinding, format: FileFormat): string {
  if (isId(id)) return id;
  const isNamed = id !== '';
  return isNamed
    ? `${format}:${id}`
    : `${format}:${JSON.stringify([paper.url ?? paper.rid, quote.exact, creator, at ?? 0])}`;
}

/** The same on every device: ours keeps its id, another tool's has one that is made of its name. */
export async function findingIdOf(entry: FileFinding, format: FileFormat): Promise<FindingId> {
  return isId(entry.id) ? entry.id : adoptedId(['file', keyOf(entry, format)], entry.at);
}

/** @param known by the finding's id, or by the key of the file that it came from */
export async function planEntry(
  entry: FileFinding,
  rid: ReportId,
  format: FileFormat,
  known: (id: FindingId, key: string) => KnownFinding | undefined,
  said: KnownSaid,
): Promise<Planned> {
  const key = keyOf(entry, format);
  const id = await findingIdOf(entry, format);
  const here = known(id, key);
  const finding = here?.id ?? id;
  const notes = await notesOf(entry, key);
  const statuses = await statusesOf(entry, key);
  const plan = {
    entry,
    key,
    finding,
    rid: here?.rid ?? rid,
    comesBack: here?.isDeleted === true,
    kind: here === undefined || (here.kind === null && !here.isGroups) ? entry.kind : null,
    ask: entry.ask && here?.ask !== true,
    themes: here?.isGroups ? [] : entry.themes.filter((theme) => !hasTheme(here, theme)),
    notes: notes.filter((note) => !hasNote(here, note, entry.creator)),
    links: (entry.links ?? []).filter((link) => !said.links.has(`${finding}|${link.type}|${link.finding}`)),
    statuses: statuses.filter((status) => !said.statuses.has(status.id)),
  };
  if (here === undefined || here.isDeleted) return { ...plan, state: 'added' };
  const isSame =
    plan.kind === null &&
    !plan.ask &&
    [plan.themes, plan.notes, plan.links, plan.statuses].every(({ length }) => length === 0);
  return { ...plan, state: isSame ? 'duplicate' : 'updated' };
}

/** Notes are shown in the order of their ids: one without a date stands behind the one before it. */
async function notesOf({ notes }: FileFinding, key: string): Promise<readonly PlannedNote[]> {
  let latest = 0;
  const named: PlannedNote[] = [];
  for (const note of notes) {
    latest = Math.max(latest, note.at ?? 0);
    const { id = '', text, author } = note;
    const own = isId(id) ? id : await adoptedId(['file-note', key, id, author, text], latest);
    named.push({ ...note, id: own });
  }
  return named;
}

async function statusesOf({ statuses = [] }: FileFinding, key: string): Promise<Planned['statuses']> {
  return Promise.all(
    statuses.map(async (status) => ({
      ...status,
      id: isId(status.id)
        ? status.id
        : await adoptedId(['file-status', key, status.value, JSON.stringify(status.evidence)], status.at),
    })),
  );
}

function hasTheme(here: KnownFinding | undefined, { id, label }: FileTheme): boolean {
  const same = label.toLowerCase();
  return here?.themes.some((theme) => theme.id === id || theme.label.toLowerCase() === same) ?? false;
}

/** Tables keep no names of notes: there the words tell, with or without whose they are. */
function hasNote(
  here: KnownFinding | undefined,
  { id, text, author }: PlannedNote,
  creator: string,
): boolean {
  const words = [text, `${author}: ${text}`, `${creator}: ${text}`].map(folded);
  return (
    here?.notes.some((note) => {
      const is = folded(note.text);
      return (
        note.id === id ||
        note.replaces?.includes(id) === true ||
        words.includes(is) ||
        words[0]!.endsWith(`: ${is}`)
      );
    }) ?? false
  );
}

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
