/** What a report without a finding on a theme says of it, with what was searched. Rule R167 of SPEC.md. Pure. */
import type { Theme } from '../../core/theme.ts';
import { sentencesOf, type PaperWords } from '../last-time/passages.ts';
import { whatWasSearched } from '../last-time/searched.ts';
import { stemsOf } from '../last-time/stems.ts';

export type Silence =
  /** Its words are not on this device. */
  | { readonly sort: 'unread' }
  /** Nobody marked it, but its words stand there. */
  | {
      readonly sort: 'words';
      readonly words: readonly string[];
      readonly times: number;
      readonly first: string;
    }
  /** None of its words stand in what is here; appendices that the report names are not. */
  | { readonly sort: 'part'; readonly searched: readonly string[]; readonly missing: readonly string[] }
  /** None of its words stand in the report, and nothing that it names is missing. */
  | { readonly sort: 'none'; readonly searched: readonly string[] };

/** @param titles of the papers that are here beside it, as its meeting lists them */
export function readSilence(
  theme: Pick<Theme, 'label' | 'synonyms'>,
  papers: readonly PaperWords[],
  titles: readonly string[],
): Silence {
  if (papers.length === 0) return { sort: 'unread' };
  const phrases = [theme.label, ...theme.synonyms]
    .map((words) => ({ words, stems: [...new Set(stemsOf(words))] }))
    .filter(({ stems }) => stems.length > 0);
  const found = papers.flatMap((paper) => namings(paper, phrases));
  if (found.length > 0) {
    const words = [...new Set(found.flatMap((each) => each.words))];
    return { sort: 'words', words, times: found.length, first: found[0]!.sentence };
  }
  const searched = phrases.map(({ words }) => words);
  const missing = [...new Set(papers.flatMap((paper) => whatWasSearched(paper, titles).missing))];
  return missing.length > 0 ? { sort: 'part', searched, missing } : { sort: 'none', searched };
}

interface Phrase {
  readonly words: string;
  readonly stems: readonly string[];
}

/** Sentences in which all words of a phrase stand, in any of their forms: who finds none there has looked for them all. */
function namings(
  paper: PaperWords,
  phrases: readonly Phrase[],
): readonly { readonly sentence: string; readonly words: readonly string[] }[] {
  return paper.blocks.flatMap((block) =>
    sentencesOf(paper.text, block).flatMap((span) => {
      const sentence = paper.asSeen(span);
      const stems = new Set(stemsOf(sentence));
      const words = phrases
        .filter((phrase) => phrase.stems.every((stem) => stems.has(stem)))
        .map((phrase) => phrase.words);
      return words.length > 0 ? [{ sentence, words }] : [];
    }),
  );
}
