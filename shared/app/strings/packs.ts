import { count } from '../../ui/strings/times.ts';

function pagesWords(ranges: readonly (readonly [from: string, to: string])[]): string {
  const each = ranges.map(([from, to]) => (from === to ? from : `${from} to ${to}`));
  const isOne = ranges.length === 1 && ranges[0]![0] === ranges[0]![1];
  return `${isOne ? 'page' : 'pages'} ${each.join(' and ')}`;
}

type Ranges = Parameters<typeof pagesWords>[0];

export const PACKS = {
  title: 'Papers with the same pages',
  inPack: (pack: string, pages: Ranges): string => `This report is in ${pack}, ${pagesWords(pages)}.`,
  hasReport: (report: string, pages: Ranges): string => `${report} is in this pack, ${pagesWords(pages)}.`,
  reports: (n: number): string =>
    `${count(n, 'report')} that you keep ${n === 1 ? 'is' : 'are'} in this pack`,
  packs: (n: number): string => `This report is in ${count(n, 'pack')}`,
  openPack: 'Open the pack there',
  openReport: 'Open the report',
  notSame: 'These are not the same report',
  saidNotSame: 'They are shown apart now. What was marked in each stays there.',
  isOff: (other: string): string => `You said that this is not the same as in ${other}.`,
  same: 'It is the same report',
  saidSame: 'What is marked in one shows in the other now.',
  nearPack: (pack: string, equal: number, of: number): string =>
    `${equal} of the ${of} pages of this report are in ${pack} too. Is it the same report?`,
  nearReport: (report: string, equal: number, of: number): string =>
    `${equal} of the ${of} pages of ${report} are in this pack too. Is it the same report?`,
  notNear: 'No',
  /** Behind "Page 3 of 15". */
  andPackPage: (label: string): string => `pack page ${label}`,
  andReportPage: (page: string, report: string): string => `page ${page} of ${report}`,
  goTo: 'Go to a pack page',
  number: 'Page of the pack',
  button: 'Pack page',
  goToHint: 'The number that is called out at the meeting',
  noPage: (number: string): string => `The pack has no page ${number}.`,
  went: (label: string): string => `Pack page ${label}`,
} as const;
