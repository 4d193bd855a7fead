import { EMPTY_PARAGRAPH, indent, inlineText, wordParagraph } from '../site/html.ts';
import type { Block, SampleReport, Table } from './report-types.ts';

/** The report's body as a council publishes it: text pasted from Word, one `WordSection1`. */
export function renderReport(report: SampleReport): string {
  return renderBlocks(report.blocks);
}

/** The blocks as HTML, all words escaped. */
export function renderBlocks(blocks: readonly Block[]): string {
  return `<div class="WordSection1">\n${blocks.map(renderBlock).join('')}</div>\n`;
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'header':
      return renderHeader(block.lines, block.box);
    case 'facts':
      return renderFacts(block.rows);
    case 'part':
      return `<h2 class="partTitle">${inlineText(block.title)}</h2>\n${wordParagraph(inlineText(block.by))}`;
    case 'heading':
      return renderHeading(block);
    case 'numbered':
      return wordParagraph(`${block.number}</span>${indent()}<span>${inlineText(block.text)}`);
    case 'paragraph':
      return wordParagraph(inlineText(block.text));
    case 'quotation':
      return `<blockquote>${wordParagraph(inlineText(block.text))}</blockquote>\n`;
    case 'bullets':
      return `${renderItems(block.items)}${EMPTY_PARAGRAPH}`;
    case 'table':
      return renderTable(block);
  }
}

function renderHeading(block: Extract<Block, { type: 'heading' }>): string {
  const tag = `h${block.level + 1}`;
  const number = block.number === undefined ? '' : `${block.number}${indent(3)}`;
  const before = block.level === 2 ? EMPTY_PARAGRAPH : '';
  return `${before}<${tag}>${number}${inlineText(block.text)}</${tag}>\n`;
}

function renderHeader(lines: readonly string[], box: string): string {
  const text = lines.map((line) => wordParagraph(inlineText(line))).join('');
  const cells = `<td>${text}</td><td class="agendaBox">${wordParagraph(inlineText(box))}</td>`;
  return `<table class="reportHeader"><tbody>\n<tr>${cells}</tr>\n</tbody></table>\n`;
}

function renderFacts(rows: readonly (readonly [string, string])[]): string {
  const body = rows.map(
    ([label, value]) => `<tr><th scope="row">${inlineText(label)}</th><td>${inlineText(value)}</td></tr>\n`,
  );
  return `<table class="reportFacts"><tbody>\n${body.join('')}</tbody></table>\n`;
}

function renderItems(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${inlineText(item)}</li>\n`).join('')}</ul>\n`;
}

function renderTable(table: Table): string {
  const caption = table.caption === undefined ? '' : `<caption>${inlineText(table.caption)}</caption>\n`;
  const head = table.head.map((text) => `<th scope="col">${inlineText(text)}</th>`).join('');
  const rows = table.rows.map(
    (cells) => `<tr>${cells.map((items) => `<td>${renderItems(items)}</td>`).join('')}</tr>\n`,
  );
  return `<table class="reportTable">\n${caption}<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('')}</tbody></table>\n${EMPTY_PARAGRAPH}`;
}
