/** All that one report's document says, into another of the same report. */
import type * as Y from 'yjs';
import { ensureSchema } from './apply-finding.ts';
import { snapshot } from './merge-document.ts';

/** Row by row as one transaction; what is there already stays. What is deleted goes as deleted. */
export function copyAllRows(from: Y.Doc, to: Y.Doc): void {
  const rows = snapshot(from);
  to.transact(() => {
    ensureSchema(to);
    for (const [name, values] of rows) {
      if (name === 'schema') continue;
      const map = to.getMap(name);
      for (const [key, value] of values) if (!map.has(key)) map.set(key, value);
    }
  });
}
