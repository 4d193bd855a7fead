/** Words of sharing out a pack. */
import type { PageRange } from '../../core/part-row.ts';

/** "page 3", "pages 3 to 9", "pages 3 to 9 and 12". */
export function pagesWords(ranges: readonly PageRange[]): string {
  const each = ranges.map(({ from, to }) => (from === to ? String(from) : `${from} to ${to}`));
  const isOne = ranges.length === 1 && ranges[0]!.from === ranges[0]!.to;
  return `${isOne ? 'page' : 'pages'} ${listWords(each)}`;
}

function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

export const PARTS = {
  title: 'Share out the pages',
  group: 'Group',
  about: (group: string): string =>
    `Everybody in ${group} sees what is said here. Nobody sees what you open or read.`,
  sections: 'Sections',
  begin: 'Before the first section',
  whole: 'The whole paper',
  said: 'Who takes which pages',
  nobody: 'Nobody has taken any.',
  open: 'Nobody has taken it.',
  openPart: (takers: readonly string[], open: readonly PageRange[]): string =>
    `${listWords(takers)} ${verb(takers)} some of it. Nobody has ${pagesWords(open)}.`,
  taken: (takers: readonly string[]): string => `${listWords(takers)} ${verb(takers)} it.`,
  done: (takers: readonly string[]): string => `Done, by ${listWords(takers)}.`,
  you: 'You',
  somebody: 'Somebody',
  takes: (name: string, pages: PageRange): string => `${name} ${verb([name])} ${pagesWords([pages])}`,
  hasDone: (name: string, pages: PageRange): string =>
    `${name} ${name === 'You' ? 'have' : 'has'} done ${pagesWords([pages])}`,
  take: 'I will take it',
  takeIt: (pages: readonly PageRange[]): string => `I will take it: ${pagesWords(pages)}`,
  takeWhat: (pages: readonly PageRange[]): string => `I will take ${pagesWords(pages)}`,
  setDone: 'Done',
  notDone: 'Not done yet',
  giveUp: 'I will not take them',
  from: 'From page',
  to: 'To page',
  takeThem: 'I will take them',
  wrong: (pages: number): string => `Give two pages of this paper, from 1 to ${pages}, the first one first.`,
  tookThem: (pages: readonly PageRange[], group: string): string =>
    `You take ${pagesWords(pages)}. ${group} sees it.`,
  saidDone: (pages: PageRange): string => `You have done ${pagesWords([pages])}.`,
  saidNotDone: (pages: PageRange): string => `You still take ${pagesWords([pages])}.`,
  gaveUp: (pages: PageRange): string => `You do not take ${pagesWords([pages])}.`,
} as const;

function verb(takers: readonly string[]): string {
  return takers.length > 1 || takers[0] === 'You' ? 'take' : 'takes';
}
