import { count } from '../../ui/strings/times.ts';

/** What is said while files come in. */
export const INTAKE = {
  openingFiles: 'Papers on their way in',
  drop: 'Let go to open',
  dropDetail: 'PDF and Word files. Several at once are fine.',
  reading: 'Reading its words',
  readingPages: (read: number, of: number): string => `Reading its words: page ${read} of ${of}`,
  received: (percent: number): string => `${percent} %`,
  stop: 'Stop',
  stopOne: (name: string): string => `Stop ${name}`,
  dismissOne: (name: string): string => `Dismiss ${name}`,
  kept: 'In the library',
  keptPages: (pages: number): string => `In the library, ${count(pages, 'page')}`,
  already: 'It was here already',
  keptRestricted: 'Restricted: it stays on this device',
  openOne: (name: string): string => `Open ${name}`,
  open: 'Open',
} as const;
