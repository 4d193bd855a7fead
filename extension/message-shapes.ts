/** Shapes inside messages, checked field by field. */
import type { PageFacts } from '../shared/core/page.ts';
import { LONGEST_QUOTE, type Selectors } from '../shared/core/selector.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;

const isOptionalText = (value: unknown, longest: number): boolean =>
  value === undefined || isText(value, longest);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function areCounts(value: unknown, names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => isCount(value[name]));
}

export function isSelectors(value: unknown): value is Selectors {
  if (!isRecord(value) || value.v !== 1) return false;
  const { quote, position, block, paragraph, heading, cell } = value;
  if (!isRecord(quote) || !isText(quote.exact, LONGEST_QUOTE)) return false;
  if (!isText(quote.prefix, 400) || !isText(quote.suffix, 400)) return false;
  if (!areCounts(position, ['start', 'end'])) return false;
  if (!areCounts(block, ['startBlock', 'startOffset', 'endBlock', 'endOffset'])) return false;
  if (!isOptionalText(paragraph, 200) || (heading !== undefined && !Number.isSafeInteger(heading)))
    return false;
  return cell === undefined || isRecord(cell);
}

function areAll(value: unknown, longest: number, each: (entry: Record<string, unknown>) => boolean): boolean {
  return (
    Array.isArray(value) && value.length <= longest && value.every((entry) => isRecord(entry) && each(entry))
  );
}

const PLACES = ['header', 'mark', 'item', 'body'];

export function isFacts(value: unknown): value is PageFacts {
  if (!isRecord(value) || !isText(value.title, 10_000)) return false;
  const texts = ['council', 'committee', 'meetingDate', 'place'];
  if (!texts.every((name) => isOptionalText(value[name], 2_000))) return false;
  const { item, restrictionSigns, sample, links } = value;
  if (item !== undefined && !(isRecord(item) && isText(item.no, 200) && isText(item.title, 4_000)))
    return false;
  if (typeof sample !== 'boolean') return false;
  const signs = areAll(
    restrictionSigns,
    10_000,
    (sign) => PLACES.includes(String(sign.where)) && isText(sign.words, 4_000),
  );
  const papers = areAll(links, 10_000, (link) => isText(link.url, 8_000) && isText(link.title, 4_000));
  return signs && papers;
}

/** A block of a page's raw text, as `documents/page` reads it. */
export interface PageBlock {
  readonly start: number;
  readonly end: number;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'term';
  readonly level?: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly header?: boolean;
  readonly breaks?: readonly number[];
}

const KINDS = ['heading', 'paragraph', 'item', 'cell', 'caption', 'term'];
const NUMBERS = ['level', 'table', 'row', 'column'];

/** In order, without overlap, inside the text. */
export function areBlocks(value: unknown, length: number): value is readonly PageBlock[] {
  let before = 0;
  return areAll(value, 1_000_000, (block) => {
    const { start, end, kind, header, breaks } = block;
    if (!isCount(start) || !isCount(end) || start < before || end < start || end > length) return false;
    before = end;
    if (!KINDS.includes(String(kind)) || (header !== undefined && typeof header !== 'boolean')) return false;
    if (!NUMBERS.every((name) => block[name] === undefined || isCount(block[name]))) return false;
    return breaks === undefined || (Array.isArray(breaks) && breaks.every(isCount));
  });
}
