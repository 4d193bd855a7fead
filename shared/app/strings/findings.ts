/** Words of the page with the list of all findings. */
import { count } from '../../ui/strings/times.ts';
import type { FilterName } from '../findings/filter-findings.ts';

const many = (n: number): string => `${n.toLocaleString('en-GB')} ${n === 1 ? 'finding' : 'findings'}`;

export const FINDINGS = {
  title: 'Findings',
  search: 'Search findings and their notes',
  searchHint: 'Words may be begun, or have a letter wrong.',
  filters: 'Filters',
  names: {
    kind: 'Kind',
    theme: 'Theme',
    report: 'Paper',
    committee: 'Committee',
    council: 'Council',
    year: 'Year',
    author: 'Author',
    audience: 'Who can see it',
    status: 'Status',
    ask: 'Ask',
  } satisfies Record<FilterName, string>,
  asks: { mine: 'I will ask', anybody: 'Somebody will ask', nobody: 'Nobody asks' },
  clear: 'Clear search and filters',
  noTheme: 'Without a theme',
  noStatus: 'Nothing said yet',
  noTitle: 'A paper without a title',
  me: 'You',
  somebody: 'Another member',
  counted: (shown: number, all: number): string =>
    shown === all ? many(all) : `${shown.toLocaleString('en-GB')} of ${many(all)}`,
  reading: 'Findings are still being read: more may come.',
  indexing: 'The search is being prepared.',
  none: 'Nothing is marked yet. Open a paper in the library and mark what matters.',
  noneFound: 'No finding has all of this.',
  selected: (n: number): string => `${many(n)} selected`,
  selectAll: (n: number): string => `Select all ${n.toLocaleString('en-GB')}`,
  selectNone: 'Select none',
  addTheme: 'Add a theme',
  removeTheme: 'Take a theme off',
  themesOf: (n: number): string => `Add a theme to ${many(n)}`,
  removeOf: (n: number): string => `Take a theme off ${many(n)}`,
  tagged: (label: string, n: number): string => `“${label}” added to ${count(n, 'finding')}`,
  untagged: (label: string, n: number): string => `“${label}” taken off ${count(n, 'finding')}`,
  tooMany: (most: number): string =>
    `At most ${most.toLocaleString('en-GB')} at a time. Narrow the list first.`,
  cancel: 'Close',
  takeOut: 'Save as a file',
  takeOutOf: (n: number): string => `Save ${many(n)} as a file`,
  inOut: 'Bring findings in',
  page: (label: string): string => `page ${label}`,
  papers: 'In the papers',
  papersFound: (n: number): string => `${count(n, 'kept paper')} with these words`,
  papersReading: (read: number, of: number): string => `Reading the papers: ${read} of ${of}.`,
  papersNone: 'No kept paper has all of these words.',
} as const;
