import type { WithinPages } from '../core/command.ts';
import { isObject } from '../core/json.ts';
import type { PartRow } from '../core/part-row.ts';
import { isOffset, isOptional, isText, isTime } from './check.ts';

/** A pack of more pages than this is none of ours. */
const MOST_PAGES = 20_000;
const LONGEST_LABEL = 40;

/** What a member says of pages that they take. */
export function isPart(value: unknown): value is PartRow {
  return isObject(value) && isTime(value['at']) && isOptional(value['done'], isTime);
}

/** Where pages of a paper are in a pack. Runs that a screen could not show in any sense are refused. */
export function isWithinPages(value: unknown): value is WithinPages {
  if (!isObject(value)) return false;
  const { runs, of, labels, alike } = value;
  if (!isPage(of) || !Array.isArray(runs) || runs.length === 0 || runs.length > MOST_PAGES) return false;
  const isInside = runs.every((run) => isRun(run) && run.at + run.count - 1 <= of);
  return (
    isInside &&
    isOptional(alike, (flag): flag is boolean => typeof flag === 'boolean') &&
    isOptional(labels, (all): all is readonly string[] => Array.isArray(all) && all.every(isLabel))
  );
}

function isRun(value: unknown): value is WithinPages['runs'][number] {
  return isObject(value) && ['from', 'at', 'count'].every((name) => isPage(value[name]));
}

function isPage(value: unknown): value is number {
  return isOffset(value) && value >= 1 && value <= MOST_PAGES;
}

function isLabel(value: unknown): value is string {
  return isText(value) && value.length <= LONGEST_LABEL;
}
