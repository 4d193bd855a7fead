import { plainText } from '../site/html.ts';
import type { Block, SampleReport } from './report-types.ts';

/** The report's words in reading order, one entry per paragraph, item or cell item. */
export function reportLines(report: SampleReport): readonly string[] {
  return report.blocks.flatMap(blockLines).map(plainText);
}

/** The report's words as one text, one line per entry of {@link reportLines}. */
export function reportText(report: SampleReport): string {
  return reportLines(report).join('\n');
}

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case 'header':
      return [...block.lines, block.box];
    case 'facts':
      return block.rows.flat();
    case 'part':
      return [block.title, block.by];
    case 'heading':
      return [block.number === undefined ? block.text : `${block.number} ${block.text}`];
    case 'numbered':
      return [`${block.number} ${block.text}`];
    case 'paragraph':
    case 'quotation':
      return [block.text];
    case 'bullets':
      return block.items;
    case 'table':
      return [...(block.caption === undefined ? [] : [block.caption]), ...block.head, ...block.rows.flat(2)];
  }
}
