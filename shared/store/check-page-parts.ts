import { MOST_PAGE_PARTS, MOST_QUADS } from '../core/selector.ts';
import { isObject } from '../core/json.ts';
import { isOffset, isOptional, isText } from './check.ts';

/** Characters of a page's own label. */
const LONGEST_LABEL = 100;
/** Points: no page is so large, and what is nearer to infinity cannot be drawn. */
const FARTHEST = 1_000_000;

/** Path of the first thing that is wrong in a finding's places on pages, from `pages` on; undefined when all are right. */
export function pagePartsPath(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_PAGE_PARTS) return 'pages';
  for (const [at, part] of value.entries()) {
    const path = partPath(part);
    if (path !== undefined) return `pages.${at}${path}`;
  }
  return undefined;
}

function partPath(part: unknown): string | undefined {
  if (!isObject(part)) return '';
  if (!isOffset(part['page']) || part['page'] === 0) return '.page';
  if (!isOptional(part['label'], isLabel)) return '.label';
  const quads = part['quads'];
  if (!Array.isArray(quads) || quads.length === 0 || quads.length > MOST_QUADS) return '.quads';
  const wrong = quads.findIndex((quad) => !isQuad(quad));
  return wrong < 0 ? undefined : `.quads.${wrong}`;
}

function isLabel(value: unknown): value is string {
  return isText(value) && value.length <= LONGEST_LABEL;
}

function isQuad(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === 8 &&
    value.every((each) => typeof each === 'number' && Math.abs(each) <= FARTHEST)
  );
}
