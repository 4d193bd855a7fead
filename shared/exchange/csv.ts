/** Tables as spreadsheets and other programs read them (RFC 4180): UTF-8 with its mark, and no cell is a formula. */

/** The mark at the beginning tells spreadsheets that this is UTF-8. */
const MARK = '\ufeff';

/** Lines end with CR LF; each cell is words, also one that begins like a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What was written is read as it was, with or without the mark; undefined where a quotation is not closed. */
export function readCsv(text: string): readonly (readonly string[])[] | undefined {
  const all = text.startsWith(MARK) ? text.slice(1) : text;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < all.length) {
    const cell = readCell(all, at);
    if (cell === undefined) return undefined;
    row.push(cell.text.replace(/^'(?='*[=+\-@\t\r])/, ''));
    at = cell.end;
    if (all[at] === ',') {
      at += 1;
      if (at < all.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    if (all[at] === '\r') at += 1;
    if (all[at] === '\n') at += 1;
  }
  return rows;
}

/** A cell and the offset behind it; undefined where a quotation does not end, or goes on behind its end. */
function readCell(all: string, from: number): { readonly text: string; readonly end: number } | undefined {
  if (all[from] !== '"') {
    let end = from;
    while (end < all.length && !',\r\n'.includes(all[end]!)) end += 1;
    return { text: all.slice(from, end), end };
  }
  let end = from;
  do {
    end = all.indexOf('"', end + 1);
    if (end < 0) return undefined;
    if (all[end + 1] !== '"') break;
    end += 1;
  } while (end < all.length);
  const next = all[end + 1];
  if (next !== undefined && !',\r\n'.includes(next)) return undefined;
  return { text: all.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
}
