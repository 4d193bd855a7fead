import type * as Y from 'yjs';
import type { FollowsCommand, FollowsRow, FollowsWord } from '../core/follows.ts';
import { isObject } from '../core/json.ts';
import { isKeyPart, isName, isOptional, isTime } from './check.ts';
import type { Writer } from './writer.ts';

/** Writes what a member says of two reports, or takes it out, and gives the inverse. Call inside a transaction. */
export function applyFollows(doc: Y.Doc, command: FollowsCommand, writer: Writer): FollowsCommand {
  const { rid, other, says, at } = command;
  const key = `${rid}|${other}`;
  const rows = doc.getMap('follows');
  const before = wordOf(rows.get(key));
  const row: FollowsRow = { by: writer.mine[0]!, at, ...(says === 'not' ? { not: true } : {}) };
  if (says === null) rows.delete(key);
  else if (says !== before) rows.set(key, row);
  return { ...command, says: before };
}

/** What a registry says of reports that follow each other. Rows that cannot be read are left out. */
export function readFollows(
  doc: Y.Doc,
): readonly { readonly rid: string; readonly earlier: string; readonly says: FollowsWord }[] {
  return [...doc.getMap('follows')].flatMap(([key, row]) => {
    const [rid, earlier, ...more] = key.split('|');
    const says = wordOf(row);
    if (!isKeyPart(rid) || !isKeyPart(earlier) || more.length > 0 || says === null) return [];
    return [{ rid, earlier, says }];
  });
}

export function isFollowsWord(value: unknown): value is FollowsWord {
  return value === 'follows' || value === 'not';
}

function wordOf(row: unknown): FollowsWord | null {
  const isRow = isObject(row) && isName(row['by']) && isTime(row['at']) && isOptional(row['not'], isTrue);
  return isRow ? (row['not'] === true ? 'not' : 'follows') : null;
}

function isTrue(value: unknown): value is true {
  return value === true;
}
