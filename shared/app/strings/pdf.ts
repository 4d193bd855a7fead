import { count } from '../../ui/strings/times.ts';

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
  opening: 'Opening the paper',
  paper: (title: string): string => `The paper: ${title}`,
  tools: 'Page and size',
  reading: (page: number, pages: number): string => `Reading the words: page ${page} of ${pages}`,
  scan: 'Pictures of pages',
  scanDetail: 'This paper has no words that can be selected: it was scanned, not typed.',
} as const;
