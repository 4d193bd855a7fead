/** Paragraph numbers and labels, and the parts of a pack in which the numbering begins again. SPEC.md [A3]. */

import { pauseEvery, type Steps } from './steps.ts';
import type { Span } from '../core/selector.ts';

export interface LabelledBlock {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

export interface BlockLabel {
  readonly own: string | undefined;
  readonly inForce: string | undefined;
}

/** Labels are without their part at first. */
interface Found {
  readonly part: number;
  own: string | undefined;
  inForce: string | undefined;
}

const NUMBER =
  /^(?:[-*•·o] )?(\d{1,3}(?:\.\d{1,3}){1,3})[.)]?(?= |$)(?! (?:million|billion|per cent|percent|%))/u;
const PLAIN = /^(?:[-*•·] )?(\d{1,4})[.)](?= |$)/u;
const HEADING_NUMBER = /^(\d{1,3})[.)]?(?= [^\d])/u;
const NUMBER_CELL = /^(\d{1,4}\.|\d{1,3}(?:\.\d{1,3}){1,3}\.?)$/u;
const LETTER = /^(?:[-*•·] )?\(([a-z]|[ivx]{1,5})\)(?= |$)/u;
const NAMED = /^(recommendation|action|decision|resolution) (\d{1,3})\b/u;
const OPENER = /^(appendix|annexe?|schedule|enclosure) (\d{1,2}|[a-z]|[ivx]{1,4})(?:$|[:.)]| ?- |,? )/u;
const LISTED = /^(?:appendix|annexe?|schedule|enclosure) \w{1,4}(?:$|:| - )/u;
const SHORT: Record<string, string> = {
  appendix: 'App',
  annex: 'Annex',
  annexe: 'Annex',
  schedule: 'Schedule',
};

/** What a block must begin with to have a label or to open a part: all others are spared the questions. */
const ASKED = /[\d(*•·-]|o |a(?:pp|nn|ct)|sch|enc|re[cs]|dec/uy;
/** Between two pauses. */
const BLOCKS = 512;

/**
 * One label per block, in order; `text` is folded. `own` is printed in the block, `inForce` the last one up to it.
 * Blocks with the same label may share the value.
 */
export function* labelsInSteps(text: string, blocks: readonly LabelledBlock[]): Steps<readonly BlockLabel[]> {
  const { found, parts } = yield* walk(text, blocks);
  const qualify = qualifier(found, parts);
  let last: Found | undefined;
  for (const one of found) {
    if (one !== last && one.own !== undefined) one.own = qualify(one.part, one.own);
    if (one !== last && one.inForce !== undefined) one.inForce = qualify(one.part, one.inForce);
    last = one;
  }
  return found;
}

function* walk(
  text: string,
  blocks: readonly LabelledBlock[],
): Steps<{ readonly found: readonly Found[]; readonly parts: readonly string[] }> {
  const parts = ['Cover'];
  const listed: string[] = [];
  let part = 0;
  let numbers = new Set<string>();
  let number: string | undefined;
  let inForce: string | undefined;
  const open = (name: string): void => {
    const known = parts.indexOf(name);
    part = known < 0 ? parts.push(name) - 1 : known;
    numbers = new Set();
    number = inForce = undefined;
  };
  const found: Found[] = [];
  const isDue = pauseEvery(BLOCKS);
  for (let at = 0; at < blocks.length; at += 1) {
    if (isDue(1)) yield;
    const block = blocks[at]!;
    const last = found[at - 1];
    ASKED.lastIndex = block.start;
    if (!ASKED.test(text)) {
      const isLike = last?.part === part && last.own === undefined && last.inForce === inForce;
      found.push(isLike ? last : { part, own: undefined, inForce });
      continue;
    }
    const words = text.slice(block.start, Math.min(block.end, block.start + 120));
    const name = partName(block, words);
    if (name !== undefined) {
      if (isListed(text, blocks, at) || block.kind !== 'heading') listed.push(name);
      else if (name !== parts[part]) open(removeFrom(listed, name));
      found.push({ part, own: undefined, inForce });
      continue;
    }
    const own = labelOf(block, words, blocks[at + 1], number);
    if (own !== undefined) {
      if (restarts(block.kind, own.text, numbers)) open(listed.shift() ?? `Part${parts.length + 1}`);
      if (own.numbered) numbers.add((number = own.text));
      inForce = own.text;
    }
    found.push({ part, own: own?.text, inForce });
  }
  return { found, parts };
}

/** The words of a block behind the number or letter that is printed before them; all of it where nothing else is there. */
export function wordsBehindLabel(
  text: string,
  { start, end, label }: { readonly start: number; readonly end: number; readonly label?: string },
): Span {
  const words = text.slice(start, end);
  const printed =
    label === undefined ? null : (NUMBER.exec(words) ?? PLAIN.exec(words) ?? LETTER.exec(words));
  const behind = start + (printed === null ? 0 : printed[0].length + 1);
  return { start: behind < end ? behind : start, end };
}

/** The same for a block of any kind: nothing is left of a cell that holds a number and nothing else. */
export function labelledWords(
  text: string,
  block: { readonly start: number; readonly end: number; readonly kind: string; readonly label?: string },
): Span {
  if (block.kind !== 'cell') return wordsBehindLabel(text, block);
  const isNumber = block.label !== undefined && NUMBER_CELL.test(text.slice(block.start, block.end));
  return { start: isNumber ? block.end : block.start, end: block.end };
}

function labelOf(
  block: LabelledBlock,
  words: string,
  next: LabelledBlock | undefined,
  above: string | undefined,
): { text: string; numbered: boolean } | undefined {
  if (block.kind === 'cell') return cellLabel(block, words, next);
  const number = NUMBER.exec(words)?.[1] ?? PLAIN.exec(words)?.[1];
  if (number !== undefined) return { text: number, numbered: true };
  const heading = block.kind === 'heading' ? HEADING_NUMBER.exec(words)?.[1] : undefined;
  if (heading !== undefined) return { text: heading, numbered: true };
  const letter = LETTER.exec(words)?.[1];
  if (letter !== undefined) return { text: `${above ?? ''}(${letter})`, numbered: false };
  const named = NAMED.exec(words);
  if (named === null) return undefined;
  return { text: `${capital(named[1] ?? '')} ${named[2] ?? ''}`, numbered: false };
}

/** A number alone in the first cell of a row counts for the cells after it. */
function cellLabel(block: LabelledBlock, words: string, next: LabelledBlock | undefined) {
  if (next?.table !== block.table || next?.row !== block.row || (block.column ?? 0) !== 0) return undefined;
  const number = NUMBER_CELL.exec(words)?.[1];
  return number === undefined ? undefined : { text: number.replace(/\.$/u, ''), numbered: true };
}

/** A first number that was there already: another document begins. */
function restarts(kind: string, label: string, numbers: ReadonlySet<string>): boolean {
  return (label === '1.1' || (label === '1' && kind === 'heading')) && numbers.has(label);
}

function partName(block: LabelledBlock, words: string): string | undefined {
  if (block.kind === 'cell') return undefined;
  const opener = (block.kind === 'heading' ? OPENER : LISTED).test(words) ? OPENER.exec(words) : null;
  if (opener === null) return undefined;
  return `${SHORT[opener[1] ?? ''] ?? capital(opener[1] ?? '')}${(opener[2] ?? '').toUpperCase()}`;
}

/** Two openers next to each other are a list of what is attached, not two parts. */
function isListed(text: string, blocks: readonly LabelledBlock[], at: number): boolean {
  return [blocks[at - 1], blocks[at + 1]].some(
    (other) =>
      other !== undefined &&
      partName(other, text.slice(other.start, Math.min(other.end, other.start + 120))) !== undefined,
  );
}

function removeFrom(listed: string[], name: string): string {
  const at = listed.indexOf(name);
  if (at >= 0) listed.splice(at, 1);
  return name;
}

/** The first part goes without its name unless another part has the same label; all others carry theirs. */
function qualifier(
  found: readonly Found[],
  parts: readonly string[],
): (part: number, label: string) => string {
  const elsewhere = new Set<string>();
  for (const { part, own } of found) if (part > 0 && own !== undefined) elsewhere.add(own);
  return (part, label) => (part > 0 || elsewhere.has(label) ? `${parts[part] ?? ''} ${label}` : label);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
