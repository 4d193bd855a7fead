/** The figure and the day that a passage says, as a member accepted them from a suggestion. Pure. */
import type { MemberId } from './ids.ts';
import { isObject } from './json.ts';
import type { Time } from './rows.ts';
import type { Suggestion } from './suggestion.ts';

/** All as written in the passage, but for `due`. */
export interface FindingFigure {
  /** "28.5", "Requires Improvement". */
  readonly value?: string;
  readonly unit?: string;
  readonly period?: string;
  /** What it is compared with. */
  readonly comparator?: string;
  /** ISO day or month. */
  readonly due?: string;
  /** "within 60 days". */
  readonly dueWords?: string;
  /** What starts the clock. */
  readonly clock?: string;
}

/** `figure` of a report's document: finding →. It is written with the finding, and goes along where that goes. */
export interface FigureRow extends FindingFigure {
  readonly by: MemberId;
  readonly at: Time;
}

export const FIGURE_PARTS = ['value', 'unit', 'period', 'comparator', 'due', 'dueWords', 'clock'] as const;
const LONGEST = 2_000;
const ISO = /^\d{4}(-\d\d){0,2}$/;

export function isFigure(value: unknown): value is FindingFigure {
  if (!isObject(value)) return false;
  const isShort = (part: unknown): boolean => typeof part === 'string' && part.length <= LONGEST;
  const { due } = value;
  return (
    FIGURE_PARTS.every((name) => value[name] === undefined || isShort(value[name])) &&
    (due === undefined || ISO.test(String(due)))
  );
}

/** Without who and when; undefined where nothing is in it. */
export function figureIn(value: unknown): FindingFigure | undefined {
  if (!isFigure(value)) return undefined;
  const parts = FIGURE_PARTS.flatMap((name) => (value[name] ? [[name, value[name]] as const] : []));
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** What is lost of a suggestion when only its words are marked. */
export function figureOf({ value, due }: Pick<Suggestion, 'value' | 'due'>): FindingFigure | undefined {
  return figureIn({
    value: value?.value,
    unit: value?.unit,
    period: value?.period,
    comparator: value?.comparator,
    due: due?.date,
    dueWords: due?.words,
    clock: due?.starts,
  });
}
