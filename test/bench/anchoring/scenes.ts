/** What becomes of a page until its next edition: six scenes, each with known truth. */
import { pick, randomParagraph, whole, type Random } from '../../../shared/anchoring/test-edits.ts';
import { BREAK, textBlock, textOf, type Block, type Piece, type RawSpan } from './draft.ts';

export const SCENES = ['unchanged', 'inserted', 'edited', 'deleted', 'moved', 'structure'] as const;
export type Scene = (typeof SCENES)[number];

/** The next edition's blocks. @param marks the quotes, as raw offsets of the first edition */
export function nextEdition(
  scene: Scene,
  blocks: readonly Block[],
  marks: readonly RawSpan[],
  random: Random,
): readonly Block[] {
  switch (scene) {
    case 'unchanged':
      return blocks;
    case 'inserted':
      return withInserted(blocks, Math.max(2, Math.round(blocks.length / 50)), random);
    case 'edited':
      return withInserted(withTypos(blocks, marks, random), 4, random);
    case 'deleted':
      return withInserted(withoutQuotes(blocks, marks, random), 4, random);
    case 'moved':
      return withMoved(blocks, random);
    case 'structure':
      return withInserted(withOtherStructure(blocks, random), 4, random);
  }
}

/** Half of them at the top, half anywhere; a row now and then. */
function withInserted(blocks: readonly Block[], count: number, random: Random): Block[] {
  const next = [...blocks];
  for (let k = 0; k < count; k += 1) {
    const at = k % 2 === 0 ? 0 : whole(random, 0, next.length);
    const isRow = next[at]?.tag === 'row' && next[at]?.opensTable !== true;
    const columns = next[at]?.parts.length ?? 1;
    const cells = ['Mallow ward', 'Amber', '20%', 'Noted', 'None'].slice(0, columns);
    next.splice(
      at,
      0,
      isRow ? textBlock('row', ...cells) : textBlock(tagAt(next[at]), randomParagraph(random)),
    );
  }
  return next;
}

function tagAt(block: Block | undefined): 'li' | 'p' {
  return block?.tag === 'li' ? 'li' : 'p';
}

/** A change of the first edition's raw text: `length` units from `at` give way to `text`. */
interface Change {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

function withTypos(blocks: readonly Block[], marks: readonly RawSpan[], random: Random): Block[] {
  const touched = new Set<number>();
  for (const { start, end } of marks) for (let at = start; at < end; at += 1) touched.add(at);
  return changed(blocks, (at, unit) => {
    if (!touched.has(at)) return undefined;
    if (unit === "'" && random() < 0.5) return { at, length: 1, text: '\u2019' };
    return random() < 0.03 ? typo(at, unit, random) : undefined;
  });
}

function typo(at: number, unit: string, random: Random): Change {
  if (/\d/.test(unit)) return { at, length: 1, text: String(whole(random, 0, 9)) };
  if (unit === ' ') return { at, length: 1, text: pick(random, ['\u00a0', '  ', ' ']) };
  const kind = random();
  if (kind < 0.45) return { at, length: 1, text: pick(random, ['x', 'q', 'z', 'e', 'a']) };
  if (kind < 0.65) return { at, length: 1, text: '' };
  return { at, length: 1, text: unit + pick(random, ['e', 'x', '\u00ad', 's']) };
}

/** At most 40 in 100 of the quotes, and a quarter of the text. */
function withoutQuotes(blocks: readonly Block[], marks: readonly RawSpan[], random: Random): Block[] {
  const last = blocks.at(-1)?.parts.at(-1)?.[0];
  const most = ((last?.from ?? 0) + (last?.text.length ?? 0)) / 4;
  const gone = new Set<number>();
  for (const { start, end } of marks) {
    if (random() >= 0.4 || gone.size + end - start > most) continue;
    for (let at = start; at < end; at += 1) gone.add(at);
  }
  return changed(blocks, (at) => (gone.has(at) ? { at, length: 1, text: '' } : undefined)).filter(
    ({ parts }) => parts.some((part) => textOf(part).trim() !== ''),
  );
}

function changed(blocks: readonly Block[], ask: (at: number, unit: string) => Change | undefined): Block[] {
  return blocks.map((block) => ({
    ...block,
    parts: block.parts.map((part) => part.flatMap((piece) => changedPiece(piece, ask))),
  }));
}

function changedPiece({ text, from }: Piece, ask: (at: number, unit: string) => Change | undefined): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (let k = 0; k < text.length; k += 1) {
    const change = ask(from + k, text[k] ?? '');
    if (change === undefined) continue;
    if (k > done) pieces.push({ text: text.slice(done, k), from: from + done });
    // A unit that is replaced one for one stays itself: a changed figure is the same figure.
    if (change.text !== '') pieces.push({ text: change.text.slice(0, 1), from: from + k });
    if (change.text.length > 1) pieces.push({ text: change.text.slice(1), from: -1 });
    done = k + 1;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), from: from + done });
  return pieces;
}

/** Five in a hundred of the blocks, up to three together; tables stay whole. */
function withMoved(blocks: readonly Block[], random: Random): Block[] {
  const next = [...blocks];
  for (let left = Math.round(blocks.length / 20); left > 0;) {
    const from = whole(random, 0, next.length - 1);
    let count = Math.min(left, whole(random, 1, 3));
    while (count > 0 && next.slice(from, from + count).some(({ tag }) => tag === 'row')) count -= 1;
    if (count === 0) continue;
    const taken = next.splice(from, count);
    let to = whole(random, 0, next.length);
    while (next[to]?.tag === 'row' && next[to]?.opensTable !== true) to += 1;
    next.splice(to, 0, ...taken);
    left -= count;
  }
  return next;
}

/** Paragraphs merged and split, lists and tables taken apart, lines broken, quotation marks made curly. */
function withOtherStructure(blocks: readonly Block[], random: Random): Block[] {
  const next: Block[] = [];
  let isTaken = false;
  for (const block of blocks) {
    if (block.opensTable) isTaken = random() < 0.3;
    const before = next.at(-1);
    if (block.tag === 'row') {
      if (isTaken) next.push(...block.parts.map((part) => ({ tag: 'p' as const, parts: [curly(part)] })));
      else next.push(block);
    } else if (block.tag === 'p' && before?.tag === 'p' && random() < 0.3) {
      next.pop();
      next.push({
        tag: 'p',
        parts: [[...before.parts[0]!, { text: ' ', from: -1 }, ...curly(block.parts[0]!)]],
      });
    } else if (block.tag === 'p' && random() < 0.3) next.push(...splitBlock(block));
    else {
      const tag = block.tag === 'li' && random() < 0.5 ? 'p' : block.tag;
      next.push({ tag, parts: [broken(curly(block.parts[0]!), random)] });
    }
  }
  return next;
}

function curly(part: readonly Piece[]): Piece[] {
  return part.map(({ text, from }) => ({
    text: text.replaceAll("'", '\u2019').replaceAll(' - ', ' \u2013 '),
    from,
  }));
}

function splitBlock(block: Block): Block[] {
  const [piece] = block.parts[0] ?? [];
  const at = piece?.text.indexOf('. ', 20) ?? -1;
  if (piece === undefined || at < 0) return [block];
  const { text, from } = piece;
  return [
    { tag: 'p', parts: [[{ text: text.slice(0, at + 1), from }]] },
    { tag: 'p', parts: [[{ text: text.slice(at + 2), from: from + at + 2 }]] },
  ];
}

function broken(part: Piece[], random: Random): Piece[] {
  const [piece] = part;
  const at = piece?.text.indexOf(' ', whole(random, 0, piece.text.length)) ?? -1;
  if (piece === undefined || part.length > 1 || at < 0 || random() < 0.7) return part;
  const { text, from } = piece;
  return [{ text: text.slice(0, at), from }, BREAK, { text: text.slice(at + 1), from: from + at + 1 }];
}
