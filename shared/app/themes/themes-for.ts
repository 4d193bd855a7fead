/** Which themes are proposed for a paper. Rules: shared/scrutiny/SPEC.md [R137]. */
import type { Theme } from '../../core/theme.ts';
import type { ShippedThemes } from '../../desk/desk.ts';

interface Named {
  readonly title: string;
  readonly committee?: string | undefined;
}

/** Those in use here, and those of the shipped lists that fit the paper's committee or its title. */
export function themesFor(
  inUse: readonly Theme[],
  lists: readonly ShippedThemes[],
  named: Named,
): readonly Theme[] {
  return once([...listsFor(lists, named).flatMap(({ themes }) => themes), ...inUse]);
}

/** The shipped lists that fit the paper's committee or its title. */
export function listsFor(
  lists: readonly ShippedThemes[],
  { title, committee = '' }: Named,
): readonly ShippedThemes[] {
  const words = `${committee} ${title}`.toLowerCase();
  return lists.filter(({ fits }) => fits.some((start) => beginsIn(start, words)));
}

/** Of two with one id the later. */
export function once(themes: readonly Theme[]): readonly Theme[] {
  return [...new Map(themes.map((theme) => [theme.id, theme])).values()];
}

/** At the beginning of a word: "financ" in "Finance panel", "risk" not in "asterisk". */
function beginsIn(start: string, words: string): boolean {
  return ` ${words}`.replace(/[^\p{L}\p{N}]+/gu, ' ').includes(` ${start}`);
}
