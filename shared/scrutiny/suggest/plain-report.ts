/**
 * A report that is a text file, with all the damage of texts that were taken out of PDFs: hard-wrapped lines, tables of
 * tabs, HTML in Markdown, footers between two halves of a sentence. Rules: SPEC.md [R120] to [R123].
 */
import type { RawBlock, TextInput } from '../../anchoring/blocks.ts';
import { masked } from './plain-markup.ts';
import { barCells } from './plain-bars.ts';
import { linesOf, type Line } from './plain-lines.ts';
import { createPlainTables } from './plain-tables.ts';

type Open = { -readonly [Key in keyof RawBlock]: RawBlock[Key] };

/** Offsets of the result's blocks are those of `raw`; its own raw text has the same length, without the markup. */
export function readPlainReport(raw: string): TextInput {
  const text = masked(raw);
  const lines = linesOf(raw, text);
  const isWrapped = isHardWrapped(lines);
  const blocks: RawBlock[] = [];
  const bars = barCells(lines, text);
  const tables = createPlainTables();
  let open: Open | undefined;
  let last: Line | undefined;
  let isApart = true;
  let openCell: number | undefined;
  const close = (): void => {
    if (open !== undefined) blocks.push(open);
    open = undefined;
  };
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'footer') {
      isApart = true;
      continue;
    }
    const cell = bars.get(line);
    if (cell !== undefined) {
      if (cell !== openCell) close();
      openCell = cell;
      if (open === undefined)
        open = { start: line.start, end: line.end, kind: line.kind === 'item' ? 'item' : 'paragraph' };
      else open.end = line.end;
      last = line;
      isApart = false;
      continue;
    }
    if (openCell !== undefined) close();
    openCell = undefined;
    if (line.kind === 'cells') {
      close();
      blocks.push(...tables.rowOf(line, text));
      last = line;
      isApart = false;
      continue;
    }
    if (open !== undefined && last !== undefined && goesOn(open, last, line, { isApart, isWrapped, text }))
      open.end = line.end;
    else {
      close();
      open = { start: line.start, end: line.end, kind: line.kind === 'text' ? 'paragraph' : line.kind };
      if (line.level !== undefined) open.level = line.level;
    }
    last = line;
    isApart = false;
  }
  close();
  return { raw: withoutFooters(text, lines), blocks };
}

/** Half of the width at which such texts are wrapped. */
const WRAPPED = 40;
const ENDED = /(?:[.:;!?]|\s[-–—])["'”’)\]]*\s*$/;
const UNENDED = /(?:[,(&–-]|\b(?:the|a|an|of|to|for|and|or|in|on|with|by|from|as|at|its|their|our))\s*$/i;

interface Around {
  /** Something stands between the two lines. */
  readonly isApart: boolean;
  readonly isWrapped: boolean;
  readonly text: string;
}

/** Wider than a page of such texts: a line that is longer was not broken to fit. */
const WIDEST = 130;

/** Where lines are as long as their sentences, what begins with a capital begins something. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const words = lines.filter(({ kind }) => kind === 'text' || kind === 'item');
  const long = words.filter(({ start, end }) => end - start > WIDEST).length;
  return long <= words.length / 20;
}

/** Whether a line goes on with the sentence of the line before. */
function goesOn(open: Open, last: Line, line: Line, { isApart, isWrapped, text }: Around): boolean {
  if (line.kind !== 'text' || line.isNumbered === true || open.kind === 'heading') return false;
  const before = text.slice(last.start, last.end);
  const words = text.slice(line.start, line.end).replace(/^\u200b+/, '');
  const isSmall = /^[a-z(]/.test(words);
  if (isApart)
    return (
      isSmall &&
      before.length > WRAPPED &&
      !ENDED.test(before) &&
      text.slice(open.start, open.end).length > WRAPPED
    );
  if (isSmall || UNENDED.test(before)) return true;
  if (!isWrapped || (open.kind === 'item' && ENDED.test(before))) return false;
  return before.length >= WRAPPED && (!ENDED.test(before) || before.length >= WRAPPED * 1.5);
}

/** A footer that stands inside of a paragraph that goes on is no part of its words. */
function withoutFooters(text: string, lines: readonly Line[]): string {
  let out = '';
  let at = 0;
  for (const { kind, start, end } of lines) {
    if (kind !== 'footer') continue;
    out += text.slice(at, start) + '\u200b'.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}
