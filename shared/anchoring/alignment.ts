/** What an alignment of two editions says about their units. Rules: SPEC.md [A8] and [A9]. */
import type { HashPlaces } from './hash-places.ts';
import type { Unit } from './units.ts';

export type PairKind = 'same' | 'moved' | 'edited';

export interface Alignment {
  readonly olds: readonly Unit[];
  readonly news: readonly Unit[];
  /** Of the old units. */
  readonly places: HashPlaces;
  /** Per old unit its new one, -1 if it has none. */
  readonly to: Int32Array;
  readonly kind: readonly (PairKind | undefined)[];
  /** Per new unit the old one whose words it certainly holds unchanged, -1 if there is none. */
  readonly owner: Int32Array;
  /** Old units that may stand in several places, or in one that may be another's. */
  readonly unclear: ReadonlyMap<number, readonly number[]>;
}

/** An alignment in the making. */
export interface Draft extends Alignment {
  readonly kind: (PairKind | undefined)[];
  readonly unclear: Map<number, readonly number[]>;
  readonly used: Uint8Array;
}
