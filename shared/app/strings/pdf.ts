import { count } from '../../ui/strings/times.ts';

const MOST = 6;

function shortList(pages: readonly string[]): string {
  const some = pages.slice(0, MOST).join(', ');
  return pages.length > MOST ? `${some} and more` : some;
}

export const PDF = {
  pages: 'Pages',
  contents: 'In this file',
  page: 'Page',
  pageOf: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  of: (pages: number): string => `of ${pages}`,
  pageNumber: (page: number | string): string => `Page ${page}`,
  smallPage: (page: number | string, marks: number): string =>
    marks === 0 ? `Page ${page}` : `Page ${page}, ${count(marks, 'finding')}`,
  previous: 'Previous page',
  next: 'Next page',
  larger: 'Larger',
  smaller: 'Smaller',
  scale: (scale: number): string => `${Math.round(scale * 100)} %`,
  fitWidth: 'Fit width',
  fitPage: 'Whole page',
  turn: 'Turn',
  tapToMark: 'Tap to mark',
  handle: { start: 'Beginning of the selected words', end: 'End of the selected words' },
  taken: 'Selected words',
  howMuch: 'How much is selected',
  sentence: 'Sentence',
  paragraph: 'Paragraph or cell',
  less: 'A word less',
  more: 'A word more',
  letGo: 'Select nothing',
  opening: 'Opening the paper',
  stillReading: 'You can read now, and mark when all its pages were looked through.',
  readSoFar: (read: number, of: number): string => `Page ${read} of ${of}`,
  tools: 'Page and size',
  pictures: (pages: readonly string[], of: number): string =>
    pages.length === of
      ? 'This paper was scanned: its pages are pictures.'
      : `${pages.length === 1 ? 'A page was' : `${pages.length} pages were`} scanned: ${shortList(pages)}.`,
  picturesDetail:
    'Their words cannot be selected. Draw a box around the words and type them: that is marked and can be found.',
  picturesRead: 'Read on',
  drawBox: 'Draw a box',
  wholePage: 'Box this page',
  box: 'Words in the box',
  noBox: 'No box',
  typed: 'The words in the box',
  typedDetail: 'As they are printed. They are the quotation in lists and exports.',
  typedMissing: 'Type the words in the box first.',
} as const;
