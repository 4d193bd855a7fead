// Runs in a page, in real Chromium: one page and its marks, then its next editions, ours and the peers on each.
import { describe } from '../../../shared/anchoring/describe.ts';
import { fold } from '../../../shared/anchoring/fold.ts';
import { resolveInSteps, type FindingToResolve } from '../../../shared/anchoring/resolve.ts';
import { readSkeleton, writeSkeleton } from '../../../shared/anchoring/skeleton.ts';
import { createRandom } from '../../../shared/anchoring/test-edits.ts';
import { createTextIndex, textIndexInSteps, type TextIndex } from '../../../shared/anchoring/text-index.ts';
import type { Anchor } from '../../../shared/core/selector.ts';
import { readText, readTextInSteps } from '../../../shared/documents/page/read-page.ts';
import { offsetsOf, textStarts } from './dom-places.ts';
import { render, truthOf, type Block, type RawSpan, type Truth } from './draft.ts';
import { peerMark, PEERS, type PeerMark } from './peers.ts';
import { randomMarks, randomPage } from './random-page.ts';
import { nextEdition, type Scene } from './scenes.ts';
import { noScore, score, type Score } from './score.ts';

/** Milliseconds. */
interface Times {
  /** The page's nodes walked. */
  readonly read: number;
  readonly index: number;
  readonly resolve: number;
  /** The longest step of all three. */
  readonly longest: number;
}

export interface Ours extends Score, Times {
  /** Some that were not put right, in words. */
  readonly shown: readonly string[];
}

export interface Theirs extends Score {
  /** For all findings; reckoned from those that the budget was enough for. */
  readonly total: number;
  readonly done: number;
}

/** What the bench calls. */
export interface AnchoringBench {
  prepare(size: number, count: number, seed: number): { readonly units: number; readonly blocks: number };
  /** Makes the next edition and resolves on it, `rounds` times; the middle of the times. */
  ours(scene: Scene, rounds: number): Ours;
  theirs(peer: string, budget: number): Promise<Theirs>;
}

interface Mark {
  readonly span: RawSpan;
  readonly visible: number;
  readonly finding: FindingToResolve;
  readonly peer: () => PeerMark;
}

interface Prepared {
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly seed: number;
}

let prepared: Prepared | undefined;
let now: { readonly root: Element; readonly truths: readonly Truth[]; readonly least: number } | undefined;

function show(html: string): Element {
  const root = document.createElement('article');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}

function prepare(size: number, count: number, seed: number): { units: number; blocks: number } {
  const random = createRandom(seed);
  const { html, stamped } = render(randomPage(size, random));
  const root = show(html);
  const { input } = readText(root);
  if (input.raw !== root.textContent) throw new Error('the raw text is not the page’s');
  const index = createTextIndex(input);
  const read = readSkeleton(writeSkeleton(index));
  if (!read.ok) throw new Error(read.code);
  const peers: (PeerMark | undefined)[] = [];
  const marks = randomMarks(stamped, input.raw, count, random).flatMap((span, at): Mark[] => {
    const described = describe(index, { start: index.toFolded(span.start), end: index.toFolded(span.end) });
    if (!described.ok) return [];
    const visible = input.raw.slice(span.start, span.end).replaceAll('\n', '').length;
    const finding = { id: String(at), selectors: described.value, skeleton: read.value };
    return [{ span, visible, finding, peer: () => (peers[at] ??= peerMark(root, input.raw, span)) }];
  });
  prepared = { blocks: stamped, marks, seed };
  return { units: input.raw.length, blocks: stamped.length };
}

/** Runs all steps as a page would that pauses after each; gives also the longest stretch without a pause. */
function timed<T>(steps: Generator<unknown, T, undefined>): { value: T; ms: number; longest: number } {
  const began = performance.now();
  let from = began;
  let longest = 0;
  for (;;) {
    const step = steps.next();
    const at = performance.now();
    longest = Math.max(longest, at - from);
    from = at;
    if (step.done) return { value: step.value, ms: at - began, longest };
  }
}

function timeOnce(root: Element, findings: readonly FindingToResolve[]): Once {
  const read = timed(readTextInSteps(root));
  const index = timed(textIndexInSteps(read.value.input));
  const resolve = timed(resolveInSteps(index.value, findings));
  return {
    read: read.ms,
    index: index.ms,
    resolve: resolve.ms,
    longest: Math.max(read.longest, index.longest, resolve.longest),
    anchors: resolve.value,
    text: index.value,
  };
}

interface Once extends Times {
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly text: TextIndex;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ours(scene: Scene, rounds: number): Ours {
  if (prepared === undefined) throw new Error('nothing is prepared');
  const { blocks, marks, seed } = prepared;
  const spans = marks.map(({ span }) => span);
  const rendered = render(nextEdition(scene, blocks, spans, createRandom(seed + 1)));
  const root = show(rendered.html);
  const truths = marks.map(({ span, visible }) => truthOf(rendered.kept, span, visible));
  now = { root, truths, least: least(scene) };
  const findings = marks.map(({ finding }) => finding);
  const all = Array.from({ length: rounds }, () => timeOnce(root, findings));
  const { anchors, text: index } = all[0]!;
  const result = noScore();
  const shown: string[] = [];
  marks.forEach(({ finding: { id, selectors } }, at) => {
    const anchor = anchors.get(id) ?? { state: 'gone' };
    const span =
      'span' in anchor
        ? { start: index.toRaw(anchor.span.start, 'start'), end: index.toRaw(anchor.span.end, 'end') }
        : undefined;
    const isOnce = occursOnce(index.text, fold(selectors.quote.exact));
    const kind = score(result, truths[at]!, span, isOnce, least(scene));
    if (kind === 'right' || shown.length > 40) return;
    const put = 'span' in anchor ? index.text.slice(anchor.span.start, anchor.span.end) : '';
    shown.push(
      `${kind} ${anchor.state} kept ${truths[at]!.kept.toFixed(2)}: "${selectors.quote.exact}" → "${put}"`,
    );
  });
  const of = (name: 'read' | 'index' | 'resolve' | 'longest'): number => middle(all.map((one) => one[name]));
  return {
    ...result,
    read: of('read'),
    index: of('index'),
    resolve: of('resolve'),
    longest: of('longest'),
    shown,
  };
}

/** Words that were cut out of a quote leave no right place; changed letters do. */
function least(scene: Scene): number {
  return scene === 'deleted' ? 0.98 : 0.8;
}

function occursOnce(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0;
}

async function theirs(name: string, budget: number): Promise<Theirs> {
  const peer = PEERS[name];
  if (prepared === undefined || now === undefined || peer === undefined)
    throw new Error('nothing is prepared');
  const { root, truths } = now;
  const starts = textStarts(root);
  const random = createRandom(prepared.seed + 2);
  const order = prepared.marks
    .map((mark, at) => ({ mark, at, key: random() }))
    .toSorted((a, b) => a.key - b.key);
  const result = noScore();
  let spent = 0;
  let done = 0;
  for (const { mark, at } of order) {
    if (spent > budget && done > 0) break;
    const wanted = mark.peer();
    const began = performance.now();
    let range: Range | null = null;
    try {
      range = await peer(root, wanted);
    } catch {
      // Some throw where they find nothing.
    }
    spent += performance.now() - began;
    done += 1;
    score(result, truths[at]!, range ? offsetsOf(starts, range) : undefined, false, now.least);
  }
  return { ...result, total: (spent / done) * order.length, done };
}

const bench: AnchoringBench = { prepare, ours, theirs };
Object.assign(globalThis, { bench });
