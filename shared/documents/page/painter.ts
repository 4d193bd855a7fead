/**
 * Paints findings by the browser's highlights: no node of the page is touched. One entry of the registry per style,
 * under our own names; other people's entries are left alone.
 */
import { extraName, highlightName } from './paint-style.ts';
import { hitTest } from './place-items.ts';
import type { PaintOptions, Painter, Placed } from './place-items.ts';
import { createPlacing, IN_VIEW } from './placing.ts';

declare global {
  interface HighlightRegistry {
    /** Chromium from 140. */
    highlightsFromPoint?(x: number, y: number): { readonly ranges: readonly AbstractRange[] }[];
  }
}

interface Entry {
  readonly highlight: Highlight;
  readonly ranges: readonly Range[];
}

/**
 * The style sheet is the caller's to bring in (`PAINT_STYLE`). Ranges are live: when the page changes words before it
 * is read again, paint shrinks with them and never lies on others.
 */
export function createPainter(document: Document, options: PaintOptions = {}): Painter {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  const registry = view?.CSS.highlights;
  const entries = new Map<string, Entry>();
  const placing = createPlacing(document, options, paint);

  function paint(): void {
    const wanted = new Map<string, Range[]>();
    for (const one of placing.near()) {
      for (const name of namesOf(one)) {
        const ranges = wanted.get(name);
        if (ranges) ranges.push(...one.ranges);
        else wanted.set(name, [...one.ranges]);
      }
    }
    for (const name of entries.keys()) if (!wanted.has(name)) remove(name);
    for (const [name, ranges] of wanted) set(name, ranges);
  }

  function set(name: string, ranges: readonly Range[]): void {
    const entry = entries.get(name);
    // The page can clear the registry: then ours goes in again.
    if (entry && isSame(entry.ranges, ranges) && registry?.get(name) === entry.highlight) return;
    if (!view) return;
    const highlight = new view.Highlight(...ranges);
    highlight.priority = priorityOf(name);
    registry?.set(name, highlight);
    entries.set(name, { highlight, ranges });
  }

  function remove(name: string): void {
    if (registry?.get(name) === entries.get(name)?.highlight) registry?.delete(name);
    entries.delete(name);
  }

  return {
    show(page, items) {
      placing.show(page, items);
      paint();
    },
    hitTest(x, y) {
      const hits = registry?.highlightsFromPoint?.(x, y).flatMap(({ ranges }) => ranges);
      const mayBeAt = hits && ((range: Range) => hits.some((hit) => overlap(hit, range)));
      // The third of an overlap has no paint of its own.
      return hitTest(document, placing.near(IN_VIEW), x, y, mayBeAt);
    },
    dispose() {
      placing.dispose();
      for (const name of entries.keys()) remove(name);
    },
  };
}

function namesOf({ item, key, lane, scheme }: Placed): string[] {
  return [
    ...(lane === 0 ? [] : [highlightName(scheme, key, lane)]),
    ...(item.state === 'exact' ? [] : [extraName(scheme, item.state)]),
    ...(item.active ? [extraName(scheme, 'active')] : []),
  ];
}

/** The second lane lies over the first, what is laid over a kind above both, the active finding on top. */
function priorityOf(name: string): number {
  if (name.endsWith('-active')) return 4;
  if (/-(?:moved|edited)$/.test(name)) return 3;
  return name.endsWith('-2') ? 2 : 1;
}

function overlap(a: AbstractRange, b: AbstractRange): boolean {
  return a.startContainer === b.startContainer && a.startOffset < b.endOffset && b.startOffset < a.endOffset;
}

function isSame(a: readonly Range[], b: readonly Range[]): boolean {
  return a.length === b.length && a.every((range, at) => range === b[at]);
}
