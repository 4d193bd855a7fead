import type { CommentWords } from '../../exchange/mark-comment.ts';
import type { MarksWords } from '../../exchange/marks-docx.ts';
import { ASK_LABEL, KIND_LABELS, MARK_LABEL } from '../../ui/strings/kinds.ts';
import { markedInFile } from '../../ui/strings/adopted.ts';
import { count, showMoment } from '../../ui/strings/times.ts';
import { restrictedSentence } from '../../ui/strings/words.ts';

export const MARKS = {
  title: 'My marks',
  titleOfAll: 'Marks of everyone',
  titleOf: (group: string): string => `Marks of ${group}`,
  from: 'From',
  fromMe: 'Me',
  fromAll: 'Everyone',
  aGroup: 'A group',
  asGroupSees: 'As the group sees it: without your questions and the notes that are “only me”.',
  by: (name: string): string => (name === '' ? 'By another member' : `By ${name}`),
  print: 'Print',
  word: 'Word file',
  pdf: 'PDF with these marks',
  pdfNames: 'Names on the marks',
  pdfMade: (written: number, left: number, already: number): string =>
    [
      `${count(written, 'mark')} in the PDF.`,
      ...(already === 0
        ? []
        : [`${count(already, 'more', 'more')} in it already, as ${already === 1 ? 'it was' : 'they were'}.`]),
      ...(left === 0 ? [] : [`${count(left, 'finding')} without a sure place in this version left out.`]),
    ].join(' '),
  annotations: 'Web annotations',
  findings: 'Findings file',
  aboutFiles: (asGroup: boolean): string =>
    'Web annotations (W3C) are for other tools; a findings file says where these marks stand in a version that is ' +
    `published later. Whoever has one of these files can read ${
      asGroup
        ? 'what the group sees, and who marked it.'
        : 'all that is listed here, what is “only me” too, and who marked it.'
    }`,
  making: 'Making the file',
  askedSeenBy: 'Only you can see what you will ask, also about a passage that a group has.',
  ask: 'To ask',
  none: 'Nothing is marked here yet.',
  noneOfMine: 'You have marked nothing here yet. Others have: choose whose marks you want to see.',
  unknown: 'There is no meeting or report under this address on this device.',
  back: 'Library',
  briefOf: (asked: number): string =>
    asked === 0 ? 'Questions for this meeting' : `Questions for this meeting (${asked})`,
  withRestricted: (papers: number): string =>
    `With ${count(papers, 'restricted paper')}: whoever has the print or the file can read what you marked there`,
  themes: 'Themes',
  item: 'Item',
  counted: (all: number, ask: number): string =>
    ask === 0 ? count(all, 'finding') : `${count(all, 'finding')}, ${ask} to ask`,
  made: (at: number): string => `Made with Rapporteur, ${showMoment(at, 0)}`,
} as const;

/** The same words for the comments of a PDF. */
export const COMMENT_WORDS: CommentWords = {
  kinds: KIND_LABELS,
  plain: MARK_LABEL,
  asked: ASK_LABEL,
  ask: MARKS.ask,
};

/** The same words for the Word file. */
export function marksWords(at: number): MarksWords {
  return {
    kinds: KIND_LABELS,
    plain: MARK_LABEL,
    ask: MARKS.ask,
    columns: { kind: 'Kind', quote: 'Words', where: 'Where', note: 'Question and note' },
    themes: MARKS.themes,
    by: MARKS.by,
    inFile: markedInFile,
    restricted: restrictedSentence,
    item: MARKS.item,
    none: MARKS.none,
    made: MARKS.made(at),
  };
}
