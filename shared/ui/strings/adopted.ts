/** What is said of a finding or a note that was adopted from a file. */
import type { FileSource } from '../../core/view.ts';
import { showDay } from './times.ts';

/** "Marked by J. Smith in the file, 3 March 2026". */
export function markedInFile({ author, at }: FileSource): string {
  const who = author === '' ? 'Marked in the file' : `Marked by ${author} in the file`;
  return at === undefined ? who : `${who}, ${showDay(at)}`;
}

/** "; adopted by you". */
export function adoptedBy(isMe: boolean, name: string): string {
  return `adopted by ${isMe ? 'you' : name === '' ? 'another member' : name}`;
}

/** Before the words of a note: "J. Smith, in the file". */
export function notedInFile({ author }: FileSource): string {
  return author === '' ? 'In the file' : `${author}, in the file`;
}
