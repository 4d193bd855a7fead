import type * as Y from 'yjs';
import { createId } from '../core/ids.ts';
import type { SentenceRow } from '../core/sentence-row.ts';
import type { SentenceCommand } from '../core/status-command.ts';
import { isSentence } from './check-status.ts';
import type { Writer } from './writer.ts';

/**
 * Writes a sentence in the transaction that is open, and takes out those of this member that it replaces: two devices'
 * edits both stay. What others wrote stays. Gives the inverse.
 */
export function applySentence(doc: Y.Doc, command: SentenceCommand, writer: Writer): SentenceCommand {
  const rows = doc.getMap('sentence');
  const { id, theme, text, replaces, at } = command;
  const replaced: SentenceRow[] = [];
  for (const old of replaces) {
    const row = rows.get(old);
    if (old === id || !isSentence(row) || row.theme !== theme || !writer.mine.includes(row.by)) continue;
    replaced.push(row);
    rows.delete(old);
  }
  // Yjs keeps the last item of a key that was deleted: no key is written twice.
  if (text.trim() !== '' && !rows._map.has(id))
    rows.set(id, { theme, text, by: writer.mine[0]!, at } satisfies SentenceRow);
  const before = replaced.map((row) => row.text).join('\n\n');
  return {
    ...command,
    id: createId(writer.world),
    text: before,
    replaces: text.trim() === '' ? [] : [id],
  };
}
