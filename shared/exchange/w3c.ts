/**
 * Findings as they are exchanged with other tools: W3C Web Annotations, in the shapes that tools write them, and our own
 * rows. Everything that is read here was written by others: what is no selector is passed over, nothing throws.
 */
import { isObject } from '../core/json.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Quote, Selectors, Span } from '../core/selector.ts';

/** A finding that came from elsewhere. */
export interface ForeignFinding {
  readonly id: string;
  /** As the other tool wrote it, not folded. */
  readonly quote?: Quote;
  /** Unicode code points of the document's text. */
  readonly position?: Span;
  /** Our own, with the version that they were made on. */
  readonly own?: { readonly sel: Selectors; readonly edition?: string };
}

export interface ForeignFindings {
  readonly findings: readonly ForeignFinding[];
  /** Skeletons of our own versions, in base64. */
  readonly skeletons: ReadonlyMap<string, string>;
}

/** Lists within lists do not end by themselves. */
const DEEPEST = 8;

/** Fails with `row-unreadable` for what holds no annotations at all; an annotation without a quote is one all the same. */
export function readForeignFindings(value: unknown): Result<ForeignFindings> {
  const items = annotationsIn(value);
  if (items === undefined) return fail('row-unreadable');
  const seen = isObject(value) && Array.isArray(value.editions) ? (value.editions as unknown[]) : [];
  const skeletons = seen.flatMap((one): [string, string][] =>
    isObject(one) && typeof one.id === 'string' && typeof one.skeleton === 'string'
      ? [[one.id, one.skeleton]]
      : [],
  );
  return ok({ findings: items.map(readOne), skeletons: new Map(skeletons) });
}

/** The annotations of a list, page, collection or graph, or of one alone; undefined for what holds none. */
export function annotationsIn(value: unknown): readonly unknown[] | undefined {
  return listOf(value, 0);
}

function listOf(value: unknown, depth: number): unknown[] | undefined {
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.flatMap((one) => listOf(one, depth + 1) ?? [one]);
  if (!isObject(value)) return undefined;
  for (const key of ['items', 'findings', 'annotations', 'rows', '@graph', 'first']) {
    const inner = value[key];
    if (Array.isArray(inner) || (key === 'first' && isObject(inner))) return listOf(inner, depth + 1);
  }
  return 'target' in value || 'sel' in value ? [value] : undefined;
}

function readOne(value: unknown, at: number): ForeignFinding {
  if (!isObject(value)) return { id: `#${at + 1}` };
  const id = typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : `#${at + 1}`;
  if (isObject(value.sel)) {
    const edition = typeof value.edition === 'string' ? { edition: value.edition } : {};
    return isSelectors(value.sel) ? { id, own: { sel: value.sel, ...edition } } : { id };
  }
  const found: Found = {};
  for (const target of asList(value.target)) {
    if (isObject(target)) collect(target.selector, found, 0);
    if (found.quote !== undefined) break;
  }
  return { id, ...found };
}

interface Found {
  quote?: Quote;
  position?: Span;
}

/** The first quote and the first position, wherever they stand: beside each other, or each refining the other. */
function collect(selector: unknown, found: Found, depth: number): void {
  if (depth > DEEPEST) return;
  for (const one of asList(selector)) {
    if (Array.isArray(one)) collect(one, found, depth + 1);
    if (!isObject(one)) continue;
    const { exact, prefix, suffix, start, end } = one;
    if (isOf(one, 'TextQuoteSelector') && typeof exact === 'string') {
      found.quote ??= { exact, prefix: textOf(prefix), suffix: textOf(suffix) };
    }
    if (isOf(one, 'TextPositionSelector') && isOffset(start) && isOffset(end) && start < end) {
      found.position ??= { start, end };
    }
    for (const inner of [one.refinedBy, one.items, one.selector]) collect(inner, found, depth + 1);
  }
}

function isOf(selector: Readonly<Record<string, unknown>>, type: string): boolean {
  return asList(selector.type ?? selector['@type']).some(
    (one) => typeof one === 'string' && one.replace(/^oa:/, '') === type,
  );
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** As much as resolving reads. */
function isSelectors(value: unknown): value is Selectors {
  if (!isObject(value) || value.v !== 1) return false;
  const { quote, position, block } = value;
  return (
    isObject(quote) &&
    ['exact', 'prefix', 'suffix'].every((key) => typeof quote[key] === 'string') &&
    isObject(position) &&
    isOffset(position.start) &&
    isOffset(position.end) &&
    isObject(block)
  );
}
