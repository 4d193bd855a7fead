import { expect, test } from 'vitest';
import { pageOf } from '../../anchoring/test-pages.ts';
import { sampleFindings } from '../../../seeds/findings.ts';
import { findSampleReport } from '../../../seeds/reports/all-reports.ts';
import { reportLines } from '../../../seeds/reports/report-text.ts';
import type { SampleReportId } from '../../../seeds/reports/report-types.ts';
import { CHILDRENS_THEMES } from '../../../seeds/themes.ts';
import type { Theme } from '../../core/theme.ts';
import { createLikeness, type Asked, type Likely } from './likeliest.ts';
import { passagesOf } from './passages.ts';

const theme = (id: string, label: string, ...synonyms: string[]): Theme => ({
  id,
  label,
  group: '',
  synonyms,
  definition: '',
});

const pools = theme('pools', 'Swimming pools', 'lido', 'leisure centre');

function find(later: readonly string[], quote: string, themes: readonly Theme[] = []): readonly Likely[] {
  const earlier = passagesOf(pageOf('The council looked at its parks.', quote, 'Parks are open all year.'));
  const ids = themes.map(({ id }) => id);
  return createLikeness(passagesOf(pageOf(...later)), earlier, themes).find({ quote, themes: ids });
}

const FILLER = [
  'The council has many parks and looks after them well.',
  'Officers thank everybody who took part in the survey.',
  'Money for the year was agreed in February.',
];

test('[R190] forms of a word are one, and rare words decide', () => {
  const [first] = find(
    [...FILLER, 'The council is planning: gritting lorries were bought.'],
    'The council should plan for gritted roads and buy a lorry',
  );
  expect(first!.passage.words).toBe('The council is planning: gritting lorries were bought.');
});

test('[R190] one word that both have is not enough', () => {
  expect(
    find([...FILLER, 'A lorry stood in the yard for a week in autumn.'], 'Buy a lorry for gritting roads'),
  ).toEqual([]);
});

test('[R190] that both name a year is nothing that they share', () => {
  expect(
    find([...FILLER, 'Roads were swept in 2019.'], 'Lorries for gritting roads were promised for 2019'),
  ).toEqual([]);
});

test('[R190] names count for more, and words near each other for more than words far apart', () => {
  const later = [
    'Drains are cleared by hand in most streets, and at Pewsham bridge a pump is kept by volunteers.',
    'Pumps for flooded drains were bought.',
    ...FILLER,
  ];
  const [first] = find(later, 'Flooded drains need pumps');
  expect(first!.passage.words).toBe('Pumps for flooded drains were bought.');
  const [named] = find(
    ['The hall in autumn is open.', 'The hall in Pewsham is open.', ...FILLER],
    'When will the hall of Pewsham be open in autumn?',
  );
  expect(named!.passage.words).toBe('The hall in Pewsham is open.');
});

test('[R191] the same theme in other words is found, and says which theme', () => {
  const later = [...FILLER, 'At the leisure centre the water is warm again.'];
  const [first] = find(later, 'Swimming lessons were cancelled', [pools]);
  expect(first).toMatchObject({ theme: 'pools', shared: [] });
  expect(first!.passage.words).toBe('At the leisure centre the water is warm again.');
});

test('[R191] a theme that each passage names tells little', () => {
  const names = Array.from({ length: 40 }, (_, at) => `Lido number${at} baths${at}`);
  const later = names.map((name) => `${name} was open to visitors.`);
  const many = theme('pools', 'Swimming pools', ...names);
  expect(find(later, 'Lessons were cancelled', [many])).toEqual([]);
  expect(find([...FILLER, later[0]!], 'Lessons were cancelled', [many])).toHaveLength(1);
});

test('[R192] headings, the box on top, lists of appendices and empty answers are no passages', () => {
  const page = pageOf(
    'Report of the Director of Parks to Cabinet',
    'Part 1 (Public Agenda Item)',
    '# 3. Gritting of roads',
    '6.8 Risk Assessment',
    'Not required at this time',
    'None identified at present',
    'Appendix B: Gritting of roads',
    '3.4 Roads were gritted late.',
    '1999 roads were swept.',
  );
  expect(passagesOf(page).map(({ words }) => words)).toEqual([
    'Roads were gritted late.',
    '1999 roads were swept.',
  ]);
});

test('[R193] the words that both have are given as the new report writes them, rarest first', () => {
  const [first] = find(
    [...FILLER, 'The council’s pumps were bought and a survey of drains follows.'],
    'A survey of drains, and pumps for the council',
  );
  expect(first!.shared.toSorted()).toEqual(['drains', 'pumps', 'survey']);
  expect(first!.shared.at(-1)).toBe('survey');
});

const PASSAGES = (id: SampleReportId) => passagesOf(pageOf(...reportLines(findSampleReport(id))));

function later(from: SampleReportId, to: SampleReportId): (words: string) => string | undefined {
  const likeness = createLikeness(PASSAGES(to), PASSAGES(from), CHILDRENS_THEMES);
  return (words) => {
    const asked: Asked | undefined = sampleFindings(from).find(({ quote }) => quote.includes(words));
    if (asked === undefined) throw new Error(`nobody marked "${words}"`);
    return likeness.find(asked)[0]?.passage.words;
  };
}

test('[R190] 2011 to 2014: the lay member came, the strategy is watched, the roads have no figure', () => {
  const find = later('saltmere-2011', 'saltmere-2014');
  expect(find('second lay member')).toMatch(/a youth lay member now speak for the public/);
  expect(find('domestic abuse strategy')).toMatch(/watches whether the domestic abuse strategy/);
  expect(find('29 children died')).toMatch(/oversees road safety/);
});

test('[R190] 2014 to 2016: domestic abuse depends on partners', () => {
  expect(later('saltmere-2014', 'saltmere-2016')('domestic abuse strategy')).toMatch(
    /domestic abuse in particular/,
  );
});

test('[R190] 2016 to 2019: the action plan comes to Cabinet, and the post is spoken of in other words', () => {
  const find = later('saltmere-2016', 'saltmere-2019');
  expect(find('agrees the action plan')).toMatch(/in January 2020 Cabinet receives the action plan/);
  expect(find('CSE project manager')).toMatch(/criminal and sexual exploitation/);
});

test('[R190] 2011 to 2019: conferences, plans and referrals come back', () => {
  const find = later('saltmere-2011', 'saltmere-2019');
  expect(find('conferences on child protection')).toMatch(
    /independent chairs of child protection conferences/,
  );
  expect(find('Shorten the time')).toMatch(/quality of plans for children who need protection/);
  expect(find('referrals to First Contact')).toMatch(/‘front door’/);
});

test('[R192] 2016 to 2019: of domestic abuse the cover report has nothing', () => {
  expect(later('saltmere-2016', 'saltmere-2019')('domestic abuse in particular')).toBeUndefined();
});
