import type { Result } from '../shared/core/result.ts';
import { ok } from '../shared/core/result.ts';
import type { Theme } from '../shared/core/theme.ts';
import { readThemes } from './check-themes.ts';
import { CHILDRENS_CARE } from './themes/childrens-care.ts';
import { CHILDRENS_HELP } from './themes/childrens-help.ts';
import { CHILDRENS_PRACTICE } from './themes/childrens-practice.ts';
import { STARTER_THEMES } from './themes/starter.ts';

/** A list of themes that a workspace begins with or adds. A theme in two lists is the same theme. */
export interface ThemeList {
  readonly id: 'starter' | 'childrens-services';
  readonly label: string;
  readonly about: string;
  readonly themes: readonly Theme[];
}

/** The 51 themes of children's services. */
export const CHILDRENS_THEMES: readonly Theme[] = [
  ...CHILDRENS_HELP,
  ...CHILDRENS_CARE,
  ...CHILDRENS_PRACTICE,
];

const LISTS: readonly ThemeList[] = [
  {
    id: 'starter',
    label: 'For any committee',
    about: 'A dozen themes to start with.',
    themes: STARTER_THEMES,
  },
  {
    id: 'childrens-services',
    label: 'Children’s services',
    about: '51 themes of help, protection, care and what stands behind them.',
    themes: CHILDRENS_THEMES,
  },
];

/** The shipped lists, checked. `row-unreadable` with a path if one of them is not what it should be. */
export function loadThemeLists(): Result<readonly ThemeList[]> {
  for (const list of LISTS) {
    const read = readThemes(list.themes);
    if (!read.ok) return { ...read, detail: `${list.id}${read.detail ?? ''}` };
  }
  return ok(LISTS);
}

/** A shipped theme by its slug. */
export function findSeedTheme(id: string): Theme | undefined {
  return [...STARTER_THEMES, ...CHILDRENS_THEMES].find((theme) => theme.id === id);
}
