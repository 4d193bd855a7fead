import type * as Y from 'yjs';
import type { StatusCommand } from '../core/status-command.ts';
import type { SaidStatus, StatusRow } from '../core/status-row.ts';
import { isStatus } from './check-status.ts';
import type { Writer } from './writer.ts';

/**
 * Adds to the log, in the transaction that is open. What stands there under the id stays as it is, and only one's own is
 * taken out again. Gives the inverse, which says nothing where nothing was done.
 */
export function applyStatus(doc: Y.Doc, command: StatusCommand, writer: Writer): StatusCommand {
  const log = doc.getMap('status');
  const { id, status, at } = command;
  const before = log.get(id);
  if (status === null) {
    if (!isStatus(before) || !writer.mine.includes(before.by)) return command;
    log.delete(id);
    return { ...command, status: saidIn(before) };
  }
  if (before === undefined) log.set(id, { ...status, by: writer.mine[0]!, at } satisfies StatusRow);
  return { ...command, status: null };
}

function saidIn({ by: _by, at: _at, ...said }: StatusRow): SaidStatus {
  return said;
}
