/** Which findings a transaction changed, for the count of what waits. */
import type * as Y from 'yjs';
import type { FindingId } from '../core/ids.ts';
import { isObject } from '../core/json.ts';
import { OF_FINDINGS } from './maps-of-findings.ts';

/** Calls back after each transaction for which `isWanted` says so; with no findings where none was changed. */
export function watchFindings(
  doc: Y.Doc,
  isWanted: (origin: unknown) => boolean,
  onChange: (findings: readonly FindingId[]) => void,
): () => void {
  let found: FindingId[] = [];
  const onRows = ({ keysChanged, transaction }: Y.YMapEvent<unknown>): void => {
    if (!isWanted(transaction.origin)) return;
    for (const key of keysChanged as Set<string>) found.push(key.split('|')[0]!);
  };
  const notes = doc.getMap('note');
  const onNotes = (event: Y.YMapEvent<unknown>): void => {
    if (!isWanted(event.transaction.origin)) return;
    for (const [key, { oldValue }] of event.changes.keys) {
      const row: unknown = notes.get(key) ?? oldValue;
      if (isObject(row) && typeof row['finding'] === 'string') found.push(row['finding']);
    }
  };
  const onEnd = ({ changed, origin }: Y.Transaction): void => {
    if (changed.size === 0 || !isWanted(origin)) return;
    onChange([...new Set(found)]);
    found = [];
  };
  for (const name of OF_FINDINGS) doc.getMap(name).observe(onRows);
  notes.observe(onNotes);
  doc.on('afterTransaction', onEnd);
  return () => {
    for (const name of OF_FINDINGS) doc.getMap(name).unobserve(onRows);
    notes.unobserve(onNotes);
    doc.off('afterTransaction', onEnd);
  };
}
