/** Words of the story. What is counted says so, and is never worded like what a member said. */
import { count } from './times.ts';

export const SPEAKER_LABELS = {
  council: 'Council says',
  peers: 'Peer review says',
  inspector: 'Inspector says',
} as const;

export const LINK_LABELS = {
  repeats: 'repeats',
  answers: 'answers',
  'reports-progress': 'reports progress on',
  contradicts: 'contradicts',
} as const;

const NUMBERS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

function inWords(n: number): string {
  return NUMBERS[n] ?? n.toLocaleString('en-GB');
}

export const STORY = {
  tab: 'Story',
  title: (themes: number, reports: number) =>
    themes === 0
      ? 'The story so far'
      : `${inWords(themes)} ${themes === 1 ? 'theme' : 'themes'} through ${inWords(reports).toLowerCase()} ${reports === 1 ? 'report' : 'reports'}`,
  under:
    'Each sign is a finding that somebody marked. A dotted line means that nobody marked anything in the reports between.',
  none: 'Nothing is marked with a theme yet. Give a finding a theme, and its story begins here: one line for each theme, one column for each report.',
  waiting: 'More findings are still being read.',
  theme: 'Theme',
  stands: 'Where it stands',
  council: 'Council',
  committee: 'Committee',
  allCommittees: 'All committees',
  noCouncil: 'No council named',
  compare: (name: string) => `Compare ${name}`,
  compareMany: 'Compare another council',
  kinds: 'Kinds',
  kindsAll: 'Kinds: all',
  kindsSome: (n: number) => `Kinds: ${n}`,
  order: 'In this order',
  orders: { most: 'Most reports first', status: 'By where it stands', theme: 'By theme' } as const,
  asTable: 'As a table',
  asDrawing: 'As a drawing',
  print: 'Print',
  grid: 'Themes by reports. Arrow keys move from cell to cell; Enter shows the passages.',
  keyCarried: 'marked again in the next report',
  keySilent: 'nothing marked in between',
  nothing: 'nothing marked',
  cell: (marks: readonly string[]) => (marks.length === 0 ? 'nothing marked' : marks.join(', ')),
  many: (n: number, label: string) => (n === 1 ? label : `${n} times ${label.toLowerCase()}`),
  open: 'Open in report',
  follow: 'Follow this thread',
  close: 'Close',
  more: (n: number) => `${count(n, 'more finding')} in the thread`,
  computed: 'Counted, not said by anybody',
  silentSince: (label: string) => `Nothing marked since ${label}`,
  again: (from: string, to: string) => `To improve in ${from} and in ${to}`,
  turned: (from: string, to: string) => `A strength in ${from}, to improve in ${to}`,
  better: (from: string, to: string) => `To improve in ${from}, a strength in ${to}`,
  marked: (kind: string, to: string) => `${kind} in ${to}`,
  by: (name: string) => (name === '' ? 'by a member without a name' : `by ${name}`),
  byMe: 'by you',
  later: (label: string) => `Said before ${label}, which has findings on it`,
  age: ({ years, months }: { readonly years: number; readonly months: number }) =>
    years === 0
      ? count(months, 'month')
      : months === 0 || years > 2
        ? count(years, 'year')
        : `${count(years, 'year')}, ${count(months, 'month')}`,
  old: (age: string) => `evidence ${age} old`,
  pencil: 'Not yet checked by anyone',
} as const;

/** What was searched where nothing was marked. Never "not mentioned" while something is missing. */
export const SILENCE = {
  reading: 'No finding marked. Looking for its words…',
  unread: 'No finding marked. The paper’s words are not on this device, so nothing was searched.',
  words: (times: number, words: string) =>
    `No finding marked, but its words (${words}) stand in ${count(times, 'sentence')}. The first:`,
  part: (words: string, missing: string) =>
    `No finding marked. None of the words ${words} stand in the cover report. Not searched: ${missing}, named there and not in the library.`,
  none: (words: string) =>
    `Not mentioned: the whole report was searched, and none of the words ${words} stand in it.`,
  list: (words: readonly string[]) => {
    const shown = words.slice(0, 6).map((each) => `“${each}”`);
    return words.length > 6 ? `${shown.join(', ')} and ${words.length - 6} more` : shown.join(', ');
  },
} as const;

export const THREAD = {
  all: 'All themes',
  nothing: 'Nothing is marked with this theme in the reports of this council.',
  sentence: 'In one sentence',
  sentenceNone: 'Nobody has written it yet.',
  sentenceWrite: 'Write it',
  sentenceField: 'The story in one sentence',
  sentenceKeep: 'Keep',
  change: 'Change',
  writtenBy: (name: string) => (name === '' ? 'Written by a member without a name' : `Written by ${name}`),
  writtenByMe: 'Written by you',
  set: 'Say where it stands',
  setLegend: 'Where it stands',
  evidence: 'What shows it',
  statement: 'Officer’s statement, no document',
  statementWords: 'What was said, and by whom',
  year: 'For which report',
  save: 'Keep this status',
  saved: 'Status kept.',
  savedSentence: 'Sentence kept.',
  cancel: 'Cancel',
  who: 'Who can see it',
  history: 'What members said',
  historyNone: 'Nobody has said where it stands yet. What is shown above is counted.',
  shownBy: 'with these words:',
  shownHere: 'with the words marked here as evidence',
  shownByStatement: 'officer’s statement, no document',
  shownBySearch: (words: string) => `nothing found: ${words}`,
  says: 'Council says, inspector says',
  saysUnder: 'The newest passage of each. By the report’s title; check it.',
  elsewhere: 'Elsewhere',
  ask: 'To ask',
  inBrief: 'In the brief',
  addToBrief: 'Ask about the newest passage',
  asked: 'It is in the brief.',
  print: 'Print thread',
  promised: (words: string, label: string, place: string) =>
    `Promised for ${words} (${[label, place].filter((part) => part !== '').join(', ')}). No report of that time is in the library.`,
  links: 'Ties between years',
  linksNone: 'Nothing else in this thread looks alike.',
  linksSaid: 'Made by members',
  linksProposed: 'These may belong together',
  proposed: (label: string) => `Proposed: both have ${label}`,
  tie: (type: string, label: string) => `${type} ${label}:`,
  make: 'Tie them',
  untie: 'Take the tie away',
  dismiss: 'Not alike',
  tied: 'Tied.',
  untied: 'Tie taken away.',
  sort: 'What the later one does',
} as const;

/** The story that the rules propose. */
export const PENCIL = {
  title: 'In pencil: not yet checked by anyone',
  under:
    'Proposed by rules from the words of the reports here. It is not counted, printed or sent until you accept it, row by row or passage by passage in the reports.',
  show: 'Show what is suggested',
  reading: 'Reading the reports…',
  none: 'Nothing is suggested in the reports here.',
  nothing: 'Nothing is suggested here.',
  suggested: 'Suggested',
  accept: (n: number) => (n === 1 ? 'Accept it' : `Accept these ${n}`),
} as const;
