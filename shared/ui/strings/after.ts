/** Words of what comes after a meeting. */
import { count, showDate } from './times.ts';

export const AFTER = {
  title: 'What was promised',
  titleFor: (day: string): string => `What was promised on ${day}`,
  counted: (promises: number, due: number): string =>
    `${count(promises, 'promise')}${due === 0 ? '' : `, ${due} overdue`}.`,
  none: 'Nothing is written down as promised here. Press Promise in the meeting, or write one now.',
  add: 'Promise',
  change: 'Change',
  remove: 'Take out',
  removed: 'Promise taken out.',
  print: 'Print',
  word: 'Word, for the clerk',
  brief: 'Questions',
  room: 'Meeting view',
  noDay: 'No day was said',
  due: (date: string): string => (date.length > 7 ? showDate(date) : monthOf(date)),
  said: (words: string): string => `said as “${words}”`,
  overdue: 'Overdue',
  dueSoon: 'Due soon',
  asked: (stem: string): string => `On: ${stem}`,
  somebody: 'Nobody was named',
  show: (group: string): string => `Show all to ${group}`,
  showWords: (group: string): string =>
    `Everyone in ${group}, and whoever joins it later, can read these promises once you show them.`,
  shown: (group: string): string => `Shown to ${group}.`,
  seen: 'Only you can see this',
  columns: { who: 'Who', what: 'What', when: 'By when', question: 'Question' },
  file: (meeting: string): string => `Promises noted at the meeting: ${meeting}`,
  fileFoot: 'Noted by a member at the meeting. These are not the minutes.',
  open: 'Questions without a whole answer',
  openNone: 'Every question that was asked has an answer.',
  addAnswer: 'Add the answer',
  answerTitle: 'Add the answer',
  answerAbout:
    'The answer becomes a paper in your library, with who sent it and when. You can mark it like any other.',
  paste: 'Paste the answer',
  file1: 'Or a file: PDF, Word or a saved e-mail (.eml)',
  from: 'From',
  sent: 'Sent on',
  sentHint: 'Such as 14 January 2027.',
  keepAnswer: 'Keep the answer',
  keeping: 'Keeping it',
  answerMissing: 'Paste the words, or choose a file.',
  does: 'Does it answer the question?',
  answerFrom: (from: string, day: string | undefined): string =>
    [from === '' ? 'Answer' : `Answer from ${from}`, ...(day === undefined ? [] : [day])].join(', '),
  attached: (names: readonly string[]): string =>
    `Attached to the e-mail and not kept here: ${names.join(', ')}.`,
  answerRestricted: 'An answer about a restricted paper',
  close: 'Close',
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  readIt: 'Read it',
  answerKept: 'The answer is in your library.',
  minutes: 'Beside the minutes',
  minutesNone: 'When the minutes are in your library, each promise is put beside what they say.',
  minutesWhich: 'Which paper has the minutes?',
  minutesOf: (title: string): string => `Compared with: ${title}`,
  minutesUnread: 'The words of that paper could not be read on this device.',
  likeliest: 'Likeliest minute',
  notThere: 'Nothing like it found in these minutes.',
  found: 'Found by the words',
  matches: 'Matches',
  differs: 'Differs',
  absent: 'Not in the minutes',
  saidMinute: {
    matches: 'You said: matches',
    differs: 'You said: differs',
    absent: 'You said: not in the minutes',
  },
} as const;

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function monthOf(date: string): string {
  return date.length < 7 ? date : month.format(new Date(`${date}-01T00:00:00Z`));
}
