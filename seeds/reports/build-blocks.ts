import type { Block, Table } from './report-types.ts';

/** Short builders, so that a report reads like a report. */
export function section(number: string, text: string): Block {
  return { type: 'heading', level: 2, number, text };
}

export function subsection(number: string, text: string): Block {
  return { type: 'heading', level: 3, number, text };
}

export function label(text: string): Block {
  return { type: 'heading', level: 4, text };
}

export function para(number: string, text: string): Block {
  return { type: 'numbered', number, text };
}

export function plain(text: string): Block {
  return { type: 'paragraph', text };
}

export function bullets(...items: readonly string[]): Block {
  return { type: 'bullets', items };
}

/** A table of two columns of items side by side, as reviews print strengths and areas. */
export function twoColumns(
  head: readonly [string, string],
  left: readonly string[],
  right: readonly string[],
  caption?: string,
): Table {
  const table: Table = { type: 'table', head, rows: [[left, right]] };
  return caption === undefined ? table : { ...table, caption };
}

/** The run of headings under "Corporate Implications", each with one paragraph. */
export function implications(
  pairs: readonly (readonly [number: string, title: string, ...texts: string[]])[],
): Block[] {
  return pairs.flatMap(([number, title, ...texts]) => [subsection(number, title), ...texts.map(plain)]);
}
