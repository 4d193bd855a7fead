/** What adopting marks of a file does to the library, as one command. */
import type { Command, NoteFromFile, ReportCommand } from '../../core/command.ts';
import type { EditionId, FindingId, ReportId, WorkspaceId } from '../../core/ids.ts';
import type { Time } from '../../core/rows.ts';
import type { Theme, ThemeId } from '../../core/theme.ts';
import type { ReportView } from '../../core/view.ts';
import { noteIdOf, type FileAnswer } from '../../documents/paper/pdf/file-marks.ts';
import { putThemes, themeOfLabel } from '../exchange/theme-of-label.ts';
import type { FileEntry } from './read-file-entries.ts';

/** Of a mark in the file: not here, here, or deleted by a member. */
export type EntryState = 'offered' | 'here' | 'deleted';

export interface Known {
  readonly state: EntryState;
  /** The finding that it is: here, or in a paper that has the same pages. */
  readonly finding: FindingId;
  readonly rid: ReportId;
}

type Found = Pick<ReportView, 'rid' | 'findings' | 'deleted'>;

/** By finding of the entry. One that was adopted in a paper with the same pages is known by its key. */
export function knownOf(view: Found, entries: readonly FileEntry[]): ReadonlyMap<FindingId, Known> {
  const all = new Map<string, Known>();
  for (const state of ['deleted', 'here'] as const) {
    for (const { id, rid, source } of state === 'here' ? view.findings : view.deleted) {
      const known = { state, finding: id, rid };
      all.set(id, known);
      if (source !== undefined) all.set(source.key, known);
    }
  }
  return new Map(
    entries.map(({ finding, mark }) => [
      finding,
      all.get(finding) ?? all.get(mark.key) ?? { state: 'offered', finding, rid: view.rid },
    ]),
  );
}

export interface Adopting {
  readonly view: Found;
  readonly edition: EditionId;
  /** Those in use first, then those of lists that are shipped. */
  readonly themes: readonly Theme[];
  readonly inUse: ReadonlySet<ThemeId>;
  /** Where labels of themes go: the device's for a restricted paper. */
  readonly ws?: WorkspaceId;
  readonly at: Time;
}

/** What is here already is left out; what was deleted comes back as it was. */
export async function adoptCommand(entries: readonly FileEntry[], adopting: Adopting): Promise<Command> {
  const { view, at } = adopting;
  const known = knownOf(view, entries);
  const labels = new Map<string, Theme>();
  const commands: ReportCommand[] = [];
  for (const entry of entries) {
    const { finding, comment } = entry;
    const { state, ...of } = known.get(finding)!;
    if (state === 'here') continue;
    for (const label of comment.themes) {
      if (!labels.has(label)) labels.set(label, await themeOfLabel(label, adopting.themes));
    }
    const themes = comment.themes.map((label) => labels.get(label)!.id);
    if (state === 'deleted') commands.push({ type: 'restore', ...of, at });
    else commands.push(await markCommand(entry, themes, adopting));
  }
  return {
    type: 'all',
    commands: [...putThemes(labels.values(), adopting.inUse, at, adopting.ws), ...commands],
    at,
  };
}

async function markCommand(
  { finding, mark, sel, comment }: FileEntry,
  themes: readonly ThemeId[],
  { view: { rid }, edition, at }: Adopting,
): Promise<ReportCommand> {
  const { author, at: made, key, answers } = mark;
  const when = made === undefined ? {} : { at: made };
  const own = comment.notes.map((text): FileAnswer => ({ text, author, ...when }));
  const notes: NoteFromFile[] = [];
  // They are shown in the order of their ids: one without a day stands behind the one before it.
  let latest = 0;
  for (const [nth, each] of [...own, ...answers].entries()) {
    latest = Math.max(latest, each.at ?? 0);
    notes.push({ ...each, note: await noteIdOf(finding, nth, each.text, latest) });
  }
  return {
    type: 'mark',
    finding,
    edition,
    sel,
    ...(comment.kind === null ? {} : { kind: comment.kind }),
    ...(comment.ask ? { ask: true } : {}),
    ...(comment.question === undefined ? {} : { question: comment.question }),
    themes,
    source: { key, author, ...when },
    notes,
    rid,
    at,
  };
}
