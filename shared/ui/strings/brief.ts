/** Words of the brief, of the view in the meeting, and of what comes after. Only lazy pages import them. */
import { count } from './times.ts';

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

const YEAR_SAID = {
  answered: 'answered',
  partly: 'partly answered',
  'not-answered': 'not answered',
  'not-mentioned': 'not mentioned',
} as const;

export const BRIEF = {
  title: 'Brief',
  titleFor: (day: string): string => `Questions for ${day}`,
  counted: (questions: number, reports: number): string =>
    `${NUMBERS[questions] ?? questions} ${questions === 1 ? 'question' : 'questions'} from ${count(reports, 'report')}.`,
  howToMove: 'Drag, or press Alt with an arrow key, to reorder.',
  none: 'No questions yet. Press Ask on a passage while you read, or write a question here.',
  noneHow: 'Ask is the speech bubble beside Mark, key 8 or Q.',
  add: 'Question',
  meeting: 'For the meeting',
  allMeetings: 'All questions',
  forMeeting: 'For',
  noMeeting: 'No meeting yet',
  papersOf: 'Papers of this meeting',
  assigned: 'Put to another meeting.',
  noPassage: 'Without a passage',
  question: (n: number): string => `Question ${n}`,
  proposed: 'Proposed words',
  because: (why: string): string => `Because of: ${why}.`,
  keepWords: 'Keep these words',
  change: 'Change the words',
  keep: 'Keep',
  stem: 'What you will ask',
  followUp: 'If the answer is … then',
  followUpHint: 'What you have ready for the likely answer.',
  followUpShort: 'Follow-up',
  unkept: (n: number): string =>
    `${count(n, 'question')} ${n === 1 ? 'has' : 'have'} proposed words that nobody has kept. They print as “Ask about this” until you keep or change them.`,
  keepAll: 'Keep all proposed words',
  askAbout: 'Ask about this',
  up: (n: number): string => `Move question ${n} up`,
  down: (n: number): string => `Move question ${n} down`,
  drag: (n: number): string => `Drag question ${n}`,
  moved: (n: number, of: number): string => `Moved to place ${n} of ${of}.`,
  more: 'More',
  pair: 'Add a passage',
  pairTitle: 'A passage from another year',
  pairNone: 'No other finding on these themes. Mark more in earlier reports, or give this passage a theme.',
  pairAdd: 'Put beside the question',
  drop: 'Take this passage out',
  show: 'Show to a group',
  showTitle: 'Show this question to a group',
  showGo: (group: string): string => `Show it to ${group}`,
  showWords: 'They will read',
  showReaders: (group: string): string => `Everyone in ${group}, and whoever joins it later, can read this.`,
  shown: (group: string): string => `Shown to ${group}.`,
  withdraw: (group: string): string => `Take out of ${group}`,
  withdrawn: 'Only you have it now. Others may have read it.',
  remove: 'Take out',
  removed: 'Question taken out.',
  kept: 'Question kept.',
  copy: 'Copy',
  copyOne: 'Copy with quote and citation',
  share: 'Send',
  copied: 'Copied.',
  copyFailed: 'It could not be copied. Select the words and copy them by hand.',
  refused:
    'This paper is restricted: its words are not copied or sent from here. On paper and on this device you have them.',
  refusedSome: (n: number): string =>
    `${count(n, 'question')} about restricted papers left out: their words are not copied or sent from here.`,
  overlap: (name: string, stem: string): string => `${name} has this: “${stem}”`,
  somebody: 'Another member',
  otherWords: (words: string): string => `Also written on another device: “${words}”`,
  takeOther: 'Use these words',
  useNow: 'Use the words as they are now',
  changes: {
    gone: 'This passage was taken out of the findings since.',
    edited: 'Its words were changed in a later version.',
    moved: 'It stands in another place now.',
    kind: 'It is marked as another kind now.',
    newer: 'There is a later version of the paper that nobody has looked at this passage on.',
  },
  /** Nobody has looked: a rule has. */
  newer: {
    same: 'There is a later version of the paper. These words stand in it; nobody has checked that.',
    edited:
      'There is a later version of the paper, in which these words seem to be changed. Nobody has checked that.',
    gone: 'There is a later version of the paper, and these words were not found in it. Nobody has checked that.',
    unclear:
      'There is a later version of the paper, in which these words could stand in several places. Nobody has checked that.',
  },
  was: 'Was',
  now: 'Now',
  open: 'Open the passage',
  said: (name: string, value: keyof typeof YEAR_SAID, year: string): string =>
    `${name} said: ${YEAR_SAID[value]}${year === '' ? '' : ` in ${year}`}`,
  owner: (name: string): string => `Question of ${name}`,
  you: 'You',
  paper: 'On paper',
  paperDetail: 'A4, black ink only. Kinds keep their shape and underline.',
  quotes: 'Evidence quotes',
  lines: 'Lines for answers',
  initials: 'Members’ initials',
  large: 'Large print',
  withRestricted: (n: number): string =>
    `With ${count(n, 'question')} about restricted papers: whoever has the print or the file can read them`,
  print: 'Print',
  word: 'Word',
  making: 'Making the file',
  marks: 'Only the pages I marked, with my notes',
  meetingView: 'In the meeting',
  meetingDetail: 'One question per screen, large type, on a tablet. Works with no connection.',
  openMeeting: 'Open meeting view',
  after: 'After the meeting',
  afterDetail: 'What was promised, by whom and by when.',
  openAfter: 'What was promised',
  tracker: 'Tracker',
  printTitle: 'Questions for the meeting',
  item: 'Agenda item',
  answer: 'Answer',
  notes: 'Notes',
  numbers: 'Numbers after the year are paragraph numbers in that report.',
  prepared: (n: number, years: string): string =>
    `${NUMBERS[n] ?? n} ${n === 1 ? 'question' : 'questions'}${years === '' ? '' : ` from the reports of ${years}`}`,
  made: (moment: string): string => `Rapporteur brief, made ${moment}`,
} as const;

/** "2011, 2016 and 2019". */
export function joinYears(years: readonly string[]): string {
  return years.length < 2 ? (years[0] ?? '') : `${years.slice(0, -1).join(', ')} and ${years.at(-1)}`;
}
