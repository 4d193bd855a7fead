/** `dismissed` of a report's document: what a member said of suggestions. Rules: SPEC.md [S170] to [S172]. */
import type * as Y from 'yjs';
import type { DismissCommand } from '../core/dismiss-command.ts';
import { ensureSchema } from './apply-finding.ts';
import { isSigned } from './check-rows.ts';
import type { Writer } from './writer.ts';

const MAP = 'dismissed';

/** Names of the suggestions that were dismissed here. Rows that cannot be read count for nothing. */
export function readDismissed(doc: Y.Doc): readonly string[] {
  return [...doc.getMap(MAP)].flatMap(([key, row]) => (isSigned(row) ? [key] : []));
}

/** Calls back after each transaction that changed one, until the returned function is called. */
export function watchDismissed(doc: Y.Doc, changed: () => void): () => void {
  doc.getMap(MAP).observe(changed);
  return () => doc.getMap(MAP).unobserve(changed);
}

/** As one transaction; the inverse names those alone that it changed. */
export function applyDismissed(doc: Y.Doc, command: DismissCommand, writer: Writer): DismissCommand {
  const rows = doc.getMap(MAP);
  const changed = [...new Set(command.suggestions)].filter((key) => rows.has(key) !== command.on);
  doc.transact(() => {
    ensureSchema(doc);
    for (const key of changed) {
      if (command.on) rows.set(key, { by: writer.mine[0]!, at: command.at });
      else rows.delete(key);
    }
  }, writer);
  return { ...command, suggestions: changed, on: !command.on };
}

/** With a paper that leaves the device goes what was said of its words. */
export function removeDismissed(doc: Y.Doc): void {
  doc.transact(() => doc.getMap(MAP).clear());
}
