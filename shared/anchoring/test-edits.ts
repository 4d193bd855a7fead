/**
 * Random reports and random edits with known truth, for tests: each unit of text keeps its identity through all
 * edits, so that it is known where the words of a quote really went.
 */
import type { Span } from '../core/selector.ts';
import { createTextIndex } from './text-index.ts';
import type { BlockKind, RawBlock, TextIndex } from './text-index.ts';

export type Random = () => number;

/** mulberry32: small, seeded, good enough for tests. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A block as units and their identities; 0 is text that no old edition had. */
export interface DraftBlock {
  kind: BlockKind;
  level?: number;
  table?: number;
  row?: number;
  column?: number;
  /** Of a paragraph that was a cell: the table that was taken apart. */
  wasTable?: number;
  text: string;
  ids: number[];
}

export type Draft = DraftBlock[];

const WORDS =
  'service school road bridge library budget officer member risk plan review audit home care team child adult ' +
  'bus park waste water energy flood street housing tenant market festival museum harbour tide lantern orchard ' +
  'copper willow meadow ferry signal ledger quarry beacon kiln saddle thimble anchor barrel candle drum engine ' +
  'figure garden hamper inlet jacket kettle ladder mirror needle oven pillar quilt ribbon socket tunnel urn valve';
const WORD_LIST = WORDS.split(' ');
const VERBS = [
  'agreed',
  'noted',
  'increased',
  'reduced',
  'reviewed',
  'funded',
  'delayed',
  'completed',
  'reported',
];
const BOILERPLATE = [
  'There are no financial implications arising from this report.',
  'The committee noted the report.',
  'No equality issues were identified.',
  'Decision: That the recommendations be approved.',
  'Minutes: That the recommendations be approved.',
  'Further details are set out in the appendix.',
  'Performance is on target.',
];
const WARDS = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper'];
const RATINGS = ['Red', 'Amber', 'Green', 'Amber', 'Green'];

export function pick<T>(random: Random, from: readonly T[]): T {
  const value = from[Math.floor(random() * from.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

export function whole(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** Words that are spelled in more than one way, or that are no words of Latin letters. */
const FOREIGN = [
  'caf\u00e9',
  'e\u0301cole',
  'o\ufb03ce',
  '\u{1f600}',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u05e2\u05d9\u05e8\u05d9\u05d9\u05d4',
  '\u0645\u062f\u064a\u0646\u0629',
  "Leader's",
  '"on track"',
  'co-opted',
];

export function randomSentence(random: Random): string {
  const words = Array.from({ length: whole(random, 4, 14) }, () =>
    pick(random, random() < 0.04 ? FOREIGN : WORD_LIST),
  );
  const figure = random() < 0.5 ? ` by ${whole(random, 2, 99)}% to £${whole(random, 1, 900)},000` : '';
  return `The ${words.slice(0, 3).join(' ')} ${pick(random, VERBS)} the ${words.slice(3).join(' ')}${figure}.`;
}

/** A report with headings, paragraphs, boilerplate that repeats word for word, items and tables of ratings. */
export function randomReport(random: Random, size: number): Draft {
  const draft: Draft = [];
  let table = 0;
  while (draft.length < size) {
    const kind = random();
    if (kind < 0.1)
      draft.push(fresh('heading', `${whole(random, 1, 9)}. The ${pick(random, WORD_LIST)}`, { level: 2 }));
    else if (kind < 0.3) draft.push(fresh('paragraph', pick(random, BOILERPLATE)));
    else if (kind < 0.4) draft.push(fresh('item', randomSentence(random)));
    else if (kind < 0.5) addTable(draft, random, (table += 1));
    else draft.push(fresh('paragraph', randomParagraph(random)));
  }
  return draft;
}

export function randomParagraph(random: Random): string {
  const sentences = Array.from({ length: whole(random, 1, 4) }, () =>
    random() < 0.2 ? pick(random, BOILERPLATE) : randomSentence(random),
  );
  return sentences.join(' ');
}

function addTable(draft: Draft, random: Random, table: number): void {
  const rows = [['Ward', 'Rating', 'Share']];
  for (const ward of WARDS) {
    if (random() < 0.5) rows.push([`${ward} ward`, pick(random, RATINGS), `${whole(random, 1, 5)}0%`]);
  }
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => draft.push(fresh('cell', cell, { table, row, column })));
  });
}

export function fresh(kind: BlockKind, text: string, rest: Partial<DraftBlock> = {}): DraftBlock {
  return { kind, text, ids: Array.from({ length: text.length }, () => 0), ...rest };
}

/** Gives each unit its identity: the draft is now the old edition. */
export function stamp(draft: Draft): void {
  let next = 1;
  for (const block of draft) block.ids = block.ids.map(() => next++);
}

export interface Published {
  readonly index: TextIndex;
  /** Identity per raw unit. */
  readonly ids: readonly number[];
}

export function publish(draft: Draft): Published {
  let raw = '';
  const ids: number[] = [];
  const blocks: RawBlock[] = [];
  for (const { kind, level, table, row, column, text, ids: own } of draft) {
    const place = {
      ...(level && { level }),
      ...(table !== undefined && { table, row: row ?? 0, column: column ?? 0 }),
    };
    blocks.push({ start: raw.length, end: raw.length + text.length, kind, ...place });
    raw += text;
    for (const id of own) ids.push(id);
  }
  return { index: createTextIndex({ raw, blocks }), ids };
}

export interface Truth {
  /** Where the surviving units of the quote lie; undefined if none does. */
  readonly span?: Span;
  /** Share of the quote's visible units that survived. */
  readonly kept: number;
  /** They are still one stretch, in order. */
  readonly together: boolean;
}

export function truthOf(
  old: Published,
  now: Published,
  span: Span,
  places: ReadonlyMap<number, number>,
): Truth {
  const wanted: number[] = [];
  for (let at = span.start; at < span.end; at += 1) {
    if (old.index.text[at] !== ' ') wanted.push(old.ids[old.index.toRaw(at, 'start')] ?? 0);
  }
  const found = wanted.map((id) => places.get(id)).filter((place) => place !== undefined);
  const first = found[0];
  if (first === undefined) return { kept: 0, together: false };
  const start = now.index.toFolded(Math.min(...found));
  const end = now.index.toFolded(Math.max(...found)) + 1;
  const inOrder = found.every((place, k) => k === 0 || place > (found[k - 1] ?? 0));
  const together = inOrder && end - start <= (span.end - span.start) * 1.4 + 3;
  return { span: { start, end }, kept: found.length / wanted.length, together };
}

export function placesOf(published: Published): Map<number, number> {
  return new Map(published.ids.flatMap((id, raw) => (id > 0 ? [[id, raw] as const] : [])));
}

/** Intersection over union. */
export function overlapOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
