/** A group's log as a table that other programs read (RFC 4180). */
import type { LogLine } from '../../core/sharing-view.ts';
import { logWords, nameWords } from '../../ui/strings/group.ts';

const HEAD = ['Number', 'When (UTC)', 'What', 'Who', 'Whom', 'Role', 'How many', 'In words'];

/** Oldest first, with times that mean the same everywhere. */
export function writeLogCsv(lines: readonly LogLine[]): string {
  const rows = lines.map((line) => [
    String(line.n),
    new Date(line.at).toISOString(),
    line.what,
    line.by === undefined ? '' : nameWords(line.by),
    line.member === undefined ? '' : nameWords(line.member),
    line.role ?? '',
    line.count === undefined ? '' : String(line.count),
    logWords(line),
  ]);
  // The mark at the beginning tells spreadsheets that this is UTF-8.
  return `\ufeff${[HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A name that begins like a formula is words to a spreadsheet too. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
