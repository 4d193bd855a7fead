/** Marks, edits, resolves and counts, for the random tests. */
import type { Anchor, Span } from '../core/selector.ts';
import { describe } from './describe.ts';
import { resolveAll } from './resolve.ts';
import { skeletonOf } from './skeleton.ts';
import { toWholeWords } from './place.ts';
import type { Edit } from './test-edit-kinds.ts';
import {
  createRandom,
  fresh,
  randomParagraph,
  overlapOf,
  pick,
  placesOf,
  publish,
  randomReport,
  stamp,
  truthOf,
  whole,
} from './test-edits.ts';
import type { Published, Random, Truth } from './test-edits.ts';

export interface Rates {
  exact: number;
  moved: number;
  edited: number;
  ambiguous: number;
  gone: number;
  /** Words that are still there, and of these the ones that were put where they are. */
  present: number;
  right: number;
  /** Of the present ones those whose words stand once in the new edition. */
  once: number;
  onceRight: number;
  deleted: number;
  /** Of the deleted ones those that were put somewhere all the same, on twins too. */
  misplaced: number;
  /** On a twin: the same words, with the same neighbour on one side at least. No rule can tell such twins apart. */
  alike: number;
  wrong: string[];
}

export function noRates(): Rates {
  return {
    exact: 0,
    moved: 0,
    edited: 0,
    ambiguous: 0,
    gone: 0,
    present: 0,
    right: 0,
    once: 0,
    onceRight: 0,
    deleted: 0,
    misplaced: 0,
    alike: 0,
    wrong: [],
  };
}

export interface Trial {
  readonly seed: number;
  readonly size: number;
  readonly edits: readonly Edit[];
  readonly rounds: number;
  readonly withSkeleton: boolean;
}

export function runTrial(trial: Trial, rates: Rates): void {
  const random = createRandom(trial.seed);
  const draft = randomReport(random, trial.size);
  draft.push(fresh('paragraph', randomParagraph(random)), fresh('paragraph', randomParagraph(random)));
  stamp(draft);
  const old = publish(draft);
  const spans = Array.from({ length: 30 }, () => randomSpan(old, random));
  for (let k = 0; k < trial.rounds; k += 1) pick(random, trial.edits)(draft, random);
  const now = publish(draft);
  const skeleton = skeletonOf(old.index);
  const findings = spans.flatMap((span, k) => {
    const described = describe(old.index, span);
    if (!described.ok) return [];
    const finding = { id: String(k), selectors: described.value, span: described.value.position };
    return [trial.withSkeleton ? { ...finding, skeleton } : finding];
  });
  const anchors = resolveAll(now.index, findings);
  const places = placesOf(now);
  for (const { id, span } of findings) {
    const anchor = anchors.get(id) ?? { state: 'gone' };
    judge(trial.seed, old, now, span, anchor, truthOf(old, now, span, places), rates);
  }
}

function randomSpan({ index }: Published, random: Random): Span {
  const block = pick(random, index.blocks);
  const kind = random();
  if (kind < 0.3) return { start: block.start, end: block.end };
  if (kind < 0.4)
    return { start: block.start, end: Math.min(index.text.length, block.end + whole(random, 5, 80)) };
  const start = wordBorder(index.text, whole(random, block.start, block.end - 1));
  const length = kind < 0.7 ? whole(random, 3, 25) : whole(random, 25, 200);
  return { start, end: wordBorder(index.text, Math.min(block.end, start + length) + 1) };
}

function wordBorder(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return text.lastIndexOf(' ', at) + 1;
}

function judge(
  seed: number,
  old: Published,
  now: Published,
  span: Span,
  anchor: Anchor,
  truth: Truth,
  rates: Rates,
): void {
  rates[anchor.state] += 1;
  const isPresent = truth.kept > 0.8 && truth.together;
  const isOnce = isPresent && standsOnce(now.index.text, old.index.text.slice(span.start, span.end));
  if (isPresent) rates.present += 1;
  if (isOnce) rates.once += 1;
  if (truth.kept === 0) rates.deleted += 1;
  if (anchor.state === 'ambiguous' || anchor.state === 'gone') return;
  if (truth.kept === 0) rates.misplaced += 1;
  if (fits(old, now, span, anchor.span, truth, isPresent)) {
    if (isPresent) rates.right += 1;
    if (isOnce) rates.onceRight += 1;
  } else if (looksAlike(old.index.text, now.index.text, span, anchor.span)) rates.alike += 1;
  else {
    const words = old.index.text.slice(span.start, span.end);
    const put = now.index.text.slice(anchor.span.start, anchor.span.end);
    rates.wrong.push(
      `seed ${seed} ${anchor.state} kept ${truth.kept.toFixed(2)}: "${words}" put on "${put}"`,
    );
  }
}

function standsOnce(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && !text.includes(words, at + 1);
}

function fits(
  old: Published,
  now: Published,
  span: Span,
  put: Span,
  truth: Truth,
  isPresent: boolean,
): boolean {
  if (truth.span === undefined) return false;
  // Half deleted or torn apart: no place is right, but it must at least be one of its own.
  if (!isPresent) return overlapOf(put, truth.span) > 0;
  const { text } = old.index;
  const quote = text.slice(span.start, span.end);
  const wanted = {
    quote,
    prefix: text.slice(0, span.start).slice(-1),
    suffix: text.slice(span.end, span.end + 1),
  };
  const words = toWholeWords(now.index.text, truth.span, wanted);
  return Math.max(overlapOf(put, truth.span), overlapOf(put, words)) >= 0.8;
}

/** The same words, and the neighbouring words on one side at least are the same. */
function looksAlike(old: string, now: string, was: Span, is: Span): boolean {
  const around = 64;
  const before = (text: string, span: Span): string =>
    text.slice(Math.max(0, span.start - around), span.start);
  const after = (text: string, span: Span): string => text.slice(span.end, span.end + around);
  if (old.slice(was.start, was.end) !== now.slice(is.start, is.end)) return false;
  return before(old, was) === before(now, is) || after(old, was) === after(now, is);
}
