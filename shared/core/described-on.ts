/** From which of its descriptions a finding is looked for. Pure. */
import type { EditionId } from './ids.ts';
import type { Selectors } from './selector.ts';
import type { EditionView, FindingView } from './view.ts';

export interface Described {
  readonly selectors: Selectors;
  /** The version that they were described on. */
  readonly on: EditionId;
}

/**
 * In a version that it was repaired on, from that repair; else from the description on the version that came last
 * before it, the first one or a repair; else on the one that came first after it. So a version repaired by hand is where
 * the next one starts. The order is that of `editions`; no clock of a repair decides.
 */
export function describedOn(
  { anchors, sel, edition: first }: Pick<FindingView, 'anchors' | 'sel' | 'edition'>,
  edition: EditionId,
  editions: readonly Pick<EditionView, 'id'>[],
): Described {
  const here = anchors[edition];
  if (here !== undefined) return { selectors: here, on: edition };
  const order = new Map(editions.map(({ id }, at) => [id, at]));
  // What is not in the list was described by a typed quote, or before any version was kept.
  const placeOf = (id: EditionId): number => order.get(id) ?? -1;
  const at = order.get(edition) ?? editions.length;
  const known = Object.keys(anchors).sort((a, b) => placeOf(a) - placeOf(b));
  const on = known.findLast((id) => placeOf(id) < at) ?? known[0] ?? first;
  return { selectors: anchors[on] ?? sel, on };
}
