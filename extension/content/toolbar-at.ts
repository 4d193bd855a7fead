import {
  placeToolbar,
  toolbarLayout,
  type ToolbarLayout,
  type ToolbarPlace,
} from '../../shared/ui/toolbar-place.ts';

export function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

export function readLayout(): ToolbarLayout {
  return toolbarLayout(document.documentElement.clientWidth, isTouch());
}

/** Beside the selection, for a toolbar of this size. */
export function placeAt(
  range: Range,
  size: { readonly width: number; readonly height: number },
): ToolbarPlace {
  const box = range.getBoundingClientRect();
  const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
  return placeToolbar(box, size, viewport, isTouch() ? 'below' : 'above');
}
