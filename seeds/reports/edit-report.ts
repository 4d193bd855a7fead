import { EDIT_NAMES } from './report-types.ts';
import type { Block, EditName, SampleReport } from './report-types.ts';

/** The edits named in `?edit=insert,figure`; unknown names are passed over. */
export function readEdits(text: string | undefined): readonly EditName[] {
  const named = new Set((text ?? '').toLowerCase().split(/[,\s]+/));
  return EDIT_NAMES.filter((name) => named.has(name));
}

/** The report as a later version would have it. Throws if an edit finds nothing to change. */
export function editReport(report: SampleReport, edits: readonly EditName[]): SampleReport {
  return edits.reduce((edited, edit) => ({ ...edited, blocks: EDITS[edit](edited) }), report);
}

const EDITS: Readonly<Record<EditName, (report: SampleReport) => readonly Block[]>> = {
  insert: insertParagraph,
  figure: ({ blocks, edits }) => replaceText(blocks, edits.figure.find, edits.figure.replace),
  delete: ({ blocks, edits }) => deleteText(blocks, edits.delete),
  row: insertRow,
};

/** After the paper's own header, so above everything that is worth marking. */
function insertParagraph({ blocks, edits }: SampleReport): readonly Block[] {
  return [...blocks.slice(0, 1), { type: 'paragraph', text: edits.insert }, ...blocks.slice(1)];
}

function insertRow({ blocks, edits }: SampleReport): readonly Block[] {
  const at = blocks.findIndex((block) => block.type === 'table' || block.type === 'facts');
  const block = blocks[at];
  if (block?.type === 'table') {
    const rows = [...block.rows.slice(0, 1), edits.row, ...block.rows.slice(1)];
    return blocks.with(at, { ...block, rows });
  }
  if (block?.type === 'facts') {
    const [label = '', value = ''] = edits.row.map((cell) => cell.join(' '));
    return blocks.with(at, {
      ...block,
      rows: [...block.rows.slice(0, 1), [label, value], ...block.rows.slice(1)],
    });
  }
  const table: Block = { type: 'table', head: ['Version', 'Changes'], rows: [edits.row] };
  return [...blocks.slice(0, 1), table, ...blocks.slice(1)];
}

function replaceText(blocks: readonly Block[], find: string, replace: string): readonly Block[] {
  return changeOnce(blocks, find, (text) => text.replace(find, replace));
}

/** A sentence leaves its paragraph; a bullet or a cell's item that is the whole text leaves its list. */
function deleteText(blocks: readonly Block[], text: string): readonly Block[] {
  const rest = changeOnce(blocks, text, (from) =>
    from
      .replace(text, '')
      .replace(/\s{2,}/g, ' ')
      .trim(),
  );
  return rest.map(dropEmptyItems).filter((block) => block.type !== 'paragraph' || block.text !== '');
}

function changeOnce(
  blocks: readonly Block[],
  find: string,
  change: (text: string) => string,
): readonly Block[] {
  const at = blocks.findIndex((block) => JSON.stringify(block).includes(JSON.stringify(find).slice(1, -1)));
  const block = blocks[at];
  if (block === undefined) throw new Error(`no block holds "${find}"`);
  return blocks.with(
    at,
    changeBlock(block, (text) => (text.includes(find) ? change(text) : text)),
  );
}

function changeBlock(block: Block, change: (text: string) => string): Block {
  switch (block.type) {
    case 'bullets':
      return { ...block, items: block.items.map(change) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((items) => items.map(change))) };
    case 'header':
      return { ...block, lines: block.lines.map(change) };
    case 'facts':
      return { ...block, rows: block.rows.map(([label, value]) => [label, change(value)] as const) };
    case 'part':
      return { ...block, title: change(block.title) };
    default:
      return { ...block, text: change(block.text) };
  }
}

function dropEmptyItems(block: Block): Block {
  const full = (items: readonly string[]): readonly string[] => items.filter((item) => item !== '');
  if (block.type === 'bullets') return { ...block, items: full(block.items) };
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(full)) };
  return block;
}
