import { count } from '../../ui/strings/times.ts';

/** What the library itself says of files. */
export const OPEN_FILES = {
  openFiles: 'Open files',
  haveFile: 'You have a paper as a file',
  haveFileDetail:
    'A PDF, a Word file, a saved web page or a text, from Files, a download or a stick. Or drop it here, several at once.',
  opened: (n: number): string => `${count(n, 'paper')} opened.`,
} as const;
