/** Themes with where they are kept, for whoever looks after them. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { WorkspaceId } from '../core/ids.ts';
import type { Theme, ThemeId } from '../core/theme.ts';
import type { KeptTheme, MergedTheme, Vocabulary } from '../core/vocabulary.ts';
import type { Shelves } from './shelves.ts';
import type { Themes } from './themes.ts';

/** Follows the registries. */
export function readVocabulary(
  shelves: Shelves,
  themes: Themes,
  shipped: (id: ThemeId) => Theme | undefined,
): ReadonlySignal<Vocabulary> {
  return computed(() => {
    const places = new Map<ThemeId, WorkspaceId[]>();
    const merged: MergedTheme[] = [];
    for (const { workspace, registry } of shelves.all.value) {
      for (const id of registry.value.themes.keys())
        places.set(id, [...(places.get(id) ?? []), workspace.ws]);
      for (const [id, into] of registry.value.themeInto)
        merged.push({
          id,
          label: labelOf(id, shelves) ?? shipped(id)?.label ?? id,
          into: themes.find.value(into),
          ws: workspace.ws,
        });
    }
    return {
      themes: themes.list.value.map((theme: Theme): KeptTheme => ({
        theme,
        places: places.get(theme.id) ?? [],
      })),
      merged,
    };
  });
}

/** What it was called, though it stands for another now. */
function labelOf(id: ThemeId, shelves: Shelves): string | undefined {
  for (const { registry } of shelves.all.value) {
    const row = registry.value.themes.get(id);
    if (row !== undefined) return row.label;
  }
  return undefined;
}
