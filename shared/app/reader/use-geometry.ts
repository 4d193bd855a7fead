import { useEffect, useState } from 'preact/hooks';
import type { FindingId } from '../../core/ids.ts';
import type { PlacedFinding } from '../../core/view.ts';
import { spanOf } from './outline.ts';
import { watchPaper, type PaperFrame } from './paper-frame.ts';

/** Tops of passages in CSS px from the top of the paper, for those that have a place. */
export type Tops = ReadonlyMap<FindingId, number>;

export interface Geometry {
  readonly tops: Tops;
  readonly height: number;
}

/** Measures when the paper was laid out anew or findings moved. */
export function useGeometry(paper: PaperFrame | null, placed: readonly PlacedFinding[]): Geometry {
  const [laidOut, setLaidOut] = useState(0);
  const [geometry, setGeometry] = useState<Geometry>({ tops: new Map(), height: 0 });
  useEffect(() => {
    if (paper === null) return undefined;
    const end = new AbortController();
    watchPaper(paper, () => setLaidOut((n) => n + 1), end.signal);
    return () => end.abort();
  }, [paper]);
  useEffect(() => {
    if (paper === null) return;
    const tops = new Map<FindingId, number>();
    for (const each of placed) {
      const span = spanOf(each);
      const box = span && paper.page.rangeOf(span)?.getClientRects()[0];
      if (box) tops.set(each.finding.id, box.top);
    }
    setGeometry({ tops, height: paper.element.offsetHeight });
  }, [paper, placed, laidOut]);
  return geometry;
}
