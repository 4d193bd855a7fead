// Runs in a page, in real Chromium: one page and its marks, then its next editions, ours and the peers on each.
import { describe } from '../../../shared/anchoring/describe.ts';
import { createResolver, type FindingToResolve } from '../../../shared/anchoring/resolve.ts';
import { readSkeleton, writeSkeleton } from '../../../shared/anchoring/skeleton.ts';
import { createRandom } from '../../../shared/anchoring/test-edits.ts';
import { createTextIndex } from '../../../shared/anchoring/text-index.ts';
import type { Anchor } from '../../../shared/core/selector.ts';
import { readText } from '../../../shared/documents/page/read-page.ts';
import { offsetsOf, textStarts } from './dom-places.ts';
import { render, truthOf, type Block, type RawSpan, type Rendered, type Truth } from './draft.ts';
import { peerMark, PEERS, type PeerMark } from './peers.ts';
import { randomMarks, randomPage } from './random-page.ts';
import { nextEdition, type Scene } from './scenes.ts';
import { noScore, score, type Score } from './score.ts';

/** Milliseconds and how well the findings were put. */
export interface Ours extends Score {
  readonly read: number;
  readonly index: number;
  readonly resolve: number;
  readonly longest: number;
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
let now:
  { readonly root: Element; readonly rendered: Rendered; readonly truths: readonly Truth[] } | undefined;

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

function timeOnce(root: Element, marks: readonly Mark[]) {
  const began = performance.now();
  const { input } = readText(root);
  const wasRead = performance.now();
  const index = createTextIndex(input);
  const indexed = performance.now();
  const resolver = createResolver(index);
  const anchors: Anchor[] = [];
  let longest = 0;
  for (const { finding } of marks) {
    const from = performance.now();
    anchors.push(resolver.resolve(finding));
    longest = Math.max(longest, performance.now() - from);
  }
  const ended = performance.now();
  return {
    read: wasRead - began,
    index: indexed - wasRead,
    resolve: ended - indexed,
    longest,
    anchors,
    text: index,
  };
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
  now = { root, rendered, truths };
  const all = Array.from({ length: rounds }, () => timeOnce(root, marks));
  const { anchors, text: index } = all[0]!;
  const result = noScore();
  const shown: string[] = [];
  anchors.forEach((anchor, at) => {
    const span =
      'span' in anchor
        ? { start: index.toRaw(anchor.span.start, 'start'), end: index.toRaw(anchor.span.end, 'end') }
        : undefined;
    const { selectors } = marks[at]!.finding;
    const kind = score(
      result,
      truths[at]!,
      span,
      occursOnce(index.text, selectors.quote.exact.toLowerCase()),
    );
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
    score(result, truths[at]!, range ? offsetsOf(starts, range) : undefined, false);
  }
  return { ...result, total: (spent / done) * order.length, done };
}

const bench: AnchoringBench = { prepare, ours, theirs };
Object.assign(globalThis, { bench });
