/** Words of deleting restricted papers after their meeting. */
import { count } from './times.ts';

export const AFTER = {
  over: (n: number) =>
    `The meeting is over, and ${count(n, 'restricted paper')} of it ${n === 1 ? 'is' : 'are'} on this device.`,
  still: 'Nothing is deleted until you say so.',
  offer: 'Delete after the meeting',
  title: (n: number) => (n === 1 ? 'Delete the restricted paper' : `Delete ${n} restricted papers`),
  what: 'Its file and its text leave this device for good. For 20 seconds you can undo it.',
  keepFindings: 'Keep my findings, with the words that I marked',
  findingsToo: 'Delete my findings too, with their notes',
  remove: (n: number) => (n === 1 ? 'Delete it' : `Delete ${n} papers`),
  cancel: 'Cancel',
  leaving: (n: number) =>
    `${count(n, 'restricted paper')} ${n === 1 ? 'is' : 'are'} being deleted from this device.`,
  undo: 'Undo',
  toOther:
    'To read a restricted paper on another device of yours, take it there yourself: save a copy with restricted papers, and bring it back there.',
  toOtherLink: 'Save a copy',
  inLibrary: (n: number) =>
    `${count(n, 'restricted paper')} of meetings that are over ${n === 1 ? 'is' : 'are'} on this device.`,
  see: (committee: string, day: string) => `${committee}, ${day}`,
} as const;

export function findingsWords(n: number): string {
  return n === 1 ? 'You marked 1 passage in it' : `You marked ${n} passages in them`;
}
