/** What another version of a paper did to what was marked in it. */
import { count } from './times.ts';

export interface ChangeCounts {
  readonly all: number;
  readonly moved: number;
  readonly edited: number;
  readonly ambiguous: number;
  readonly gone: number;
  /** Paragraphs that were marked: with words that came, with words that only went, and with what cannot be compared. */
  readonly added: number;
  readonly removed: number;
  readonly unseen: number;
}

/** What the first that is told is called. */
type Verb = readonly [one: string, several: string, after: string];

const VERBS: readonly (readonly ['moved' | 'edited' | 'ambiguous' | 'gone', Verb])[] = [
  ['moved', ['moved', 'moved', 'moved']],
  ['edited', ['was edited', 'were edited', 'edited']],
  ['ambiguous', ['is unclear', 'are unclear', 'unclear']],
  ['gone', ['is gone', 'are gone', 'gone']],
];

function marks(counts: ChangeCounts, isMine: boolean): string {
  const told = VERBS.filter(([of]) => counts[of] > 0).map(([of, [one, several, after]], at) => {
    const n = counts[of];
    if (at > 0) return `${n} ${after}`;
    return `${n} of ${isMine ? 'your' : 'the'} marks ${n === 1 ? one : several}`;
  });
  return told.join(', ');
}

function paragraphs({ added, removed, unseen }: ChangeCounts, isMine: boolean): readonly string[] {
  const marked = (n: number): string =>
    `${count(n, 'paragraph')} ${isMine ? 'you had marked' : n === 1 ? 'that was marked' : 'that were marked'}`;
  return [
    added === 0 ? '' : `new words in ${marked(added)}`,
    removed === 0 ? '' : `words left out of ${marked(removed)}`,
    unseen === 0 ? '' : `${marked(unseen)} ${unseen === 1 ? 'reads' : 'read'} otherwise`,
  ];
}

function since(days: readonly string[]): string {
  if (days.length === 1) return `Since the version of ${days[0]}`;
  return `Since the versions of ${days.slice(0, -1).join(', ')} and ${days.at(-1)}`;
}

export const CHANGES = {
  /** "Since the version of 3 March 2026: 4 of your marks moved, 1 gone; new words in 2 paragraphs you had marked." */
  line(days: readonly string[], counts: ChangeCounts, isMine: boolean): string {
    const told = [marks(counts, isMine), ...paragraphs(counts, isMine)].filter((part) => part !== '');
    const whose = isMine ? 'your' : 'the';
    const all =
      counts.all === 1
        ? `${isMine ? 'your' : 'the'} mark stands`
        : `all ${counts.all} of ${whose} marks stand`;
    return `${since(days)}: ${told.length === 0 ? `${all} as before` : told.join('; ')}.`;
  },
  tab: 'Changes',
  title: 'What changed',
  show: 'Show what changed',
  read: 'Close',
  readLabel: 'Close what changed',
  groups: {
    gone: 'Gone',
    ambiguous: 'Unclear',
    edited: 'Edited',
    moved: 'Moved',
    paragraphs: 'New in paragraphs that were marked',
  },
  was: 'Was',
  now: 'Now',
  nowhere: 'not known',
  samePlace: 'In the same place; the words around it are others.',
  goThere: 'Go there',
  openCard: 'Open its card',
  confirm: 'Yes, this passage',
  checked: 'Checked by you',
  marked: 'Your mark',
  /** Read out around words that are underlined or struck out. */
  newWords: 'new:',
  newEnd: 'end of new.',
  leftOut: 'left out:',
  leftOutEnd: 'end of left out.',
  unseen:
    'This paragraph reads otherwise now. What it said before is not on this device, so the new words cannot be told apart.',
  unseenNow: 'It reads now:',
} as const;
