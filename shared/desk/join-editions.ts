/** The versions of a report from all its layers, each once. */
import type { FileHash } from '../core/ids.ts';
import type { EditionRow, Time } from '../core/rows.ts';
import type { EditionView } from '../core/view.ts';

const DAY = 86_400_000;

/**
 * Oldest first. A version that by this device's clock comes from a later day is taken for an old one: somebody's clock
 * that is years ahead must not decide which version the others open ([S53]).
 * @param skeletonOf skeletons that are kept as files
 */
export function joinEditions(
  rows: readonly (readonly [string, EditionRow])[],
  now: Time,
  skeletonOf: (file: FileHash) => Uint8Array | undefined,
): readonly EditionView[] {
  const editions = new Map<string, EditionView>();
  for (const row of rows) {
    const edition = toEdition(row, skeletonOf);
    const known = editions.get(edition.id);
    // Two layers may know the same edition, and only one of them its bytes.
    editions.set(edition.id, known ? { ...edition, ...known } : edition);
  }
  const isAhead = ({ seenAt }: EditionView): boolean => seenAt > now + DAY;
  return [...editions.values()].sort(
    (a, b) => Number(isAhead(b)) - Number(isAhead(a)) || a.seenAt - b.seenAt || (a.id < b.id ? -1 : 1),
  );
}

function toEdition(
  [id, row]: readonly [string, EditionRow],
  skeletonOf: (file: FileHash) => Uint8Array | undefined,
): EditionView {
  const skeleton = row.skeleton instanceof Uint8Array ? row.skeleton : skeletonOf(row.skeleton.file);
  return {
    id,
    media: row.media,
    seenAt: row.seenAt,
    ...(row.file === undefined ? {} : { file: row.file }),
    ...(row.pages === undefined ? {} : { pages: row.pages }),
    ...(skeleton === undefined ? {} : { skeleton }),
  };
}
