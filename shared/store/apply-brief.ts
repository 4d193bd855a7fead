import type * as Y from 'yjs';
import type { BriefCommand, BriefPut } from '../core/brief-command.ts';
import { isObject } from '../core/json.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { ensureSchema } from './apply-finding.ts';
import { isBriefRow } from './check-brief.ts';
import type { Writer } from './writer.ts';

/**
 * Puts and takes out rows of questions, answers and promises in one transaction, and gives the inverse. Only this
 * member's own: another's is refused, and then nothing is done.
 */
export function applyBrief(doc: Y.Doc, command: BriefCommand, writer: Writer): Result<BriefCommand> {
  const wrong = command.rows.findIndex((put) => !isMine(doc, put, writer));
  if (wrong >= 0) return fail('command-invalid', `rows.${wrong}`);
  return doc.transact(() => {
    ensureSchema(doc);
    const rows = command.rows.map((put) => swap(doc, put)).reverse();
    return ok({ ...command, rows });
  }, writer);
}

function isMine(doc: Y.Doc, { map, key, row }: BriefPut, { mine }: Writer): boolean {
  const before = doc.getMap(map).get(key);
  const byMe = (value: unknown): boolean => !isObject(value) || mine.includes(String(value['by']));
  return byMe(before) && byMe(row);
}

function swap(doc: Y.Doc, put: BriefPut): BriefPut {
  const { map, key, row } = put;
  const rows = doc.getMap(map);
  const before = rows.get(key);
  if (row === null) rows.delete(key);
  else if (JSON.stringify(before) !== JSON.stringify(row)) rows.set(key, row);
  return { map, key, row: before !== undefined && isBriefRow(map, before) ? before : null } as BriefPut;
}
