/** What a version did to the findings that were made on earlier ones. Pure. */
import { describedOn } from '../../core/described-on.ts';
import type { EditionId, FindingId } from '../../core/ids.ts';
import type { Selectors } from '../../core/selector.ts';
import type { EditionView, PlacedFinding, ReportView } from '../../core/view.ts';

/** A finding that came to this version from an earlier one. */
export interface Carried {
  readonly placed: PlacedFinding;
  /** As it was described there. */
  readonly selectors: Selectors;
  readonly on: EditionId;
}

/** Findings that were described on a version before this one: made there, or put right there by hand. */
export function carriedTo(
  edition: Pick<EditionView, 'id'>,
  { editions }: Pick<ReportView, 'editions'>,
  placed: readonly PlacedFinding[],
): readonly Carried[] {
  const order = editions.map(({ id }) => id);
  const at = order.indexOf(edition.id);
  return placed.flatMap((each) => {
    const { selectors, on } = describedOn(each.finding, edition.id, editions);
    // What was described on a version that is not known came as a typed quote, or with a file of marks.
    return on !== edition.id && order.includes(on) && order.indexOf(on) < at
      ? [{ placed: each, selectors, on }]
      : [];
  });
}

export interface CarriedCounts {
  readonly all: number;
  readonly moved: number;
  readonly edited: number;
  readonly ambiguous: number;
  readonly gone: number;
}

export function countCarried(carried: readonly Carried[]): CarriedCounts {
  const of = (state: string): number => carried.filter(({ placed }) => placed.anchor.state === state).length;
  return {
    all: carried.length,
    moved: of('moved'),
    edited: of('edited'),
    ambiguous: of('ambiguous'),
    gone: of('gone'),
  };
}

/** The same where the same findings stand in the same places: what is worked out from them is not worked out again. */
export function keyOfCarried(edition: EditionId, carried: readonly Carried[]): string {
  const of = ({ placed: { finding, anchor }, on }: Carried): readonly (string | number)[] => [
    finding.id,
    on,
    ...('span' in anchor ? [anchor.span.start, anchor.span.end] : []),
  ];
  return JSON.stringify([edition, carried.map(of)]);
}

/** The earlier versions that they come from, the oldest first. */
export function versionsOf(
  carried: readonly Carried[],
  { editions }: Pick<ReportView, 'editions'>,
): readonly EditionView[] {
  const on = new Set(carried.map((each) => each.on));
  return editions.filter(({ id }) => on.has(id));
}

/** Kinds of entries in the list of changes: what needs the member most comes first. */
export const CHANGED = ['gone', 'ambiguous', 'edited', 'moved'] as const;

export type Changed = (typeof CHANGED)[number];

export function ofState(carried: readonly Carried[], state: Changed): readonly Carried[] {
  return carried.filter(({ placed }) => placed.anchor.state === state);
}

/** Findings by id. */
export function byId(carried: readonly Carried[]): ReadonlyMap<FindingId, Carried> {
  return new Map(carried.map((each) => [each.placed.finding.id, each]));
}
