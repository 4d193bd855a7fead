/** A guard for each row of data model 1. Unknown fields are allowed and kept: a newer version may have written them. */
import { isFigure, type FigureRow } from '../core/figure-row.ts';
import type {
  AnchorRow,
  AnnRow,
  AskRow,
  ConfirmedRow,
  DelRow,
  DeviceRow,
  EditionRow,
  ItemRow,
  KindRow,
  MeetingRow,
  MemberRow,
  NoteRow,
  PaperRow,
  RepairRow,
  ReportRow,
  SightingRow,
  SignedRow,
  SourceRow,
  ThemeRow,
} from '../core/rows.ts';
import type { WithinRow } from '../core/within-row.ts';
import { isObject, type Json } from '../core/json.ts';
import { isKind } from '../core/kind.ts';
import {
  LONGEST_CONTEXT,
  LONGEST_QUOTE,
  type BlockPosition,
  type Cite,
  type Quote,
  type Selectors,
  type Span,
} from '../core/selector.ts';
import { pagePartsPath } from './check-page-parts.ts';
import { isWithinPages } from './check-within.ts';
import { isName, isOffset, isOptional, isText, isTexts, isTime } from './check.ts';

export function isSigned(value: unknown): value is SignedRow {
  return isObject(value) && isName(value['by']) && isTime(value['at']);
}

/** True when {@link selectorsPath} finds no fault. */
export function isSelectors(value: unknown): value is Selectors {
  return selectorsPath(value) === undefined;
}

/** Path of the first field that is wrong; undefined when all are right. */
export function selectorsPath(value: unknown): string | undefined {
  if (!isObject(value)) return '';
  if (value['v'] !== 1) return 'v';
  if (!isQuote(value['quote'])) return 'quote';
  if (!isSpan(value['position'])) return 'position';
  if (!isBlock(value['block'])) return 'block';
  if (!isOptional(value['paragraph'], isText)) return 'paragraph';
  if (!isOptional(value['heading'], isTime)) return 'heading';
  if (!isOptional(value['cell'], isObject)) return 'cell';
  if (!isOptional(value['cite'], isCite)) return 'cite';
  if (value['pages'] !== undefined) return pagePartsPath(value['pages']) ?? areaPath(value['area']);
  return value['area'] === undefined ? undefined : 'area';
}

const LONGEST_HEADING = 200;

function isCite(value: unknown): value is Cite {
  if (!isObject(value)) return false;
  const { heading, of } = value;
  return (
    isOptional(heading, (words): words is string => isText(words) && words.length <= LONGEST_HEADING) &&
    isOptional(of, isText) &&
    ['nth', 'column', 'again'].every((name) => isOptional(value[name], isOffset))
  );
}

function areaPath(value: unknown): string | undefined {
  return value === undefined || value === true ? undefined : 'area';
}

function isQuote(value: unknown): value is Quote {
  if (!isObject(value)) return false;
  const { exact, prefix, suffix } = value;
  const isContext = (text: unknown): boolean => isText(text) && text.length <= LONGEST_CONTEXT;
  return isText(exact) && exact.length <= LONGEST_QUOTE && isContext(prefix) && isContext(suffix);
}

function isSpan(value: unknown): value is Span {
  return (
    isObject(value) && isOffset(value['start']) && isOffset(value['end']) && value['start'] <= value['end']
  );
}

function isBlock(value: unknown): value is BlockPosition {
  return (
    isObject(value) &&
    isOffset(value['startBlock']) &&
    isOffset(value['startOffset']) &&
    isOffset(value['endBlock']) &&
    isOffset(value['endOffset'])
  );
}

export function isAnn(value: unknown): value is AnnRow {
  return isSigned(value) && has(value, 'edition') && has(value, 'dev') && isSelectors(field(value, 'sel'));
}

export function isFigureRow(value: unknown): value is FigureRow {
  return isSigned(value) && isFigure(value);
}

export function isKindRow(value: unknown): value is KindRow {
  return isObject(value) && isKind(value['kind']) && isTime(value['at']);
}

export function isNote(value: unknown): value is NoteRow {
  return (
    isSigned(value) &&
    has(value, 'finding') &&
    has(value, 'dev') &&
    isText(field(value, 'text')) &&
    isOptional(field(value, 'replaces'), isTexts)
  );
}

export function isSource(value: unknown): value is SourceRow {
  return (
    isObject(value) &&
    isName(value['by']) &&
    isName(value['key']) &&
    isText(value['author']) &&
    value['author'].length <= LONGEST_AUTHOR &&
    isOptional(value['at'], isTime)
  );
}

/** Characters of a name in a file. */
const LONGEST_AUTHOR = 200;

export function isDel(value: unknown): value is DelRow {
  return isSigned(value) && isOptional(field(value, 'knew'), isTexts);
}

export function isAsk(value: unknown): value is AskRow {
  return isObject(value) && isTime(value['at']) && isOptional(value['question'], isText);
}

export function isConfirmed(value: unknown): value is ConfirmedRow {
  return isObject(value) && isTime(value['at']) && isName(value['edition']);
}

export function isAnchorRow(value: unknown): value is AnchorRow {
  return (
    isSigned(value) &&
    isSelectors(field(value, 'sel')) &&
    has(value, 'how') &&
    isOptional(field(value, 'repair'), isName)
  );
}

export function isRepair(value: unknown): value is RepairRow {
  return (
    isSigned(value) && has(value, 'edition') && isText(field(value, 'from')) && isText(field(value, 'to'))
  );
}

const MEDIA = ['page', 'pdf', 'docx', 'other'];

export function isEdition(value: unknown): value is EditionRow {
  if (!isObject(value) || !isText(value['textHash']) || !isTime(value['seenAt'])) return false;
  const skeleton = value['skeleton'];
  const kept = skeleton instanceof Uint8Array || (isObject(skeleton) && isName(skeleton['file']));
  return (
    kept &&
    isOptional(value['file'], isName) &&
    isOptional(value['pages'], isOffset) &&
    MEDIA.includes(String(value['media']))
  );
}

export function isReport(value: unknown): value is ReportRow {
  return (
    isObject(value) &&
    isName(value['key']) &&
    isText(value['title']) &&
    ['council', 'committee', 'meeting', 'item', 'date', 'reason'].every((name) =>
      isOptional(value[name], isText),
    ) &&
    ['sample', 'linkOnly'].every((name) => isOptional(value[name], isFlag))
  );
}

export function isWithin(value: unknown): value is WithinRow {
  return isSigned(value) && isWithinPages(value);
}

export function isSighting(value: unknown): value is SightingRow {
  return isObject(value) && isName(value['url']) && isTime(value['seenAt']);
}

export function isMeeting(value: unknown): value is MeetingRow {
  return (
    isObject(value) &&
    isText(value['council']) &&
    isText(value['committee']) &&
    isText(value['date']) &&
    isOptional(value['place'], isText) &&
    isOptional(value['page'], isText)
  );
}

export function isItem(value: unknown): value is ItemRow {
  return isObject(value) && isText(value['no']) && isText(value['title']) && isTime(value['order']);
}

export function isPaper(value: unknown): value is PaperRow {
  return isObject(value) && isTime(value['order']);
}

export function isTheme(value: unknown): value is ThemeRow {
  return (
    isObject(value) &&
    isName(value['label']) &&
    isText(value['group']) &&
    isTexts(value['synonyms']) &&
    isText(value['definition']) &&
    isOptional(value['years'], isObject)
  );
}

export function isMember(value: unknown): value is MemberRow {
  return isObject(value) && isText(value['name']) && isTexts(value['aliases']) && isName(value['role']);
}

export function isDevice(value: unknown): value is DeviceRow {
  if (!isObject(value) || !isText(value['name']) || !isTime(value['at'])) return false;
  return isOptional(value['key'], isText) && isOptional(value['beside'], isText);
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function field(value: unknown, name: string): unknown {
  return (value as Json)[name];
}

function has(value: unknown, name: string): boolean {
  return isName(field(value, name));
}
