/** Sentences about a group that goes from member to member as a file. */
import { count, showBytes, showDay, showTime } from '../../ui/strings/times.ts';
import type { BroughtGroup, GroupFileContents } from '../../core/by-file.ts';

export const BY_FILE = {
  title: 'By file, without a server',
  about:
    'Send it by e-mail or AirDrop, or carry it on a stick. In it is what this group has: nothing that is “only me”, and nothing of a restricted paper. Whoever has the file can read it.',
  what: 'What goes into the file',
  all: 'Everything the group has',
  mine: 'Only what I marked and wrote',
  papers: (bytes: number): string => `With the papers, ${showBytes(bytes)}`,
  save: 'Save the group’s file',
  saving: 'Making the file',
  saved: (findings: number): string => `File saved, with ${count(findings, 'finding')}.`,
  bring: 'Bring in a group’s file',
  bringAbout:
    'A file that a member of a group gave you is added to that group here. Nothing here is replaced or lost.',
  reading: 'Reading the file',
  chosen: (name: string, size: number): string => `${name}, ${showBytes(size)}`,
  from: ({ by, madeAt, name, part }: GroupFileContents): string =>
    `${name}: ${part === 'mine' ? 'what one member marked and wrote' : 'everything the group had'}, saved on ${showDay(madeAt)}, ${showTime(madeAt)}, by ${by === '' ? 'a member' : by}.`,
  contents: ({ papers, findings, already }: GroupFileContents): string =>
    `${count(papers, 'paper')}, ${count(findings, 'finding')}${already === 0 ? '' : `; ${already} you have already`}.`,
  isNew: 'You do not have this group yet. It is made on this device, without a server.',
  add: (name: string): string => `Add it to ${name}`,
  adding: 'Adding it',
  other: 'Not this one',
  brought: ({ added, lost, already, notes }: BroughtGroup): string =>
    [
      `${added} added, ${lost} lost`,
      ...(notes === 0 ? [] : [count(notes, 'note')]),
      ...(already === 0 ? [] : [`${already} you had already`]),
    ].join('; ') + '.',
  undo: 'Take it out again',
  undone: 'Taken out again. What you wrote since is still here.',
} as const;
