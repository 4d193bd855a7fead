/** A report that is a text file, as a page: so that it is read and marked as any other. Rules: SPEC.md [R145]. */
import type { RawBlock } from '../../anchoring/blocks.ts';
import { readPlainReport } from './plain-report.ts';

/** HTML with the text's headings, paragraphs, lists and tables; not one of its own tags. */
export function writeTextPage(text: string, title: string): string {
  const { raw, blocks } = readPlainReport(text.replace(/^\ufeff/, ''));
  const wordsOf = ({ start, end }: RawBlock): string => escapeWords(raw.slice(start, end));
  let body = '';
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]!;
    const run = runFrom(blocks, at);
    if (block.kind === 'item') body += `<ul>${run.map((item) => `<li>${wordsOf(item)}</li>`).join('')}</ul>`;
    else if (block.kind === 'cell') body += tableOf(run, wordsOf);
    else if (block.kind === 'heading') body += headingOf(block, wordsOf(block));
    else body += `<p>${wordsOf(block)}</p>`;
    at += run.length;
  }
  const name = escapeWords(title);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body><main>${body}</main></body></html>`;
}

/** The blocks that one list or table is made of; of anything else the one block. */
function runFrom(blocks: readonly RawBlock[], from: number): readonly RawBlock[] {
  const { kind, table } = blocks[from]!;
  if (kind !== 'item' && kind !== 'cell') return [blocks[from]!];
  let to = from;
  while (to < blocks.length && blocks[to]!.kind === kind && blocks[to]!.table === table) to += 1;
  return blocks.slice(from, to);
}

function headingOf({ level = 2 }: RawBlock, words: string): string {
  return `<h${level}>${words}</h${level}>`;
}

function tableOf(cells: readonly RawBlock[], wordsOf: (cell: RawBlock) => string): string {
  const rows = [...Map.groupBy(cells, ({ row }) => row ?? 0).values()];
  return `<table>${rows.map((row) => `<tr>${rowOf(row, wordsOf)}</tr>`).join('')}</table>`;
}

/** Each in its own column: an empty cell is there too, or what follows would stand under another's header. */
function rowOf(row: readonly RawBlock[], wordsOf: (cell: RawBlock) => string): string {
  const last = Math.max(...row.map(({ column }) => column ?? 0));
  return Array.from({ length: last + 1 }, (_, at) => {
    const blocks = row.filter(({ column = 0 }) => column === at);
    const tag = blocks[0]?.header ? 'th' : 'td';
    const words = blocks.map(wordsOf);
    const inside =
      words.length > 1 ? `<ul>${words.map((each) => `<li>${each}</li>`).join('')}</ul>` : (words[0] ?? '');
    return `<${tag}>${inside}</${tag}>`;
  }).join('');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What the reader of plain texts put in the place of markup is white space here, and no more. */
function escapeWords(words: string): string {
  return words
    .replace(/[\u200b\u2060]+/g, '')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .trim()
    .replace(/[&<>"]/g, (sign) => SIGNS[sign]!);
}
