/** A paper cut into sentences, items and cells: what may be the answer to what was left open. Pure. */
import { finish, pauseEvery, type Steps } from '../../anchoring/steps.ts';
import type { Span } from '../../core/selector.ts';
import { stemOf, wordsOf } from './stems.ts';

/** The words of a paper, as its text index gives them. */
export interface PaperWords {
  /** Folded. */
  readonly text: string;
  readonly blocks: readonly PaperBlock[];
  /** The words of a span as the member sees them. */
  asSeen(span: Span): string;
}

export interface PaperBlock extends Span {
  readonly kind: string;
  readonly header?: boolean;
  /** Paragraph number or label in force there. */
  readonly paragraph?: string;
}

export interface Passage {
  readonly span: Span;
  /** As the member sees it. */
  readonly words: string;
  readonly paragraph?: string;
  /** Each once. */
  readonly stems: ReadonlySet<string>;
  /** Stems of names: "Ofsted", "PLO", "January". */
  readonly names: ReadonlySet<string>;
  /** Two stems that stand near each other, in the order of the alphabet. */
  readonly pairs: ReadonlySet<string>;
}

/** Between two pauses. */
const SENTENCES = 40;
/** Fewer say nothing that could be told from other passages. */
const FEWEST_STEMS = 2;
const SENTENCE_END = /[.;!?]['")\]]*(?= )/g;
const ABBREVIATION = /(?:\b(?:no|nos|e\.g|i\.e|etc|mr|mrs|ms|dr|cllr|para|paras|st|vs|p)|\b\p{L})\.$/u;
/** "Appendix B: Action plan" names a paper; what is in it stands elsewhere. */
const NAMES_A_PAPER = /^(?:appendix|annexe?|enclosure)\s+\S{1,4}\s*(?:[:\-–—]|$)/i;
/** Heads that a council's reports have as a rule, where they are no headings in the file. */
const STOCK_HEAD =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:purpose of (?:the )?report|recommendations?|background(?: papers)?|(?:any )?other options|reasons for recommendations?|corporate implications|contribution to .{0,80}|(?:[\p{L}&,/]+ ){1,4}implications?|consultation|risk (?:assessment|management)|value for money|environmental (?:impact|implications)|appendices|conclusions?|summary|next steps|introduction)[:.]?$/iu;
/** What stands below those heads where there is nothing to say. */
const NOTHING_SAID = /^(?:n\/?a\b|nil\b|none\b|not (?:required|needed|applicable|identified|known)\b)/i;
const LONGEST_NOTHING = 60;
/** The box on top of a council's report. */
const OF_THE_HEAD =
  /^(?:report (?:of|by|prepared|author|title)|agenda item|cabinet member|executive councillor|(?:a )?part (?:1|2|i|ii)\b|(?:responsible|lead|contact) officer|ward|date:|page \d+ of)/i;

/** In the order of the paper. Headings, the box on top and lists of appendices are none. */
export function passagesOf(words: PaperWords): readonly Passage[] {
  return finish(passagesInSteps(words));
}

/** The same in steps, for packs. */
export function* passagesInSteps(words: PaperWords): Steps<readonly Passage[]> {
  const found: Passage[] = [];
  const isDue = pauseEvery(SENTENCES);
  for (const block of words.blocks) {
    if (block.kind === 'heading' || block.header === true) continue;
    for (const span of sentencesOf(words.text, block)) {
      found.push(...passageAt(words, block, span));
      if (isDue(1)) yield;
    }
  }
  return found;
}

function passageAt(words: PaperWords, { paragraph }: PaperBlock, span: Span): Passage[] {
  const seen = withoutLabel(words.asSeen(span), paragraph);
  if ([NAMES_A_PAPER, OF_THE_HEAD, STOCK_HEAD].some((none) => none.test(seen))) return [];
  if (seen.length <= LONGEST_NOTHING && NOTHING_SAID.test(seen)) return [];
  const terms = termsOf(seen);
  if (terms.stems.size < FEWEST_STEMS) return [];
  return [{ span, words: seen, ...terms, ...(paragraph === undefined ? {} : { paragraph }) }];
}

/** "3.12 Within 60 days …": the number is said beside the words. */
function withoutLabel(seen: string, paragraph: string | undefined): string {
  const label = /^(\d+(?:\.\d+)*)\.?\s+(?=\S)/.exec(seen);
  const isIts = label !== null && paragraph?.endsWith(label[1]!);
  return isIts ? seen.slice(label[0].length) : seen;
}

/** The stems of a passage, which of them are names, and which stand near each other. */
export function termsOf(words: string): Pick<Passage, 'stems' | 'names' | 'pairs'> {
  const order: string[] = [];
  const names = new Set<string>();
  wordsOf(words).forEach((word, at) => {
    const stem = stemOf(word);
    if (stem === undefined) return;
    order.push(stem);
    // A sentence's first word has a capital whatever it is.
    if (/^\p{Lu}{2}/u.test(word) || (at > 0 && /^\p{Lu}/u.test(word))) names.add(stem);
  });
  return { stems: new Set(order), names, pairs: pairsOf(order) };
}

/** Each with the two before it. */
function pairsOf(stems: readonly string[]): ReadonlySet<string> {
  const near = stems.flatMap((stem, at) =>
    stems.slice(Math.max(0, at - 2), at).map((other) => [other, stem]),
  );
  return new Set(near.filter(([a, b]) => a !== b).map((pair) => pair.toSorted().join(' ')));
}

/** Spans of a block's sentences in the folded text. */
export function sentencesOf(text: string, { start, end }: Span): readonly Span[] {
  const block = text.slice(start, end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of block.matchAll(SENTENCE_END)) {
    const to = match.index + match[0].length;
    if (ABBREVIATION.test(block.slice(from, to))) continue;
    spans.push({ start: start + from, end: start + to });
    from = to + 1;
  }
  return from < block.length ? [...spans, { start: start + from, end }] : spans;
}
