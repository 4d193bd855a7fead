/** Words of the page for files of findings. */
import type { MarkdownWords } from '../../exchange/markdown.ts';
import type { ScheduleWords } from '../../exchange/schedule-docx.ts';
import { ASK_LABEL, KIND_LABELS, MARK_LABEL } from '../../ui/strings/kinds.ts';
import { count, showBytes, showMoment } from '../../ui/strings/times.ts';

export const EXCHANGE = {
  title: 'In and out',
  about:
    'Findings as files that other programs read, and files of other programs brought in here. To move everything to another device, save a copy in Settings instead.',
  bring: 'Bring findings in',
  bringAbout:
    'W3C web annotations, a Hypothesis export, a findings file or a findings table (CSV), also in a zip. You see what it would do before anything is added. Only you see what comes in.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  reading: 'Reading the file',
  chosen: (name: string, formats: string, size: number): string => `${name}: ${formats}, ${showBytes(size)}`,
  add: (findings: number): string => `Bring in ${count(findings, 'finding')}`,
  adding: 'Bringing them in',
  other: 'Another file, or none',
  done: (findings: number, papers: number): string =>
    `${count(findings, 'finding')} brought in, in ${count(papers, 'paper')}.`,
  undo: 'Take them out again',
  undone: 'Taken out again. Your library is as it was.',
  othersStatuses: (n: number): string =>
    `${count(n, 'status', 'statuses')} that other members set ${n === 1 ? 'stays' : 'stay'} in the file: everybody says for themselves where a matter stands.`,
  refusedWith: (sentence: string, entry: string): string => `${entry}: ${sentence}`,
  take: 'Take findings out',
  whose: 'Whose findings',
  mine: 'Mine, and what I will ask',
  everyone: 'Everyone’s that this device has',
  groups: (name: string): string => `What ${name} sees`,
  restricted: (papers: number): string =>
    `With ${count(papers, 'restricted paper')}: whoever has the file can read what you marked there`,
  who: 'Whoever has the file can read all that is in it, your notes and names too.',
  whoGroup: 'Without your questions and the notes that are “only me”.',
  filtered: (findings: number): string => `Only the ${count(findings, 'finding')} of your list.`,
  all: 'All findings instead',
  list: 'Filter them first in the list of findings',
  cannot: 'It cannot hold:',
  making: 'Making the file',
  empty: 'There is nothing to put into a file: no finding of these is here.',
  made: (findings: number): string => `${count(findings, 'finding')} in the file.`,
  left: (findings: number): string =>
    ` ${count(findings, 'more', 'more')} left out: their papers have no web address.`,
  fileTitle: 'Findings',
} as const;

export type OutFormat = 'annotations' | 'hypothesis' | 'csv' | 'markdown' | 'schedule' | 'findings';

/** What each is for, and what it cannot hold. */
export const OUT_FORMATS: readonly {
  readonly id: OutFormat;
  readonly name: string;
  readonly about: string;
  readonly cannot: string;
  readonly save: string;
}[] = [
  {
    id: 'annotations',
    name: 'W3C web annotations (JSON-LD)',
    about: 'The standard for annotations. Rapporteur reads all of it again.',
    cannot:
      'the papers themselves. Other programs pass over ties, versions and other members’ kinds; those are read, and set nobody’s kind.',
    save: 'Save web annotations',
  },
  {
    id: 'hypothesis',
    name: 'Hypothesis (JSON)',
    about: 'For Hypothesis and tools that read its exports. Author and date are kept.',
    cannot:
      'findings in papers without a web address, ties, statuses and versions. Kinds and questions become tags and replies.',
    save: 'Save for Hypothesis',
  },
  {
    id: 'csv',
    name: 'Table (CSV)',
    about: 'One row for each finding, for Excel and other spreadsheets.',
    cannot:
      'who wrote which note and when, ties, and any status but the last. Rows of papers without a web address are not taken back.',
    save: 'Save a table',
  },
  {
    id: 'markdown',
    name: 'Markdown',
    about: 'Paper by paper, for note-taking programs.',
    cannot: 'anything that could be read in again: it is for reading and writing on.',
    save: 'Save Markdown',
  },
  {
    id: 'schedule',
    name: 'Evidence by theme (Word)',
    about: 'A table for each theme, oldest evidence first, for officers and reports.',
    cannot: 'ties and earlier statuses, and it cannot be read in again.',
    save: 'Save for Word',
  },
  {
    id: 'findings',
    name: 'Findings file',
    about: 'For Rapporteur on another device, and to check where the words stand in a later version.',
    cannot: 'the papers themselves. No other program reads it.',
    save: 'Save a findings file',
  },
];

export function markdownWords(at: number): MarkdownWords {
  return { kinds: KIND_LABELS, plain: MARK_LABEL, ask: ASK_LABEL, themes: 'Themes', made: madeWith(at) };
}

export function scheduleWords(at: number): ScheduleWords {
  return {
    kinds: KIND_LABELS,
    plain: MARK_LABEL,
    ask: ASK_LABEL,
    noTheme: 'Without a theme',
    columns: ['Kind', 'Words of the paper', 'Where', 'Questions and notes'],
    counted: (findings, papers) => `${count(findings, 'finding')} in ${count(papers, 'paper')}.`,
    none: EXCHANGE.empty,
    made: madeWith(at),
  };
}

function madeWith(at: number): string {
  return `Made with Rapporteur, ${showMoment(at, 0)}`;
}
