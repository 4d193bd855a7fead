/** Themes by their labels, as files have them. */
import { adoptedId } from '../../core/adopted-id.ts';
import type { Command } from '../../core/command.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import type { ThemeRow, Time } from '../../core/rows.ts';
import type { Theme, ThemeId } from '../../core/theme.ts';

/** As themes that a member types. */
const ADDED = 'Added by you';

/** The one of that label; else a new one, the same wherever it is adopted. */
export async function themeOfLabel(label: string, themes: readonly Theme[]): Promise<Theme> {
  const same = (theme: Theme): boolean => theme.label.toLowerCase() === label.toLowerCase();
  const known = themes.find(same);
  if (known !== undefined) return known;
  const id = await adoptedId(['theme', label.toLowerCase()]);
  return { id, label, group: ADDED, synonyms: [], definition: '' };
}

/** Puts those that are not in use here, each once. */
export function putThemes(
  themes: Iterable<Theme>,
  inUse: ReadonlySet<ThemeId>,
  at: Time,
  ws?: WorkspaceId,
): readonly Command[] {
  const fresh = [...themes].filter(({ id }) => !inUse.has(id));
  return [...new Map(fresh.map((theme) => [theme.id, theme])).values()].map(({ id, ...theme }): Command => ({
    type: 'theme.put',
    id,
    ...(ws === undefined ? {} : { ws }),
    theme: theme satisfies ThemeRow,
    at,
  }));
}
