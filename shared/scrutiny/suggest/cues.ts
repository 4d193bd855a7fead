/** Words of the sector that say what a sentence does. Each has a weight; the heaviest kind wins. Rules: SPEC.md [R108]. */
import type { Kind } from '../../core/kind.ts';
import type { Cue, Row, Rows } from './cue.ts';
import { DEED_CUES } from './cues-of-deeds.ts';
import { FIGURE_CUES } from './cues-of-figures.ts';
import { VIEW_CUES } from './cues-of-views.ts';

export const CUES: readonly Cue[] = [
  ...cuesOf(VIEW_CUES, false),
  ...cuesOf(DEED_CUES, false),
  ...cuesOf(FIGURE_CUES, true),
];

function cuesOf(rows: Rows, inFigures: boolean): readonly Cue[] {
  return (Object.entries(rows) as [Kind, readonly Row[]][]).flatMap(([kind, some]) =>
    some.map(([weight, pattern]) => ({ kind, weight, pattern, inFigures })),
  );
}
