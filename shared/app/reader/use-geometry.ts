import { useEffect, useState } from 'preact/hooks';
import type { FindingId } from '../../core/ids.ts';
import type { PlacedFinding } from '../../core/view.ts';
import type { ShownSuggestion } from '../../ui/SuggestionCard.tsx';
import { spanOf } from './outline.ts';
import type { ReaderPaper } from './reader-paper.ts';

/** By finding, or suggestion: tops of passages in CSS px from the top of the paper, for those that have a place. */
export type Tops = ReadonlyMap<FindingId, number>;

export interface Geometry {
  readonly tops: Tops;
  readonly height: number;
}

/** Measures when the paper was laid out anew, or findings and suggestions moved. */
export function useGeometry(
  paper: ReaderPaper | null,
  placed: readonly PlacedFinding[],
  pencil: readonly ShownSuggestion[],
): Geometry {
  const [laidOut, setLaidOut] = useState(0);
  const [geometry, setGeometry] = useState<Geometry>({ tops: new Map(), height: 0 });
  useEffect(() => {
    if (paper === null) return undefined;
    const end = new AbortController();
    paper.watchLaidOut(() => setLaidOut((n) => n + 1), end.signal);
    return () => end.abort();
  }, [paper]);
  useEffect(() => {
    if (paper === null) return;
    const { topOf, height } = paper.measure();
    const tops = new Map<FindingId, number>();
    for (const each of placed) {
      const span = spanOf(each);
      const top = span && topOf(span);
      if (top !== undefined) tops.set(each.finding.id, top);
    }
    for (const { id, suggestion } of pencil) {
      const top = topOf(suggestion.span);
      if (top !== undefined) tops.set(id, top);
    }
    setGeometry({ tops, height });
  }, [paper, placed, pencil, laidOut]);
  return geometry;
}
