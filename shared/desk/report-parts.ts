/** Who in a report's groups says to take which pages of it. */
import { readPartKey } from '../core/part-key.ts';
import type { ReportId } from '../core/ids.ts';
import type { Author, PartView } from '../core/view.ts';
import type { LayerPlace } from './shelves.ts';

/** By place in the paper, then by member: the same on every device. */
export function readParts(
  { shelf }: LayerPlace,
  ids: ReadonlySet<ReportId>,
  authorOf: (member: string) => Author,
): readonly PartView[] {
  const { kind, ws } = shelf.workspace;
  if (kind !== 'group') return [];
  return [...shelf.registry.value.parts]
    .flatMap(([key, row]) => {
      const part = readPartKey(key);
      if (!part || !ids.has(part.paper.rid)) return [];
      return [{ ws, edition: part.paper.edition, author: authorOf(part.member), ...part.pages, row }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.author.member < b.author.member ? -1 : 1));
}
