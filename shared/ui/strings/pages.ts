/** Words of the page that prints only what the member marked. */
export const PAGES = {
  title: 'Only the pages I marked',
  about:
    'Pages of PDFs as they are, with your marks, and your notes below. Of web pages and Word files the marked passages.',
  print: 'Print',
  back: 'Back to the brief',
  reading: 'Drawing the pages',
  none: 'You have marked nothing in these papers yet.',
  page: (label: string): string => `Page ${label}`,
  pictureOf: (title: string, label: string): string => `${title}, page ${label}, with your marks`,
  inWords: 'Marked passages',
  withoutPicture: (n: number, most: number): string =>
    `${n === 1 ? 'One marked page has' : `${n} marked pages have`} no picture here: what you marked there is in words, with your notes. At most ${most} pages of a paper are drawn.`,
  notShown: (n: number): string =>
    `${n} restricted ${n === 1 ? 'paper' : 'papers'} left out. Open one and print “My marks” there.`,
} as const;
