/** What is taken from files that others wrote: nothing is taken on trust, and nothing is cut to make it fit. */
import { figureIn } from '../core/figure-row.ts';
import { isObject, type Json } from '../core/json.ts';
import { LONGEST_CONTEXT, LONGEST_QUOTE, type Quote } from '../core/selector.ts';
import type { Time } from '../core/rows.ts';
import type { FileFinding } from './file-finding.ts';
import { refuse, type Entry } from './refusals.ts';

/** Characters of a note, as a note of ours may have. */
const LONGEST_TEXT = 20_000;
/** Of a name, a label, a title. */
const LONGEST_NAME = 500;
/** Of an author, as a row of ours may have. */
const LONGEST_AUTHOR = 200;
const MOST_PARTS = 500;

/** Markup that runs something, or addresses that do; and characters that no name has, or that turn what is read around. */
const UNSAFE =
  /<\s*\/?\s*(?:script|iframe|object|embed|svg|img|style|link|meta|form|base)\b|\bjavascript:|[\p{Cc}\u202a-\u202e\u2066-\u2069]/iu;

/** The entry if all of it may be kept as it is. */
export function checkEntry(entry: FileFinding): Entry {
  const { quote, notes, themes, links = [], statuses = [], otherKinds = [], paper } = entry;
  if (quote.exact.trim() === '') return refuse('entry-no-words');
  const names = [
    entry.id,
    entry.creator,
    paper.title,
    ...[paper.council, paper.committee, paper.url, entry.page].map((name) => name ?? ''),
    ...notes.flatMap(({ author, id = '' }) => [author, id]),
    ...themes.flatMap(({ label, id = '' }) => [label, id]),
    ...statuses.flatMap(({ author, value }) => [author, value]),
    ...links.map(({ finding }) => finding),
    ...otherKinds.map(({ author }) => author),
    ...Object.values(entry.figure ?? {}),
  ];
  if (names.some((name) => UNSAFE.test(name))) return refuse('entry-unsafe');
  const authors = [entry.creator, ...[...notes, ...otherKinds].map(({ author }) => author)];
  const texts = [entry.question ?? '', ...notes.map(({ text }) => text)];
  const isTooLong =
    quote.exact.length > LONGEST_QUOTE ||
    texts.some((text) => text.length > LONGEST_TEXT) ||
    authors.some((name) => name.length > LONGEST_AUTHOR) ||
    names.some((name) => name !== paper.url && name.length > LONGEST_NAME) ||
    [notes, themes, links, statuses, otherKinds].some(({ length }) => length > MOST_PARTS);
  return isTooLong ? refuse('entry-too-long') : { ok: true, value: entry };
}

/** Of the context only what lies next to the words is kept: the rest finds nothing. */
export function quoteOf(exact: string, prefix: unknown, suffix: unknown): Quote {
  return {
    exact: exact.replaceAll(/\s+/g, ' ').trim(),
    prefix: textOf(prefix).slice(-LONGEST_CONTEXT),
    suffix: textOf(suffix).slice(0, LONGEST_CONTEXT),
  };
}

/** A moment as files write it. What is none, or none that a clock shows, is absent. */
export function timeOf(value: unknown): { readonly at: Time } | object {
  if (typeof value !== 'string') return {};
  const at = Date.parse(value);
  return Number.isFinite(at) && at >= 0 && at < LATEST ? { at } : {};
}
const LATEST = Date.UTC(2200, 0);

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A value that may stand alone, in a list, or not at all. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

export function objectsOf(value: unknown): readonly Json[] {
  return listOf(value).filter(isObject);
}

/** An address that a paper can be found by. */
export function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);
}

/** The fields that have something. */
/** A figure as our own files have it; nothing where it cannot be read. */
export function figureField(value: unknown): Pick<FileFinding, 'figure'> {
  const figure = figureIn(value);
  return figure === undefined ? {} : { figure };
}

export function present<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: string } {
  const all = Object.entries(fields).filter(([, value]) => typeof value === 'string' && value !== '');
  return Object.fromEntries(all) as { [K in keyof T]?: string };
}
