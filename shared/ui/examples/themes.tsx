import { PickTheme } from '../themes/PickTheme.tsx';
import { ThemeForm } from '../themes/ThemeForm.tsx';
import { ThemeRows } from '../themes/ThemeRows.tsx';
import { THEMES } from '../strings/themes.ts';
import type { Example } from './example.ts';
import { noop, themes } from './values.ts';

const board = {
  id: 'board',
  label: 'Safeguarding board',
  group: 'Oversight',
  synonyms: ['LSCB', 'safeguarding children board'],
  definition: 'The partners who kept children safe together, until partnerships replaced it.',
  years: { from: 2006, to: 2019 },
};

/** Looking after themes. */
export const themeExamples: readonly Example[] = [
  {
    component: 'ThemeRows',
    state: 'by their groups, with years, uses and who has them',
    on: 'paper',
    render: () => (
      <ThemeRows
        themes={[
          { theme: board, places: ['Workforce task group'], uses: 12, canChange: true },
          { theme: themes[0]!, places: [THEMES.shipped], uses: 0, canChange: true },
          { theme: themes[6]!, places: [THEMES.yours], canChange: false },
        ]}
        open={null}
        onEdit={noop}
        onMerge={noop}
      />
    ),
  },
  {
    component: 'ThemeForm',
    state: 'a theme that is changed',
    on: 'paper',
    render: () => (
      <ThemeForm
        title={THEMES.editTitle(board.label)}
        value={{
          label: board.label,
          group: board.group,
          synonyms: board.synonyms.join(', '),
          definition: board.definition,
          from: '2006',
          to: '2019',
        }}
        onChange={noop}
        check={() => undefined}
        seen={THEMES.seenBy(['Workforce task group'], true)}
        onKeep={noop}
        onCancel={noop}
      />
    ),
  },
  {
    component: 'PickTheme',
    state: 'merging',
    on: 'paper',
    render: () => (
      <PickTheme
        title={THEMES.mergeTitle(board.label)}
        about={THEMES.mergeAbout(board.label)}
        label={THEMES.mergeInto}
        action={THEMES.mergeNow}
        themes={themes}
        seen={THEMES.seenOnly}
        onPick={noop}
        onCancel={noop}
      />
    ),
  },
];
