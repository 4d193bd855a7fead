import { fail, ok } from '../shared/core/result.ts';
import type { Result } from '../shared/core/result.ts';
import type { Theme } from '../shared/core/theme.ts';

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads a list of themes from data. A failure is `row-unreadable`, its detail a path and a reason:
 * `[3].years: ends before it begins`.
 */
export function readThemes(data: unknown): Result<readonly Theme[]> {
  if (!Array.isArray(data)) return refuse('', 'is no list');
  const ids = new Set<string>();
  for (const [at, entry] of data.entries()) {
    const problem = themeProblem(entry, ids);
    if (problem !== undefined) return refuse(`[${at}]${problem[0]}`, problem[1]);
  }
  return ok(data as readonly Theme[]);
}

type Problem = readonly [path: string, reason: string];

function themeProblem(entry: unknown, ids: Set<string>): Problem | undefined {
  if (typeof entry !== 'object' || entry === null) return ['', 'is no theme'];
  const { id, label, group, synonyms, definition, years } = entry as Record<string, unknown>;
  if (typeof id !== 'string' || !SLUG.test(id)) return ['.id', 'is no slug'];
  if (ids.has(id)) return ['.id', `"${id}" is there twice`];
  ids.add(id);
  for (const [name, value] of Object.entries({ label, group, definition })) {
    if (typeof value !== 'string' || value.trim() === '') return [`.${name}`, 'is empty'];
  }
  return synonymProblem(synonyms) ?? yearsProblem(years);
}

function synonymProblem(synonyms: unknown): Problem | undefined {
  if (!Array.isArray(synonyms)) return ['.synonyms', 'is no list'];
  const seen = new Set<string>();
  for (const [at, synonym] of synonyms.entries()) {
    if (typeof synonym !== 'string' || synonym.trim() === '') return [`.synonyms[${at}]`, 'is empty'];
    if (seen.has(synonym.toLowerCase())) return [`.synonyms[${at}]`, `"${synonym}" is there twice`];
    seen.add(synonym.toLowerCase());
  }
  return undefined;
}

function yearsProblem(years: unknown): Problem | undefined {
  if (years === undefined) return undefined;
  if (typeof years !== 'object' || years === null) return ['.years', 'is no span of years'];
  const { from, to } = years as Record<string, unknown>;
  for (const [name, year] of Object.entries({ from, to })) {
    if (year !== undefined && !isYear(year)) return [`.years.${name}`, 'is no year'];
  }
  if (typeof from === 'number' && typeof to === 'number' && to < from) {
    return ['.years', 'ends before it begins'];
  }
  return undefined;
}

function isYear(year: unknown): boolean {
  return Number.isInteger(year) && Number(year) >= EARLIEST_YEAR && Number(year) <= LATEST_YEAR;
}

function refuse(path: string, reason: string): Result<never> {
  return fail('row-unreadable', `${path === '' ? 'themes' : path}: ${reason}`);
}
