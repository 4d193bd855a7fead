import type { FileSource } from '../../core/view.ts';
import type { AnnotationShape } from '../../documents/paper/pdf/read-annotations.ts';
import { count, showDay } from '../../ui/strings/times.ts';

const FEW = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** "from J. Smith", "from J. Smith and R. Sen", "from J. Smith and two others". */
function from(names: readonly string[]): string {
  const [first, second, ...more] = names;
  if (first === undefined) return '';
  if (second === undefined) return `: from ${first}`;
  if (more.length === 0) return `: from ${first} and ${second}`;
  const others = more.length + 1;
  return `: from ${first} and ${FEW[others] ?? others} others`;
}

export interface FileCounts {
  readonly words: number;
  readonly notes: number;
  readonly boxes: number;
  /** Most marks first. */
  readonly names: readonly string[];
}

export const ADOPT = {
  title: 'Marks in this file',
  inFile: ({ words, notes, boxes, names }: FileCounts, isCopy: boolean): string => {
    const parts = [
      ...(words > 0 ? [count(words, 'highlight')] : []),
      ...(notes > 0 ? [count(notes, 'comment')] : []),
      ...(boxes > 0 ? [count(boxes, 'drawn mark')] : []),
    ];
    return `${listed(parts)} ${words + notes + boxes === 1 ? 'is' : 'are'} in ${isCopy ? 'the copy that you opened' : 'this file'}${from(names)}`;
  },
  about: 'They are the file’s own: they are not counted, printed or passed on unless you adopt them.',
  aboutCopy:
    'This paper is in your library already, so the copy was not kept. Its marks are not counted, printed or passed on unless you adopt them.',
  noneInCopy: 'The copy that you opened has no marks that are not here',
  close: 'Close',
  look: 'Look at them',
  notNow: 'Not for this file',
  dismissed: 'The list stays under Findings.',
  more: (marks: number): string => `${count(marks, 'mark')} in this file`,
  who: (isRestricted: boolean): string =>
    isRestricted
      ? 'What you adopt stays on this device, like the paper.'
      : 'What you adopt only you can see, until you share it.',
  adopt: 'Adopt',
  adopted: 'Adopted',
  again: 'Adopt again',
  adoptAll: (marks: number): string => (marks === 1 ? 'Adopt this mark' : `Adopt all ${marks}`),
  adoptFirst: (marks: number): string => `Adopt the first ${marks}`,
  adoptOne: (quote: string): string => `: ${quote}`,
  done: (marks: number): string => `${count(marks, 'mark')} adopted.`,
  takenBack: (marks: number): string => `${count(marks, 'mark')} taken back.`,
  takeBack: 'Take them back',
  allHere: 'All marks of this file are among your findings.',
  deleted: 'Adopted before, and deleted',
  here: 'Among the findings',
  fromFile: 'From the file',
  page: (page: string | number): string => `Page ${page}`,
  showMore: (marks: number): string => `Show ${marks} more`,
  left: (marks: number): string =>
    `${count(marks, 'mark')} of the file ${marks === 1 ? 'has' : 'have'} no place on its pages and cannot be adopted.`,
  cut: (most: number): string => `There are more: the first ${most} are listed.`,
  readOnly: 'Nothing can be written in this paper here.',
  nobody: 'Nobody named',
  byline: ({ author, at }: Omit<FileSource, 'key'>): string =>
    [author === '' ? ADOPT.nobody : author, ...(at === undefined ? [] : [showDay(at)])].join(', '),
  answer: ({ author }: Pick<FileSource, 'author'>, text: string): string =>
    author === '' ? text : `${author}: ${text}`,
  shapes: { words: '', note: 'Comment', box: 'Drawn' } satisfies Record<AnnotationShape, string>,
  /** For a place without words. */
  withoutWords: (shape: AnnotationShape, page: number): string =>
    `${shape === 'note' ? 'A comment' : shape === 'words' ? 'A highlight without words' : 'A drawn mark'} on page ${page}`,
} as const;
