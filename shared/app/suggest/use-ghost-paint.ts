import { useEffect } from 'preact/hooks';
import type { ShownSuggestion } from '../../ui/SuggestionCard.tsx';
import type { PaperFrame } from '../reader/paper-frame.ts';

const ALL = 'rapporteur-ghost';
const ACTIVE = 'rapporteur-ghost-active';

/** Pencil lines under suggestions, in the frame's registry; the rules are in frame.css. Below everything else. */
export function useGhostPaint(
  frame: PaperFrame | null,
  ghosts: readonly ShownSuggestion[],
  active: string | null,
): void {
  useEffect(() => {
    if (frame === null || !('highlights' in frame.window.CSS)) return undefined;
    const { highlights } = frame.window.CSS;
    const paint = (name: string, shown: readonly ShownSuggestion[]): void => {
      const ranges = shown.flatMap(({ suggestion }) => frame.page.textRangesOf(suggestion.span) ?? []);
      const highlight = new frame.window.Highlight(...ranges);
      highlight.priority = -1;
      highlights.set(name, highlight);
    };
    paint(
      ALL,
      ghosts.filter(({ id }) => id !== active),
    );
    paint(
      ACTIVE,
      ghosts.filter(({ id }) => id === active),
    );
    return () => {
      highlights.delete(ALL);
      highlights.delete(ACTIVE);
    };
  }, [frame, ghosts, active]);
}
