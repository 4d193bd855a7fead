/** A report's passages in order, each with its section and what frames it. Rules: SPEC.md [R100] to [R106]. */
import { pauseEvery, type Steps } from '../../anchoring/steps.ts';
import type { Block, TextIndex } from '../../anchoring/text-index.ts';
import { isDecisionPage, isRegister } from './document.ts';
import { COUNT, figuresOnly } from './figures.ts';
import { flatTableAt } from './flat-passages.ts';
import { readsAsHeading, sectionOf, type Section } from './headings.ts';
import { labelFrame, labelOf } from './labels.ts';
import { isLeadIn } from './lead-ins.ts';
import { goesOn, hasMark, isCounted, markLength } from './list-lines.ts';
import { saidIn, shortened, type Frame, type Passage } from './passage.ts';
import { isResolution, opensResolution, resolvedFrame } from './resolved.ts';
import { sentencesOf, type Stretch } from './sentences.ts';
import { leadInSignal, titleSignal } from './signals.ts';
import { tableEnd, tablePassages } from './table-passages.ts';
import { wordsOf } from './words.ts';

/** A lead-in shorter than this says what only with the sentence before it. */
const SHORT_LEAD = 40;
/** "He highlighted the following:" begins something of its own. */
const TELLS = /\b(?:highlighted|noted|advised|reported|explained|stated|confirmed)\b/i;
/** Shorter lines end of themselves. */
const CUT = 30;
/** "Question: …", with its own figures, up to the end of its paragraph. */
const QUESTION = /^(?:[-–•·]\s*)?(?:supplementary )?(?:question|q)\s*\d*\s*[:–-]\s/i;
/** Between two pauses, in units of text. */
const PIECE = 1 << 14;

interface Place {
  section: Section;
  heading?: string;
  /** What the heading says of all below it. */
  title?: Frame;
  /** What the last lead-in says of the list below it; `isOpen` while items may follow. */
  lead?: Frame | undefined;
  isOpen: boolean;
  /** The list's items have bullets or letters: a line without one ends it. */
  hasMarks: boolean;
  before: string;
  readonly inRegister: boolean;
  readonly isDecided: boolean;
}

export function* passagesInSteps(index: TextIndex): Steps<readonly Passage[]> {
  const place: Place = {
    section: 'body',
    isOpen: false,
    hasMarks: false,
    before: '',
    inRegister: isRegister(index),
    isDecided: isDecisionPage(index),
  };
  const found: Passage[] = [];
  const isDue = pauseEvery(PIECE);
  const { blocks } = index;
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]!;
    if (isDue(block.end - block.start + 64)) yield;
    if (block.kind === 'cell') {
      const to = tableEnd(index, at);
      found.push(...tablePassages(index, at, to, aroundOf(place)));
      place.isOpen = false;
      at = to;
      continue;
    }
    const flat = flatTableAt(index, at, aroundOf(place));
    if (flat !== undefined) {
      found.push(...flat.passages);
      place.isOpen = false;
      at = flat.to;
      continue;
    }
    const [first, ...others] = blockPassages(index, block, blocks[at + 1], place);
    const last = found.at(-1);
    if (first !== undefined && last !== undefined && isRest(first, block, last, blocks[at - 1])) {
      found[found.length - 1] = joined(last, first);
      found.push(...others);
    } else if (first !== undefined) found.push(first, ...others);
    at += 1;
  }
  return found;
}

/** A sentence that the end of a page has cut goes on in the next block, in small letters. [R104] */
function isRest(first: Passage, block: Block, last: Passage, before: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || block.label !== undefined || before?.end !== last.span.end) return false;
  return (
    first.shape === 'sentence' &&
    /^[a-z(]/.test(first.text) &&
    last.text.length > CUT &&
    !/[.!?:;]["'”’)]*$/.test(last.text) &&
    last.shape !== 'row'
  );
}

function joined(last: Passage, rest: Passage): Passage {
  const text = `${last.text} ${rest.text}`;
  return { ...last, text, said: saidIn(text), span: { start: last.span.start, end: rest.span.end } };
}

/** A few words that are no sentence, over a list: its title, and the end of the list before. [R148] */
function isOver(text: string, block: Block, next: Block | undefined): boolean {
  return (
    block.kind === 'paragraph' &&
    block.label === undefined &&
    next?.kind === 'item' &&
    text.length < 60 &&
    /^[A-Z][^.;:]*$/.test(text)
  );
}

function aroundOf({ section, heading, title, lead, isOpen }: Place) {
  const frame = (isOpen ? lead : undefined) ?? title;
  return { section, ...(heading !== undefined && { heading }), ...(frame && { frame }) };
}

function blockPassages(
  index: TextIndex,
  block: Block,
  next: Block | undefined,
  place: Place,
): readonly Passage[] {
  const words = wordsOf(index, block);
  const { text } = words;
  if (
    block.kind === 'heading' ||
    (block.kind !== 'caption' &&
      (readsAsHeading(text, isCounted(text, place.before, next === undefined ? '' : index.asSeen(next))) ||
        isOver(text, block, next)))
  ) {
    openSection(text, block, place);
    return [];
  }
  if (QUESTION.test(text)) return [];
  const isMarked = block.kind === 'item' || hasMark(text);
  if (isMarked && place.isOpen) place.hasMarks = true;
  const isItem = isMarked
    ? !/^[-–•*]?\s*\d{1,3}\.\d/.test(text)
    : place.isOpen && goesOn(text, place.lead?.signal.side, place.before, place.hasMarks);
  if (!isItem) place.isOpen = false;
  if (isDiscussed(text, place)) place.section = 'body';
  const bare = markLength(text);
  const label = labelOf(text.slice(bare));
  const mark = bare + (label?.length ?? 0);
  const isResolved = isResolution(text);
  const outer = isResolved ? undefined : isItem ? (place.lead ?? place.title) : place.title;
  const own = label && labelFrame(label, block.start);
  const frameAt = (at: number, start: number): { frame?: Frame } => {
    const isLettered = isResolved && at > 0 && text.slice(0, start).trimEnd().endsWith(')');
    const inner = at > 0 && own?.signal.side === 'risk' ? outer : (own ?? outer);
    const frame = isLettered ? resolvedFrame(text, block.start) : inner;
    return frame === undefined ? {} : { frame };
  };
  const stretches = sentencesOf(text.slice(mark)).map(({ start, end }) => ({
    start: start + mark,
    end: end + mark,
  }));
  const last = stretches.at(-1);
  const leads =
    last !== undefined &&
    !(isResolved && text.endsWith(';')) &&
    isLeadIn(text.slice(last.start, last.end), next, index, isItem);
  place.before = text;
  const around = { section: place.section, heading: place.heading };
  const kept =
    leads &&
    !(isItem && opensResolution(text.slice(last.start, last.end))) &&
    !hasFigure(text.slice(last.start, last.end))
      ? stretches.slice(0, -1)
      : stretches;
  const passages = kept.map(({ start, end }, at): Passage => ({
    text: text.slice(start, end),
    said: saidIn(text.slice(start, end)),
    span: words.spanOf(start, end),
    shape: isItem || label !== undefined ? 'item' : 'sentence',
    section: around.section,
    isFirst: at === 0,
    isAlone: kept.length === 1,
    ...(around.heading !== undefined && { heading: around.heading }),
    ...frameAt(at, start),
    ...(block.paragraph !== undefined && { paragraph: block.paragraph }),
    ...(place.inRegister && { inRegister: true as const }),
    ...((place.isDecided || isResolved) && { isDecided: true as const }),
  }));
  if (!leads && isResolved) openResolved(text, block, place);
  if (leads && last !== undefined) openList(leadWords(text, stretches), block, place, isItem);
  return passages;
}

/** What a committee received and said stands below the reasons and options without a heading. */
function isDiscussed(text: string, { section }: Place): boolean {
  return (
    (section === 'reasons' || section === 'silent') &&
    /^(?:the )?(?:[\w-]+ ){0,3}(?:committee|cabinet|panel|board|members|commission) (?:received|considered|discussed|made the following)\b|^(?:councillor|cllr|the (?:leader|portfolio holder|cabinet member|chair\w*|director|head of))\b/i.test(
      text,
    )
  );
}

function openSection(text: string, block: Block, place: Place): void {
  place.section = sectionOf(text);
  place.heading = text;
  const signal = titleSignal(text);
  if (signal === undefined) delete place.title;
  else place.title = { signal, from: 'heading', words: shortened(text), id: `heading-${block.start}` };
  place.lead = undefined;
  place.isOpen = false;
  place.before = text;
}

/** "There were six areas of weakness. These were:" is told by the sentences before. */
function leadWords(text: string, stretches: readonly Stretch[]): string {
  const last = stretches.at(-1)!;
  const before = stretches.at(-3) ?? stretches[0];
  const lastWords = text.slice(last.start, last.end);
  const own = leadInSignal(lastWords);
  const isShort =
    last.end - last.start < SHORT_LEAD &&
    (own === undefined || (own.side === 'each' && !TELLS.test(lastWords)));
  return text.slice(isShort && before !== undefined ? before.start : last.start, last.end);
}

function openList(words: string, block: Block, place: Place, isInList: boolean): void {
  const signal = leadInSignal(words);
  const outer = isInList ? place.lead : place.title;
  place.lead =
    signal === undefined || (signal.side === 'each' && outer !== undefined)
      ? outer
      : { signal, from: 'lead-in', words: shortened(words), id: `list-${block.start}` };
  place.isOpen = true;
  place.hasMarks = isInList;
}

/** What is lettered below is resolved too. */
function openResolved(text: string, block: Block, place: Place): void {
  place.lead = resolvedFrame(text, block.start);
  place.isOpen = /[;,]$|\band$/.test(text);
  place.hasMarks = true;
}

/** "There were 6 red indicators, as follows:" tells a figure itself. */
function hasFigure(words: string): boolean {
  return (
    /\b(?:there (?:were|are|was|is|had been)|(?:reduced|increased|fallen|risen) .{0,60}\bto \d|\d+ .{0,60}\b(?:were|are))\b/i.test(
      words,
    ) &&
    COUNT.test(figuresOnly(words)) &&
    /\d/.test(figuresOnly(words))
  );
}
