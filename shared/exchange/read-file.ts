/** Any of the files that findings come in, read whole before anything of it is taken in. */
import { isObject, type Json } from '../core/json.ts';
import { textOf } from './checks.ts';
import { readCsv } from './csv.ts';
import { isFindingsCsv, readFindingRow, type KindWords } from './findings-csv.ts';
import { FINDINGS_FORMAT, FINDINGS_VERSION, readFinding } from './findings-file.ts';
import { isHypothesis, readHypothesis } from './hypothesis.ts';
import { readAnnotation } from './read-annotations.ts';
import type { Entry, FileContents, FileFormat, FileRead, RefusedEntry } from './refusals.ts';
import { annotationsIn } from './w3c.ts';

/** Characters of a file, and entries of it: far more than anybody marks, and less than a browser dies of. */
const LONGEST_FILE = 64 * 1024 * 1024;
const MOST_ENTRIES = 20_000;

/** Never throws. */
export function readFindingsFile(text: string, kinds: KindWords): FileRead {
  if (text.length > LONGEST_FILE) return { ok: false, fault: 'file-too-large' };
  if (text.trim() === '') return { ok: false, fault: 'file-empty' };
  const first = text.replace(/^\ufeff/, '').trimStart()[0];
  if (first !== '{' && first !== '[') return readTable(text, kinds);
  const read = parse(text.replace(/^\ufeff/, ''));
  return read.ok ? readJson(read.value) : read;
}

function parse(
  text: string,
): { readonly ok: true; readonly value: unknown } | Extract<FileRead, { ok: false }> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    // What is whole ends as it began.
    const isCut = !text.trimEnd().endsWith(text.trimStart().startsWith('{') ? '}' : ']');
    return { ok: false, fault: isCut ? 'file-truncated' : 'file-unreadable' };
  }
}

function readJson(value: unknown): FileRead {
  if (isObject(value) && value.format === FINDINGS_FORMAT) return readOurs(value);
  const rows = hypothesisRows(value);
  if (rows !== undefined) {
    if (rows.length > MOST_ENTRIES) return { ok: false, fault: 'file-too-many' };
    return gather('hypothesis', readHypothesis(rows));
  }
  const items = annotationsIn(value);
  if (items === undefined || !items.some((item) => isObject(item) && 'target' in item)) {
    return { ok: false, fault: 'file-unknown' };
  }
  return readAll('annotations', items, readAnnotation);
}

function readOurs(file: Json): FileRead {
  if (typeof file.version !== 'number' || file.version > FINDINGS_VERSION) {
    return { ok: false, fault: 'file-newer' };
  }
  if (!Array.isArray(file.findings)) return { ok: false, fault: 'file-unreadable' };
  return readAll('findings', file.findings as unknown[], readFinding);
}

/** The rows of an export, of an answer of its API with the replies apart, or of a bare list. */
function hypothesisRows(value: unknown): readonly unknown[] | undefined {
  const listed = isObject(value) ? (value.annotations ?? value.rows) : value;
  if (!Array.isArray(listed)) return undefined;
  const replies = isObject(value) && Array.isArray(value.replies) ? (value.replies as unknown[]) : [];
  const rows = [...(listed as unknown[]), ...replies];
  const saysSo = isObject(value) && 'client_version' in value;
  return saysSo || isHypothesis(rows) ? rows : undefined;
}

function readTable(text: string, kinds: KindWords): FileRead {
  const rows = readCsv(text);
  if (rows === undefined) return { ok: false, fault: 'file-truncated' };
  if (!isFindingsCsv(rows)) return { ok: false, fault: 'file-unknown' };
  const [head = [], ...rest] = rows;
  const filled = rest.filter((row) => row.some((cell) => cell !== ''));
  return readAll('csv', filled, (row) => readFindingRow(head, row, kinds));
}

function readAll<T>(format: FileFormat, items: readonly T[], read: (item: T) => Entry): FileRead {
  if (items.length > MOST_ENTRIES) return { ok: false, fault: 'file-too-many' };
  return gather(
    format,
    items.map((item, at) => ({ nth: at + 1, name: nameOf(item), entry: read(item) })),
  );
}

interface Numbered {
  readonly nth: number;
  readonly name: string;
  readonly entry: Entry;
}

/** Of two entries that are the same finding the first counts. */
function gather(format: FileFormat, entries: readonly Numbered[]): FileRead {
  const seen = new Set<string>();
  const refused: RefusedEntry[] = [];
  const findings: FileContents['findings'][number][] = [];
  for (const { nth, name, entry } of entries) {
    if (!entry.ok) refused.push({ nth, name, fault: entry.fault });
    else if (entry.value.id !== '' && seen.has(entry.value.id))
      refused.push({ nth, name: entry.value.quote.exact.slice(0, 80), fault: 'entry-twice' });
    else {
      seen.add(entry.value.id);
      findings.push(entry.value);
    }
  }
  return { ok: true, value: { format, findings, refused } };
}

/** By what a member knows an entry that could not be read. */
function nameOf(item: unknown): string {
  if (Array.isArray(item)) return item.find((cell) => typeof cell === 'string' && cell !== '') ?? '';
  const exact = /"exact":"((?:[^"\\]|\\.){1,80})/.exec(safeJson(item))?.[1];
  return exact ?? (isObject(item) ? textOf(item.id).slice(0, 80) : '');
}

function safeJson(item: unknown): string {
  return isObject(item) ? JSON.stringify(item.target ?? item.sel ?? '').slice(0, 4_000) : '';
}
