import type * as Y from 'yjs';

const MAPS = ['schema', 'ann', 'kind', 'tag', 'note', 'flag', 'anchor', 'repair', 'edition', 'link', 'del'];

function sorted(value: unknown): unknown {
  if (value instanceof Uint8Array) return `bytes ${value.join(',')}`;
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, one]) => [name, sorted(one)]));
}

/** The rows of a report's document, as text that is equal where the rows are. */
export function describeRows(doc: Y.Doc): string {
  return JSON.stringify(MAPS.map((map) => [map, sorted(Object.fromEntries(doc.getMap(map).entries()))]));
}
