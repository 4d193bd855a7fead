import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { ThemeRef } from '../core/rows.ts';
import type { Theme, ThemeId } from '../core/theme.ts';
import type { Shelves } from './shelves.ts';

export interface Themes {
  /** By label; themes merged into others are left out. */
  readonly list: ReadonlySignal<readonly Theme[]>;
  /** The theme that stands for an id now; its id for a label when nothing is known of it. */
  readonly find: ReadonlySignal<(id: ThemeId) => ThemeRef>;
  /** The ids that were merged into one, itself included. */
  mergedFrom(id: ThemeId): readonly ThemeId[];
}

/**
 * The vocabulary and the themes that the workspaces have put, one list. `shipped` names themes of lists that were
 * not added, such as those on sample findings.
 */
export function createThemes(
  shelves: Shelves,
  vocabulary: readonly Theme[],
  shipped: (id: ThemeId) => Theme | undefined,
): Themes {
  const known = computed(() => {
    const themes = new Map<ThemeId, Theme>(vocabulary.map((theme) => [theme.id, theme]));
    for (const { registry } of shelves.all.value) {
      for (const [id, row] of registry.value.themes) themes.set(id, { id, ...row });
    }
    return themes;
  });
  const into = computed(
    () => new Map(shelves.all.value.flatMap(({ registry }) => [...registry.value.themeInto])),
  );
  const resolve = (id: ThemeId): ThemeId => {
    const seen = new Set<ThemeId>();
    let current = id;
    for (let next = into.value.get(current); next !== undefined && !seen.has(next);) {
      seen.add(current);
      current = next;
      next = into.value.get(current);
    }
    return current;
  };
  return {
    list: computed(() =>
      [...known.value.values()]
        .filter((theme) => resolve(theme.id) === theme.id)
        .sort((a, b) => a.label.localeCompare(b.label, 'en') || (a.id < b.id ? -1 : 1)),
    ),
    find: computed(() => {
      const themes = known.value;
      const merges = into.value;
      return (id) => {
        const stands = merges.size === 0 ? id : resolve(id);
        return { id: stands, label: themes.get(stands)?.label ?? shipped(stands)?.label ?? stands };
      };
    }),
    mergedFrom(id) {
      const stands = resolve(id);
      const merged = [...into.value.keys()].filter((from) => resolve(from) === stands);
      return [...new Set([id, stands, ...merged])];
    },
  };
}
