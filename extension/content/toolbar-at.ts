import { placeToolbar, toolbarLayout, type ToolbarLayout, type ToolbarPlace } from '../../shared/ui/toolbar-place.ts';

export function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

export function readLayout(): ToolbarLayout {
  return toolbarLayout(document.documentElement.clientWidth, isTouch());
}

/** Beside the selection, for a toolbar of this size. */
export function placeAt(range: Range, size: { readonly width: number; readonly height: number }): ToolbarPlace {
  const box = range.getBoundingClientRect();
  const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
  return placeToolbar(box, size, viewport, isTouch() ? 'below' : 'above');
}

/** Whether the page's own ground is dark at this place: our colours follow the page, not the device. */
export function isDarkAt(node: Node | null): boolean {
  let at: Element | null = node instanceof Element ? node : (node?.parentElement ?? null);
  for (; at !== null; at = at.parentElement) {
    const [red, green, blue, alpha] = readColour(getComputedStyle(at).backgroundColor);
    if (alpha > 0.5) return (red * 299 + green * 587 + blue * 114) / 1000 < 110;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
}

/** `rgb(…)` or `rgba(…)`, as computed styles are written. Other notations count as transparent. */
function readColour(text: string): readonly [number, number, number, number] {
  const parts = /^rgba?\(([^)]*)\)$/.exec(text)?.[1]?.split(/[\s,/]+/).map(Number) ?? [];
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts.length === 0 ? 0 : (parts[3] ?? 1)];
}
