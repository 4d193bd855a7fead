import type * as Y from 'yjs';
import type { FindingCommand } from '../core/command.ts';
import { createId, type NoteId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { NoteRow, Time } from '../core/rows.ts';
import { sourceRow } from './adopt-from.ts';
import type { Writer } from './writer.ts';
import { isNote } from './check-rows.ts';

type NoteCommand = Extract<FindingCommand, { type: 'note' }>;

/**
 * Adds a note, or puts a new one in the place of those it replaces, in the transaction that is open. No key is written
 * twice: two devices' edits both stay. Only one's own notes can be replaced: `command-invalid` at `replaces` otherwise.
 */
export function applyNote(
  doc: Y.Doc,
  command: NoteCommand,
  at: Time,
  writer: Writer,
): Result<FindingCommand> {
  const notes = doc.getMap('note');
  const { finding, note, text, replaces } = command;
  const replaced: NoteRow[] = [];
  for (const [i, id] of replaces.entries()) {
    const row = notes.get(id);
    if (!isNote(row)) continue;
    if (row.finding !== finding || !writer.mine.includes(row.by))
      return fail('command-invalid', `replaces.${i}`);
    replaced.push(row);
  }
  const writes = text.trim() !== '' && !wasWritten(notes, note);
  const old = idsReplaced(notes, command, replaced, writer);
  if (writes) {
    const row = { finding, by: writer.mine[0]!, dev: writer.device, text, at } satisfies NoteRow;
    notes.set(note, old.length === 0 ? row : ({ ...row, replaces: old } satisfies NoteRow));
    if (command.source) doc.getMap('source').set(`${finding}|${note}`, sourceRow(command.source, writer));
  }
  for (const id of replaces) if (id !== note && notes.has(id)) notes.delete(id);
  return ok(invertNote(command, replaced, writer));
}

/** Ids kept of a note's history: enough to know what was written beside it. */
const LONGEST_LINE = 32;

/**
 * What a note takes the place of, and what that took: so a device that edited twice is known beside one that edited
 * once. What another living note of this member replaced too is left out: both are on the screen, and kept on purpose.
 */
function idsReplaced(
  notes: Y.Map<unknown>,
  { finding, replaces }: NoteCommand,
  replaced: readonly NoteRow[],
  writer: Writer,
): readonly NoteId[] {
  if (replaces.length === 0) return [];
  const beside = new Set<NoteId>();
  const older = replaced.flatMap((row) => row.replaces ?? []);
  if (older.length > 0) {
    notes.forEach((row, id) => {
      const isBeside = isNote(row) && row.finding === finding && writer.mine.includes(row.by);
      if (isBeside && !replaces.includes(id)) for (const was of row.replaces ?? []) beside.add(was);
    });
  }
  return [...new Set([...replaces, ...older.filter((id) => !beside.has(id))])].slice(0, LONGEST_LINE);
}

function invertNote(command: NoteCommand, replaced: readonly NoteRow[], writer: Writer): NoteCommand {
  const { finding, note } = command;
  const written = command.text.trim() !== '' ? [note] : [];
  // Two notes joined into one come back as one, each text in a paragraph of its own.
  const text = replaced.map((row) => row.text).join('\n\n');
  return { type: 'note', finding, note: newId(writer), text, replaces: written };
}

function newId(writer: Writer): NoteId {
  return createId(writer.world);
}

/** Also true for a key that was deleted: Yjs keeps its last item. */
function wasWritten(map: Y.Map<unknown>, key: string): boolean {
  return map._map.has(key);
}
