import { describe, expect, test } from 'vitest';
import { loadThemeLists } from '../../../seeds/themes.ts';
import { STARTER_THEMES } from '../../../seeds/themes/starter.ts';
import { proposeThemes } from '../../scrutiny/suggest/propose-themes.ts';
import { themesFor } from './themes-for.ts';

const lists = loadThemeLists();
const LISTS = lists.ok ? lists.value : [];

const first = (words: string, title: string, committee?: string): string | undefined =>
  proposeThemes(words, {}, themesFor(STARTER_THEMES, LISTS, { title, committee }))[0];

describe('themes for a paper', () => {
  test('[R137] a new library proposes what fits its committee', () => {
    expect(first('Voids stood empty for 40 days.', 'Quarter two', 'Housing Scrutiny Panel')).toBe('voids');
    expect(first('Direct payments rose.', 'Quarter two', 'Adults and Health Committee')).toBe(
      'direct-payments',
    );
    expect(first('Care leavers were asked.', 'Quarter two', 'Children’s Services Panel')).toBe(
      'care-leavers',
    );
    expect(first('The MTFS has a budget gap.', 'Quarter two', 'Finance Committee')).toBe('medium-term-plan');
  });

  test('[R137] or its title, where the committee is of any kind', () => {
    expect(first('Rough sleepers were counted.', 'Homelessness update', 'Cabinet')).toBe('rough-sleeping');
  });

  test('[R137] themes of other committees are not proposed, those in use always are', () => {
    expect(first('Voids stood empty for 40 days.', 'Ferries', 'Harbour Board')).toBeUndefined();
    expect(first('A risk register was kept.', 'Ferries', 'Harbour Board')).toBe('risk');
    expect(themesFor(STARTER_THEMES, LISTS, { title: 'The asterisk' })).toEqual(STARTER_THEMES);
  });
});
