import { count, showDate } from '../../ui/strings/times.ts';

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

export const READER = {
  back: 'Back to the library',
  outline: 'Outline',
  panes: 'Outline, findings, find',
  findings: 'Findings',
  find: 'Find',
  findLabel: 'Find in this report',
  hits: (at: number, of: number): string => (of === 0 ? 'Not found' : `${at} of ${of}`),
  previousHit: 'Previous hit',
  nextHit: 'Next hit',
  marks: 'My marks',
  readingView: 'Reading view',
  views: 'How the paper is shown',
  asText: 'Text',
  asPage: 'Page',
  version: 'Version',
  seen: (date: string): string => `Seen ${date}`,
  frame: (title: string): string => `The paper: ${title}`,
  margin: 'Findings beside the paper',
  close: 'Close',
  unknown: 'This report is not on this device.',
  openOnSite: 'Open on the council’s site',
  noFindings: 'Nothing is marked yet. Select words in the paper, or use the reading view.',
  noPaper: 'The findings, with the words that were marked:',
  offered: 'It can be kept here too, and opens with no connection then. Its findings are here already.',
  sentences: 'Mark a sentence',
  earlier: (page: string): string => `Earlier: to the end of ${lower(page)}`,
  further: (page: string): string => `Go on from ${lower(page)}`,
  noWords: 'This paper has no words that can be shown as text. Its pages can be seen and marked.',
  goTo: 'Go to a paragraph',
  goToNumber: 'Its number, as printed',
  go: 'Go there',
  noParagraph: (number: string): string => `This paper has no paragraph ${number}.`,
  /** As it is cited everywhere, at the beginning of a line. */
  place: (place: string): string => place.charAt(0).toUpperCase() + place.slice(1),
  next: 'Next finding',
  previous: 'Previous finding',
  restricted: 'Restricted paper',
  isPublic: 'Public all the same?',
  unlocked: 'It is public now. What you mark in it and ask about it stays with you until you share it.',
  takeAlong: 'Take it to another device of mine',
  takenAlong: (name: string): string =>
    `Saved as ${name}: this paper and what you marked in it. Bring the file over yourself, choose “Bring back a copy” in the settings there, and delete the file.`,
  restrictedDetail: 'It and what you mark in it stay on this device. They never go into a shared library.',
  total: (n: number): string => count(n, 'finding'),
  meeting: (committee: string | undefined, date: string | undefined): string =>
    [committee, date === undefined ? undefined : showDate(date)]
      .filter((part) => part !== undefined)
      .join(', '),
  sample: 'Sample',
  /** Its pages are not those of a print: Word makes them anew on each machine. */
  word: 'Text of a Word file: cite paragraphs, not pages',
  cited: 'Quotation copied.',
} as const;
