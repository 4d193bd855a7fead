import type { Theme } from '../../shared/core/theme.ts';

interface Wording {
  readonly also: readonly string[];
  readonly means: string;
  readonly from?: number;
  readonly to?: number;
}

/** A theme of one group, written in the order in which a person would say it. */
export function themesOf(
  group: string,
  entries: readonly (readonly [id: string, label: string, wording: Wording])[],
): readonly Theme[] {
  return entries.map(([id, label, { also, means, from, to }]) => {
    const theme = { id, label, group, synonyms: also, definition: means };
    if (from === undefined && to === undefined) return theme;
    const years = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return { ...theme, years };
  });
}
