/** Edits of the random tests that leave the words and change what they stand in, or only how they are spelled. */
import { fresh, pick, type Draft, type DraftBlock, type Random } from './test-edits.ts';

/** One for one, so that each unit keeps its identity. */
const CURLY: Readonly<Record<string, string>> = { "'": '\u2019', '"': '\u201d', '-': '\u2013' };

const curlyQuotes = (draft: Draft): void => {
  for (const block of draft) block.text = block.text.replace(/['"-]/g, (unit) => CURLY[unit] ?? unit);
};

const listToParagraphs = (draft: Draft): void => {
  for (const block of draft) if (block.kind === 'item') block.kind = 'paragraph';
};

/** The cells of one table become paragraphs. They still belong together: nobody moves half a row of what was a table. */
const tableApart = (draft: Draft, random: Random): void => {
  const table = anyTable(draft, random);
  for (const block of draft) {
    if (block.kind !== 'cell' || block.table !== table) continue;
    block.kind = 'paragraph';
    if (table !== undefined) block.wasTable = table;
    delete block.table;
    delete block.row;
    delete block.column;
  }
};

/** A column between the first and the second, or after the last, with words of its own. */
export const insertColumn = (draft: Draft, random: Random): void => {
  const table = anyTable(draft, random);
  const before = random() < 0.5 ? 1 : 3;
  const cells = draft.filter((block) => block.table === table && block.column === before - 1);
  for (const block of draft) {
    if (block.table === table && (block.column ?? 0) >= before) block.column = (block.column ?? 0) + 1;
  }
  for (const cell of cells) {
    const text = cell.row === 0 ? 'Trend' : pick(random, ['Up', 'Down', 'Steady']);
    const place = { table: cell.table, row: cell.row, column: before } as Partial<DraftBlock>;
    draft.splice(draft.indexOf(cell) + 1, 0, fresh('cell', text, place));
  }
};

/** The words of a row are written behind those of the row above it. */
const mergeRows = (draft: Draft, random: Random): void => {
  const table = anyTable(draft, random);
  const rows = [...new Set(draft.filter((block) => block.table === table).map(({ row }) => row ?? 0))];
  const [above, below] = rows.length > 2 ? [rows[1], rows[2]] : [];
  const target = draft.findLast((one) => one.table === table && one.row === above);
  if (above === undefined || target === undefined) return;
  for (const block of draft.filter((one) => one.table === table && one.row === below)) {
    target.text += ` ${block.text}`;
    target.ids.push(0, ...block.ids);
    draft.splice(draft.indexOf(block), 1);
  }
};

function anyTable(draft: Draft, random: Random): number | undefined {
  const tables = [
    ...new Set(draft.flatMap(({ kind, table }) => (kind === 'cell' && table !== undefined ? [table] : []))),
  ];
  return tables.length === 0 ? -1 : pick(random, tables);
}

/** The words stay as they are, and in their order. */
export const RESTRUCTURING = [curlyQuotes, listToParagraphs, tableApart, mergeRows] as const;

export const STRUCTURE_EDITS = [...RESTRUCTURING, insertColumn] as const;
