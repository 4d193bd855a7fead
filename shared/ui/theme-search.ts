/** Finding a theme by its label, its synonyms or its definition. Pure. */
import type { Theme, ThemeId } from '../core/theme.ts';
import { THEME_FIELD } from './strings/theme-field.ts';

export interface ThemeHit {
  readonly theme: Theme;
  /** The synonym or the definition that matched, where the label did not. */
  readonly because?: string;
}

export interface ThemeSearch {
  readonly hits: readonly ThemeHit[];
  /** How many more match. */
  readonly more: number;
  /** True when no theme has these very words as its label: it can be added. */
  readonly canAdd: boolean;
}

/** As many as are shown at once. */
export const THEMES_SHOWN = 12;

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .trim()
    .replace(/\s+/g, ' ');
}

/** 0 at the beginning, 1 at the beginning of a word, 2 inside, null nowhere. */
function rank(text: string, query: string): number | null {
  const at = plain(text).indexOf(query);
  if (at < 0) return null;
  if (at === 0) return 0;
  return plain(text).includes(` ${query}`) ? 1 : 2;
}

function score(theme: Theme, query: string): { readonly score: number; readonly because?: string } | null {
  const label = rank(theme.label, query);
  if (label !== null) return { score: label };
  for (const synonym of theme.synonyms) {
    const found = rank(synonym, query);
    if (found !== null) return { score: 3 + found, because: synonym };
  }
  const defined = rank(theme.definition, query);
  return defined === null || defined === 2 ? null : { score: 6 + defined, because: theme.definition };
}

/**
 * The themes that match `query`, best first, those in `chosen` left out; with no query the first of `themes` in their
 * given order (so that a caller can put the recent ones first), those that are `proposed` before them. Never more than {@link THEMES_SHOWN}.
 */
export function searchThemes(
  themes: readonly Theme[],
  query: string,
  chosen: readonly ThemeId[] = [],
  proposed: readonly ThemeId[] = [],
): ThemeSearch {
  const wanted = plain(query);
  const open = themes.filter((theme) => !chosen.includes(theme.id));
  if (wanted === '') {
    const first = proposed.flatMap((id) => open.find((theme) => theme.id === id) ?? []);
    const rest = open.filter((theme) => !first.includes(theme));
    const hits = [
      ...first.map((theme) => ({ theme, because: THEME_FIELD.proposed })),
      ...rest.map((theme) => ({ theme })),
    ].slice(0, THEMES_SHOWN);
    return { hits, more: open.length - hits.length, canAdd: false };
  }
  const found = open.flatMap((theme) => {
    const match = score(theme, wanted);
    return match === null ? [] : [{ theme, ...match }];
  });
  found.sort((a, b) => a.score - b.score);
  const hits = found
    .slice(0, THEMES_SHOWN)
    .map(({ theme, because }) => (because === undefined ? { theme } : { theme, because }));
  return {
    hits,
    more: found.length - hits.length,
    canAdd: !themes.some((theme) => plain(theme.label) === wanted),
  };
}
