/** Words of the page "Last time". Only that page and what leads to it load them. */
import type { KeyCaps } from '../keys.ts';
import { count, showDate } from './times.ts';

/** What a member may say of what was left open. */
export type YearAnswer = 'answered' | 'partly' | 'not-answered' | 'not-mentioned';
export const YEAR_ANSWERS: readonly YearAnswer[] = ['answered', 'partly', 'not-answered', 'not-mentioned'];

export type LeftOpenSort = 'question' | 'promise' | 'recommendation' | 'development';

export const ANSWER_LABELS: Readonly<Record<YearAnswer, string>> = {
  answered: 'Answered',
  partly: 'Partly',
  'not-answered': 'Not answered',
  'not-mentioned': 'Not mentioned',
};

export const SORT_LABELS: Readonly<Record<LeftOpenSort, string>> = {
  question: 'My questions',
  promise: 'Actions and promises',
  recommendation: 'Recommendations',
  development: 'To improve',
};

function dated(title: string, date: string | undefined): string {
  return date === undefined ? title : `${title}, ${showDate(date)}`;
}

export const LAST_TIME = {
  title: 'Last time',
  under: (report: string, date: string | undefined): string =>
    `What was left open, beside ${dated(report, date)}`,
  counted: (open: number, said: number): string =>
    said === 0
      ? `${count(open, 'thing')} left open`
      : `${count(open, 'thing')} left open, ${said} of them settled here`,
  before: 'Then',
  now: 'Now',
  likeliest: 'Likeliest words',
  evidence: 'Evidence',
  picked: 'Your choice',
  sameWords: (words: readonly string[]): string => `Same words: ${words.join(', ')}`,
  sameTheme: (theme: string): string => `Same theme: ${theme}`,
  byRule: 'Found by rule; nobody has checked it.',
  nothing: (searched: string): string => `Nothing found: ${searched}.`,
  unread: 'This report’s words are not on this device, so nothing could be searched.',
  searchedEvidence: (searched: string): string => `Searched: ${searched.replace(/^searched /, '')}`,
  statementEvidence: 'An officer’s statement, no document',
  asked: (question: string): string => `You asked: ${question}`,
  gave: (answer: string): string => `The answer given: ${answer}`,
  due: (words: string): string => `Due: ${words}`,
  suggested: (because: string): string => `Suggested: ${because}`,
  pencil: 'Suggested, not yet checked by anyone. What you say of it keeps it as a finding.',
  dismiss: 'Not a finding',
  dismissOf: (quote: string): string => `Not a finding: ${quote}`,
  showPencil: (n: number): string => `Show what is suggested (${n})`,
  hidePencil: 'Hide what is suggested',
  saidBy: (by: string, when: string): string => `Said by ${by}, ${when}`,
  you: 'you',
  ask: 'Ask',
  asking: 'In the brief',
  another: 'Other words',
  anotherOf: (quote: string): string => `Other words for: ${quote}`,
  pick: 'Which words of the report answer it?',
  pickNone: 'There are no other words like it. Search for some:',
  search: 'Search the report',
  use: 'Use these words',
  useOf: (words: string): string => `Use these words: ${words}`,
  statement: 'An officer said so, there is no document',
  close: 'Close',
  openThen: (place: string): string => `Open then: ${place}`,
  openNow: (place: string): string => `Open now: ${place}`,
  takeBack: 'Take it back',
  say: (quote: string): string => `What the new report makes of: ${quote}`,
  onlyYou: 'Only you see what you say here.',
  onDevice: 'What you say here stays on this device: one of the reports is restricted.',
  restricted: 'Restricted: one of these reports is not for publication.',
  onPaper: 'On paper',
  printHint: 'Two A4 pages in black. What is suggested stays in pencil and is not printed.',
  print: 'Print',
  more: (n: number): string => `${count(n, 'more')} on screen.`.replace('mores', 'more'),
  keysTitle: 'Keys',
  keys: ({ next = '', previous = '', ask = '', dismiss = '' }: KeyCaps): string =>
    [
      next === '' ? '' : `${next} goes down.`,
      previous === '' ? '' : `${previous} goes up.`,
      '1 answered, 2 partly, 3 not answered, 4 not mentioned.',
      ask === '' ? '' : `${ask} asks.`,
      dismiss === '' ? '' : `${dismiss} says that what is suggested is no finding.`,
      'Ctrl Z takes back.',
    ]
      .filter((part) => part !== '')
      .join(' '),
  follows: 'It follows',
  followsWhat: (title: string, date: string | undefined): string => dated(title, date),
  unfollow: 'Take out',
  unfollowOf: (title: string): string => `Take out: ${title}`,
  notFollowing: (title: string): string => `“${title}” is no longer compared.`,
  proposed: (title: string, date: string | undefined): string =>
    `Does it follow ${dated(`“${title}”`, date)}?`,
  proposedBefore: (later: string, title: string, date: string | undefined): string =>
    `Does “${later}” follow ${dated(`“${title}”`, date)}? Then what that left open is listed too.`,
  yes: 'Yes',
  yesShow: 'Yes, show what was left open',
  no: 'No',
  choose: 'Choose another report',
  chooseTitle: 'Which report does it follow?',
  chooseHint: 'A report of the same council and subject, from an earlier year.',
  noneEarlier:
    'There is no other report here yet. Open an earlier one as a file, or keep it from its meeting.',
  saidFollows: (title: string): string => `Compared with “${title}”.`,
  saidNot: 'It will not be proposed again.',
  follow: (title: string, date: string | undefined): string => `It follows ${dated(`“${title}”`, date)}.`,
  show: 'See what was left open',
  nothingOpen: 'Nothing is open from last time: nobody marked anything there that waits for an answer.',
  reading: 'Reading the reports…',
  back: 'Back to the report',
  unknown: 'This report is not on this device.',
  settled: (answer: YearAnswer): string => `${ANSWER_LABELS[answer]}.`,
  tookBack: 'Taken back.',
  nowAsked: 'It is in the brief.',
  notAsked: 'Out of the brief.',
  toBrief: (n: number): string => `${count(n, 'question')} for the brief`,
} as const;

/** How an answer of last time is told. */
export const GIVEN_ANSWERS = {
  answered: 'Answered.',
  partly: 'Partly.',
  'not-answered': 'Not answered.',
  'will-write': 'They will write.',
  elsewhere: 'Somebody else asked it.',
} as const;
