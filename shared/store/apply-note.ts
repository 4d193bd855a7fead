import type * as Y from 'yjs';
import type { FindingCommand } from '../core/command.ts';
import { createId, type NoteId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { NoteRow, Time } from '../core/rows.ts';
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
  if (writes)
    notes.set(note, { finding, by: writer.mine[0]!, dev: writer.device, text, at } satisfies NoteRow);
  for (const id of replaces) if (id !== note && notes.has(id)) notes.delete(id);
  return ok(invertNote(command, replaced, writer));
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
