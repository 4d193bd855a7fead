/** What a member is told whose part in a group was ended. */
import { count, showMoment } from '../../ui/strings/times.ts';

export const PARTED = {
  title: (group: string): string => `You are no longer in ${group}`,
  words: (findings: number, at: number, now: number): string =>
    `A keeper of the group ended your part; this device heard of it at ${showMoment(at, now)}. ${
      findings === 0
        ? 'You had marked nothing there.'
        : `What you marked and wrote there is kept for you as “Only me”: ${count(findings, 'finding')} with your notes.`
    } ${findings === 0 ? 'All of the group' : 'Everything else of the group'} was removed from this device; your other groups are as they were. If it is a mistake, ask the keeper for a new link.`,
  save: 'Save them as a Word file',
  making: 'Making the file',
  saved: 'The file was saved.',
  read: 'I have read this',
  readOf: (group: string): string => `I have read this about ${group}`,
  fileTitle: (group: string): string => `What I marked in ${group}`,
  file: (group: string): string =>
    `${`What I marked in ${group}`.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')}.docx`,
} as const;
