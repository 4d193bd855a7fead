import type { Result } from '../shared/core/result.ts';
import { ok } from '../shared/core/result.ts';
import type { Theme } from '../shared/core/theme.ts';
import { readThemes } from './check-themes.ts';
import { ADULTS_THEMES } from './themes/adults.ts';
import { CHILDRENS_CARE } from './themes/childrens-care.ts';
import { CHILDRENS_HELP } from './themes/childrens-help.ts';
import { CHILDRENS_PRACTICE } from './themes/childrens-practice.ts';
import { FINANCE_THEMES } from './themes/finance.ts';
import { HOUSING_THEMES } from './themes/housing.ts';
import { STARTER_THEMES } from './themes/starter.ts';

/** A list of themes that a workspace begins with or adds. A theme in two lists is the same theme. */
export interface ThemeList {
  readonly id: 'starter' | 'childrens-services' | 'adult-care' | 'housing' | 'finance';
  readonly label: string;
  readonly about: string;
  /** Beginnings of words by which a report or a committee is known to be of this kind. None: for any. */
  readonly fits: readonly string[];
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
    fits: [],
    themes: STARTER_THEMES,
  },
  {
    id: 'childrens-services',
    label: 'Children’s services',
    about: '51 themes of help, protection, care and what stands behind them.',
    fits: ['child', 'school', 'education', 'ofsted', 'corporate parent', 'young people', 'youth'],
    themes: CHILDRENS_THEMES,
  },
  {
    id: 'adult-care',
    label: 'Adult social care and health',
    about: '22 themes of care, of the people who need it, and of what keeps them safe.',
    fits: ['adult', 'social care', 'care quality', 'cqc', 'health', 'wellbeing', 'older people'],
    themes: ADULTS_THEMES,
  },
  {
    id: 'housing',
    label: 'Housing',
    about: '22 themes of council homes, tenants, homelessness and new homes.',
    fits: ['housing', 'homeless', 'tenan', 'landlord', 'rough sleep', 'temporary accommodation'],
    themes: HOUSING_THEMES,
  },
  {
    id: 'finance',
    label: 'Finance, performance and audit',
    about: '16 themes of money, measures, risks and what the council runs on.',
    fits: [
      'financ',
      'budget',
      'audit',
      'performance',
      'resources',
      'treasury',
      'risk',
      'revenue',
      'corporate scrutiny',
    ],
    themes: FINANCE_THEMES,
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
  return LISTS.flatMap(({ themes }) => themes).find((theme) => theme.id === id);
}
