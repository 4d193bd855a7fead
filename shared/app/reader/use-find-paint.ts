import { useEffect } from 'preact/hooks';
import type { Hit } from './find-words.ts';
import type { PaperFrame } from './paper-frame.ts';

const ALL = 'rapporteur-find';
const CURRENT = 'rapporteur-find-current';

/** Paints hits in the frame's registry; the rules are in frame.css. */
export function useFindPaint(paper: PaperFrame | null, hits: readonly Hit[], at: number): void {
  useEffect(() => {
    if (paper === null || !('highlights' in paper.window.CSS)) return undefined;
    const { highlights } = paper.window.CSS;
    const ranges = hits.map((hit) => paper.page.rangeOf(hit.span));
    const paint = (name: string, list: readonly (Range | null | undefined)[], priority: number): void => {
      const highlight = new paper.window.Highlight(...list.filter((range) => range != null));
      highlight.priority = priority;
      highlights.set(name, highlight);
    };
    paint(ALL, ranges, 10);
    paint(CURRENT, [ranges[at]], 11);
    return () => {
      highlights.delete(ALL);
      highlights.delete(CURRENT);
    };
  }, [paper, hits, at]);
}
