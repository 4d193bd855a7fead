/** The edits that the random tests make; each keeps the identities of the units that survive. */
import type { Draft, DraftBlock, Random } from './test-edits.ts';
import { fresh, pick, randomParagraph, randomSentence, whole } from './test-edits.ts';

export type Edit = (draft: Draft, random: Random) => void;

function replace(block: DraftBlock, from: number, to: number, text: string): void {
  block.text = block.text.slice(0, from) + text + block.text.slice(to);
  // A unit that is replaced one for one stays itself: a changed figure is the same figure.
  const kept = block.ids.slice(from, to);
  block.ids.splice(
    from,
    to - from,
    ...Array.from({ length: text.length }, (_, k) => (text.length === to - from ? (kept[k] ?? 0) : 0)),
  );
}

function anyText(draft: Draft, random: Random): DraftBlock {
  const some = draft.filter((block) => block.kind !== 'cell' && block.text !== '');
  return some.length === 0 ? fresh('paragraph', 'No text is left.') : pick(random, some);
}

const insertBlocks: Edit = (draft, random) => {
  const count = whole(random, 1, 3);
  const blocks = Array.from({ length: count }, () => fresh('paragraph', randomParagraph(random)));
  draft.splice(blockBorder(draft, random), 0, ...blocks);
};

const insertFreshBlocks: Edit = (draft, random) => {
  draft.splice(
    blockBorder(draft, random),
    0,
    fresh('paragraph', `${randomSentence(random)} ${randomSentence(random)}`),
  );
};

const deleteBlock: Edit = (draft, random) => {
  const block = anyText(draft, random);
  if (draft.includes(block)) draft.splice(draft.indexOf(block), 1);
};

const deleteWords: Edit = (draft, random) => {
  const block = anyText(draft, random);
  const from = block.text.indexOf(' ', whole(random, 0, block.text.length));
  const to = block.text.indexOf(' ', from + whole(random, 3, 120));
  if (from >= 0) replace(block, from, to < 0 ? block.text.length : to, '');
};

const changeFigures: Edit = (draft, random) => {
  const digits = draft.flatMap((block) =>
    [...block.text.matchAll(/\d/gu)].map((match) => ({ block, at: match.index })),
  );
  if (digits.length === 0) return;
  for (let k = 0; k < 3; k += 1) {
    const { block, at } = pick(random, digits);
    replace(block, at, at + 1, String(whole(random, 0, 9)));
  }
};

const mistype: Edit = (draft, random) => {
  for (let k = 0; k < 4; k += 1) {
    const block = anyText(draft, random);
    const at = whole(random, 0, Math.max(0, block.text.length - 1));
    const kind = random();
    if (kind < 0.4) replace(block, at, at + 1, pick(random, ['x', 'q', 'z', '7']));
    else if (kind < 0.7) replace(block, at, at, pick(random, ['x', 'q', ' ']));
    else replace(block, at, at + 1, '');
  }
};

const insertWords: Edit = (draft, random) => {
  const block = anyText(draft, random);
  const at = block.text.indexOf(' ', whole(random, 0, block.text.length));
  if (at >= 0) replace(block, at, at, ` ${randomSentence(random)}`);
};

const moveBlocks: Edit = (draft, random) => {
  const from = blockBorder(draft, random);
  let count = whole(random, 1, 4);
  while (count > 0 && isOneTable(draft[from + count - 1], draft[from + count])) count -= 1;
  const moved = draft.splice(from, count);
  draft.splice(blockBorder(draft, random), 0, ...moved);
};

const mergeBlocks: Edit = (draft, random) => {
  const at = whole(random, 0, draft.length - 2);
  const [first, second] = [draft[at], draft[at + 1]];
  if (
    first === undefined ||
    second === undefined ||
    first.kind !== 'paragraph' ||
    second.kind !== 'paragraph'
  )
    return;
  first.text += ` ${second.text}`;
  first.ids.push(0, ...second.ids);
  draft.splice(at + 1, 1);
};

const splitBlock: Edit = (draft, random) => {
  const block = anyText(draft, random);
  const at = block.text.indexOf('. ');
  if (at < 0) return;
  const rest = { ...block, text: block.text.slice(at + 2), ids: block.ids.slice(at + 2) };
  block.text = block.text.slice(0, at + 1);
  block.ids = block.ids.slice(0, at + 1);
  draft.splice(draft.indexOf(block) + 1, 0, rest);
};

const respell: Edit = (draft) => {
  for (const block of draft) {
    for (const match of block.text.matchAll(/ (?=the )/gu))
      replace(block, match.index, match.index + 1, '\u00a0');
    if (block.text.includes('library'))
      replace(block, block.text.indexOf('brary'), block.text.indexOf('brary'), '\u00ad');
  }
};

const insertRow: Edit = (draft, random) => {
  const row = anyRow(draft, random);
  if (row === undefined) return;
  const { table, at } = row;
  const cells = [
    `${pick(random, ['Kite', 'Lark', 'Merlin'])} ward`,
    pick(random, ['Red', 'Amber', 'Green']),
    '20%',
  ];
  draft.splice(at, 0, ...cells.map((cell, column) => fresh('cell', cell, { table, row: -1, column })));
  renumber(draft, table);
};

const deleteRow: Edit = (draft, random) => {
  const row = anyRow(draft, random);
  if (row !== undefined) draft.splice(row.at, 3);
};

const changeCell: Edit = (draft, random) => {
  const row = anyRow(draft, random);
  const share = row && draft[row.at + 2];
  if (share !== undefined) replace(share, 0, 1, String(whole(random, 1, 9)));
};

export const INSERTING: readonly Edit[] = [insertBlocks, insertFreshBlocks, insertRow];
export const EDITING: readonly Edit[] = [changeFigures, mistype, insertWords, respell, changeCell];
export const DELETING: readonly Edit[] = [deleteBlock, deleteWords, deleteRow];
export const MOVING: readonly Edit[] = [moveBlocks];
export const REBORDERING: readonly Edit[] = [mergeBlocks, splitBlock];

export const ALL_EDITS: readonly Edit[] = [...INSERTING, ...EDITING, ...DELETING, ...MOVING, ...REBORDERING];

/** An index at which blocks may be put in or taken out without tearing a table. */
function blockBorder(draft: Draft, random: Random): number {
  const borders = draft.flatMap((block, at) => (isOneTable(draft[at - 1], block) ? [] : [at]));
  return random() < 0.1 ? draft.length : pick(random, [...borders, draft.length]);
}

function isOneTable(above: DraftBlock | undefined, below: DraftBlock | undefined): boolean {
  const isCell = (block: DraftBlock | undefined): boolean =>
    block?.kind === 'cell' || block?.wasTable !== undefined;
  return isCell(above) && isCell(below);
}

function anyRow(draft: Draft, random: Random): { readonly table: number; readonly at: number } | undefined {
  const rows = draft.flatMap((block, at) =>
    block.kind === 'cell' && block.column === 0 && block.row !== 0 ? [{ table: block.table ?? 0, at }] : [],
  );
  return rows.length === 0 ? undefined : pick(random, rows);
}

function renumber(draft: Draft, table: number): void {
  let row = -1;
  for (const block of draft) {
    if (block.table !== table) continue;
    if (block.column === 0) row += 1;
    block.row = row;
  }
}
