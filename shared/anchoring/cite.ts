/** What tells each block from all others in a citation. Rules: SPEC.md [A19]. */
import type { Cite } from '../core/selector.ts';
import type { Block, TextIndex } from './text-index.ts';

type Draft = { -readonly [Key in keyof Cite]: Cite[Key] };

const LONGEST_HEADING = 80;
/** A numbered line of this length that ends as no sentence does is the title of what comes below it. */
const LONGEST_TITLE = 90;
const SENTENCE_END = /[.;:,!?'")\]]$/;
const BULLET = /^[•▪◦‣*–-] /;

const known = new WeakMap<TextIndex, readonly Cite[]>();

/** Of the block that holds an offset. @param pageAt the page of a folded offset, where the text has pages */
export function citeAt(index: TextIndex, offset: number, pageAt?: (offset: number) => number): Cite {
  const cites = known.get(index) ?? citesOf(index, pageAt);
  known.set(index, cites);
  return cites[index.blockOrdinalAt(offset)] ?? {};
}

/** One for each block, in order. */
function citesOf(index: TextIndex, pageAt: ((offset: number) => number) | undefined): readonly Cite[] {
  const { blocks } = index;
  const pages = pageAt ? blocks.map(({ start }) => pageAt(start)) : undefined;
  const twice = labelsOfSeveral(blocks);
  const headings = headingsOf(index);
  const counts = createCounts();
  const seen = new Map<string, number>();
  let last: Draft = {};
  return blocks.map((block, at) => {
    const { paragraph } = block;
    const page = pages?.[at];
    if (pages && pages[at - 1] !== page && isContinued(index, at)) {
      counts.goOn();
      return last;
    }
    const cite: Draft = counts.next(index, block, page);
    const needsHeading = paragraph === undefined ? page === undefined : twice.has(paragraph);
    const heading = headings[at];
    if (needsHeading && heading !== undefined) cite.heading = heading;
    const key = JSON.stringify([paragraph, page, cite]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count > 1) cite.again = count;
    return (last = cite);
  });
}

/** A paragraph that was cut by the end of a page, before the block at `at`, goes on without a number, a bullet or a title. */
export function isContinued({ text, blocks }: TextIndex, at: number): boolean {
  const [before, block] = [blocks[at - 1], blocks[at]];
  if (before === undefined || block?.paragraph === undefined) return false;
  const isPlain = block.label === undefined && block.kind === before.kind && block.kind === 'paragraph';
  const starts = BULLET.test(text.slice(block.start, block.start + 2));
  const words = text.slice(Math.max(before.start, before.end - 120), before.end);
  return isPlain && block.paragraph === before.paragraph && !starts && !SENTENCE_END.test(words);
}

/** Counts paragraphs, bullets and rows below one number, or on one page, or under one heading. */
function createCounts() {
  let scope = '';
  let counts = { paragraph: 0, bullet: 0, row: 0 };
  let row = '';
  const next = (index: TextIndex, block: Block, page: number | undefined): Draft => {
    const { paragraph, label, heading, kind } = block;
    const isOwn = label !== undefined;
    const own =
      paragraph === undefined ? `${page ?? ''}|${page === undefined ? heading : ''}` : `§${paragraph}`;
    if (own !== scope || (isOwn && kind !== 'cell')) {
      counts = { paragraph: 0, bullet: 0, row: 0 };
      row = '';
    }
    scope = own;
    if (kind === 'cell') {
      const now = `${block.table}|${block.row}`;
      if (now !== row) counts.row += 1;
      row = now;
      return { nth: counts.row, of: 'row', column: (block.column ?? 0) + 1 };
    }
    if (isOwn) {
      if (!isTitle(index.text, block)) counts.paragraph = 1;
      return {};
    }
    if (kind === 'heading') return { heading: headingWords(index, block) };
    const of =
      kind === 'item' || BULLET.test(index.text.slice(block.start, block.start + 2)) ? 'bullet' : 'paragraph';
    counts[of] += 1;
    return { nth: counts[of], of };
  };
  /** What goes on was no title. */
  const goOn = (): void => void (counts.paragraph = Math.max(1, counts.paragraph));
  return { next, goOn };
}

function isTitle(text: string, { kind, start, end, label }: Block): boolean {
  if (kind === 'heading') return true;
  return label !== undefined && end - start <= LONGEST_TITLE && !SENTENCE_END.test(text.slice(start, end));
}

/** Numbers that are printed at more than one place. */
function labelsOfSeveral(blocks: readonly Block[]): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { label, kind } of blocks) {
    if (label === undefined || kind === 'cell') continue;
    if (once.has(label)) twice.add(label);
    once.add(label);
  }
  return twice;
}

/** Words of the heading above each block, without its number. */
function headingsOf(index: TextIndex): readonly (string | undefined)[] {
  let above: string | undefined;
  return index.blocks.map((block) => {
    if (block.kind === 'heading') above = headingWords(index, block);
    return above;
  });
}

function headingWords(index: TextIndex, { start, end }: Block): string {
  const words = index.asSeen({ start, end }).replace(/^\d[\d.]*[.)]?\s+/, '');
  return words.length <= LONGEST_HEADING ? words : `${words.slice(0, LONGEST_HEADING).trimEnd()}…`;
}
