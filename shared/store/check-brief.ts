import {
  ANSWER_VALUES,
  BRIEF_MAPS,
  MINUTE_SAID,
  type AnswerRow,
  type PlaceRow,
  type PromiseRow,
  type QuestionRow,
} from '../core/brief-row.ts';
import type { BriefMap } from '../core/brief-row.ts';
import { isKind } from '../core/kind.ts';
import { isObject, type Json } from '../core/json.ts';
import { isKeyPart, isName, isOptional, isText, isTexts, isTime } from './check.ts';

/** Characters of one text, and passages beside one question. */
const LONGEST = 20_000;
const MOST_EVIDENCE = 40;
const ISO = /^\d{4}(-\d\d){0,2}$/;

const CHECKS: Readonly<Record<BriefMap, (value: unknown) => boolean>> = {
  brief: isQuestion,
  briefPlace: isPlace,
  answer: isAnswer,
  promise: isPromise,
};

/** Guards rows of other devices: those that are not as the data model says are left out, and stay. */
export function isBriefRow(map: BriefMap, value: unknown): boolean {
  return CHECKS[map](value);
}

export function isQuestion(value: unknown): value is QuestionRow {
  if (!isSignedRow(value)) return false;
  const { stem, evidence, themes } = value;
  return (
    isShort(stem) &&
    isOptional(value['followUp'], isShort) &&
    Array.isArray(evidence) &&
    evidence.length <= MOST_EVIDENCE &&
    evidence.every(isEvidence) &&
    isTexts(themes) &&
    isOptional(value['from'], isFindingAt) &&
    isOptional(value['replaces'], isTexts)
  );
}

export function isPlace(value: unknown): value is PlaceRow {
  return isSignedRow(value) && isName(value['order']) && isOptional(value['meeting'], isName);
}

export function isAnswer(value: unknown): value is AnswerRow {
  if (!isSignedRow(value)) return false;
  const { value: said, note, elsewhere } = value;
  const isSaid = said === undefined || ANSWER_VALUES.some((each) => each === said);
  return (
    isSaid &&
    isOptional(note, isShort) &&
    (elsewhere === undefined || elsewhere === true) &&
    isOptional(value['paper'], isKeyPart) &&
    isOptional(value['replaces'], isTexts)
  );
}

export function isPromise(value: unknown): value is PromiseRow {
  if (!isSignedRow(value)) return false;
  return (
    ['who', 'what'].every((name) => isShort(value[name])) &&
    isOptional(value['dueWords'], isShort) &&
    isOptional(value['due'], isDay) &&
    ['question', 'meeting'].every((name) => isOptional(value[name], isName)) &&
    isOptional(value['about'], isFindingAt) &&
    isOptional(value['minute'], isMinute) &&
    isOptional(value['replaces'], isTexts)
  );
}

function isMinute(value: unknown): value is NonNullable<PromiseRow['minute']> {
  if (!isObject(value) || !MINUTE_SAID.some((each) => each === value['said'])) return false;
  return isKeyPart(value['rid']) && isOptional(value['quote'], isShort);
}

/** The path of what is wrong in the rows of a command. */
export function briefRowsPath(rows: unknown): string | undefined {
  if (!Array.isArray(rows)) return 'rows';
  for (const [i, put] of rows.entries()) {
    if (!isObject(put)) return `rows.${i}`;
    const { map, key, row } = put;
    const known = BRIEF_MAPS.find((each) => each === map);
    if (known === undefined) return `rows.${i}.map`;
    if (!isKey(known, key)) return `rows.${i}.key`;
    if (row !== null && !isBriefRow(known, row)) return `rows.${i}.row`;
  }
  return undefined;
}

function isKey(map: BriefMap, key: unknown): boolean {
  const parts = isText(key) ? key.split('|') : [];
  return parts.length === (map === 'briefPlace' ? 1 : 2) && parts.every(isKeyPart);
}

function isSignedRow(value: unknown): value is Json {
  return isObject(value) && isName(value['by']) && isTime(value['at']);
}

function isEvidence(value: unknown): boolean {
  if (!isFindingAt(value)) return false;
  const { edition, kind, quote, citation, date } = value as unknown as Json;
  return (
    isText(edition) &&
    (kind === null || isKind(kind)) &&
    isShort(quote) &&
    isObject(citation) &&
    isText(citation['paper']) &&
    ['pack', 'paragraph', 'page'].every((name) => isOptional(citation[name], isText)) &&
    isOptional(date, isText)
  );
}

function isFindingAt(value: unknown): value is { rid: string; finding: string } {
  return isObject(value) && isKeyPart(value['rid']) && isKeyPart(value['finding']);
}

function isShort(value: unknown): value is string {
  return isText(value) && value.length <= LONGEST;
}

function isDay(value: unknown): value is string {
  return isText(value) && ISO.test(value);
}
