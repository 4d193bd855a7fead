/** The lines of a text file, and what each is. Rules: SPEC.md [R120]. */
import { EDGE } from './plain-markup.ts';

export interface Line {
  readonly kind: 'blank' | 'footer' | 'cells' | 'heading' | 'item' | 'text';
  readonly start: number;
  readonly end: number;
  readonly level?: number;
  /** Opens with a number or a letter of its own, or heads what follows: never the rest of the line before. */
  readonly isNumbered?: true;
}

const FOOTER =
  /^\W*(?:report (?:title|number)\s+)?page \d+(?: of \d+)?(?:\s+report (?:number|title))?\W*$|^\W*page \d+\W*$/i;
/** The number of a page, or a figure of a table that came out as lines. */
const NUMBER_ALONE = /^\W*\d{1,3}\W*$/;
/** More numbers alone than one line in so many are figures. */
const PAGE_LINES = 20;
/** At the end of a text a footer may have something glued to it. */
const RULE = /^[\s\-–—_=*|:⇥\t\u200b\u2060]*$/;
const BULLET = /^(?:[-*+•·●○▪◦‣–Ø\uf0b7\uf0a7]|o(?=[ \t]))[ \t\u00a0]*(?=\S)/;
const SOURCE = /^# ?source:/i;

export function linesOf(raw: string, text: string): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at <= text.length) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    if (!(at === 0 && SOURCE.test(raw.slice(0, 20)))) lines.push(...partsOf(text, at, end));
    at = end + 1;
  }
  return repeatedAway(pageNumbersAway(marksToItems(lines, text), text), text);
}

function partsOf(text: string, start: number, end: number): readonly Line[] {
  const words = text.slice(start, end);
  if (isRow(words)) return [{ kind: 'cells', start, end }];
  if (!words.includes(EDGE)) return [lineOf(text, start, end)];
  const parts: Line[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && text[at] !== EDGE) continue;
    if (text.slice(from, at).replace(/[\u200b\u2060\s]/g, '') !== '') parts.push(lineOf(text, from, at));
    from = at;
  }
  return parts.length === 0 ? [{ kind: 'blank', start, end }] : parts;
}

/** Two cells or more, or one that a tab ends. */
function isRow(words: string): boolean {
  if (RULE.test(words)) return false;
  const tabs = words.split('\t');
  if (tabs.length > 1)
    return (
      tabs.filter((cell) => cell.trim() !== '').length > 1 || (/\t\s*$/.test(words) && words.includes(EDGE))
    );
  return words.split('|').filter((cell) => cell.trim() !== '').length > 1;
}

function lineOf(text: string, lineStart: number, lineEnd: number): Line {
  let start = lineStart;
  let end = lineEnd;
  while (start < end && /[\s\u200b\u2060|]/.test(text[start]!)) start += 1;
  while (end > start && /[\s\u200b\u2060|]/.test(text[end - 1]!)) end -= 1;
  const words = text.slice(start, end);
  if (words === '' || RULE.test(words)) return { kind: 'blank', start, end };
  if (FOOTER.test(words)) return { kind: 'footer', start, end };
  const marks = /^(#{1,6})\s+(?=\S)/.exec(words);
  if (marks !== null)
    return { kind: 'heading', start: start + marks[0].length, end, level: marks[1]!.length };
  const bullet = BULLET.exec(words);
  if (bullet === null || /^[-–]\d/.test(words)) return textLine(text, start, end);
  const inner = words.slice(bullet[0].length);
  if (/^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s/.test(inner)) return textLine(text, start + bullet[0].length, end);
  return { kind: 'item', start: start + bullet[0].length, end };
}

const NUMBERED = /^(?:\d{1,3}(?:\.\d{1,3}){1,3}[.)]?|\d{1,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,4}[.)]|\(\d{1,2}\))\s/;

/** "SR4 Loss of …": a row of a register that lost its cells. */
const CODED = /^(?:[A-Z]{2,4}-?|R)\d{1,3}[.:)]?\s+[A-Z][a-z]/;

/** Words that stand alone above what they head. */
const SECTION =
  /^(?:minutes|decisions?|resolved|recommendations?|additional documents|supporting documents|action by)\s*:?$/i;

function textLine(text: string, start: number, end: number): Line {
  const line = { kind: 'text', start, end } as const;
  const isNew =
    NUMBERED.test(text.slice(start, Math.min(end, start + 16))) ||
    CODED.test(text.slice(start, end)) ||
    SECTION.test(text.slice(start, end));
  return isNew ? { ...line, isNumbered: true } : line;
}

/** A mark that stands alone is the mark of what follows: "i." above "Approved the grant". */
const MARK_ALONE = /^(?:\(?\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{1,4})[.)])$/;
const NUMBER_MARK = /\d/;
/** Shorter words below a number are a title. */
const WORDS = 30;

function marksToItems(lines: readonly Line[], text: string): readonly Line[] {
  const result = [...lines];
  lines.forEach((line, at) => {
    const mark = text.slice(line.start, line.end);
    if (line.kind !== 'text' || !MARK_ALONE.test(mark)) return;
    let next = at + 1;
    while (lines[next]?.kind === 'blank' && !NUMBER_MARK.test(mark)) next += 1;
    const words = lines[next];
    if (words?.kind !== 'text' || words.end - words.start < WORDS) return;
    result[at] = { ...line, kind: 'blank' };
    result[next] = { kind: 'item', start: words.start, end: words.end };
  });
  return result;
}

function pageNumbersAway(lines: readonly Line[], text: string): readonly Line[] {
  const isAlone = ({ kind, start, end }: Line): boolean =>
    kind === 'text' && NUMBER_ALONE.test(text.slice(start, end));
  const filled = lines.filter(({ kind }) => kind !== 'blank').length;
  const alone = lines.filter(isAlone).length;
  if (alone > Math.max(1, filled / PAGE_LINES)) return lines;
  return lines.map((line) => (isAlone(line) ? { ...line, kind: 'footer' } : line));
}

/** Running headers: short lines with a number or a title that stand in the text three times and more. */
function repeatedAway(lines: readonly Line[], text: string): readonly Line[] {
  const counts = new Map<string, number>();
  const keyOf = ({ start, end }: Line): string => text.slice(start, end).replace(/\d+/g, '#');
  for (const line of lines) {
    if (line.kind !== 'text' || line.end - line.start > 60) continue;
    const key = keyOf(line);
    if (/\bpage #/i.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return lines.map((line) =>
    (counts.get(keyOf(line)) ?? 0) > 2 && line.kind === 'text' ? { ...line, kind: 'footer' } : line,
  );
}
