/** A guard for each row of a tagging session. Unknown fields are kept, as everywhere; what is none is passed over. */
import { isObject, type Json } from '../core/json.ts';
import { isKind } from '../core/kind.ts';
import {
  isSaid,
  LONGEST_REASON,
  type ChoiceRow,
  type OutcomeRow,
  type PassageRow,
  type SaidCount,
  type SessionAboutRow,
  type SessionHeadRow,
  type SessionOutcomeRow,
  type SessionPersonRow,
  type ShownRow,
  type TallyRow,
  type ThemesCount,
  type ViewRow,
} from '../core/session.ts';
import { isName, isOffset, isOptional, isText, isTexts, isTime } from './check.ts';
import { isSelectors, isSigned } from './check-rows.ts';

const of = (value: unknown): Json => (isObject(value) ? value : {});
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isReason = (value: unknown): value is string => isText(value) && value.length <= LONGEST_REASON;

export function isSessionHead(value: unknown): value is SessionHeadRow {
  const { rid, title, people } = of(value);
  return isSigned(value) && isName(rid) && isText(title) && isTexts(people);
}

export function isSessionAbout(value: unknown): value is SessionAboutRow {
  const { rid, title, names } = of(value);
  return isSigned(value) && isName(rid) && isText(title) && isFlag(names);
}

export function isPassage(value: unknown): value is PassageRow {
  const { order, edition, sel } = of(value);
  return isTime(order) && isName(edition) && isSelectors(sel);
}

export function isSessionPerson(value: unknown): value is SessionPersonRow {
  return isSigned(value) && isOptional(of(value)['second'], isFlag);
}

export function isView(value: unknown): value is ViewRow {
  const { said, themes, reason, after, member } = of(value);
  return (
    (said === null || isSaid(said)) &&
    isTexts(themes) &&
    isOptional(reason, isReason) &&
    isOptional(after, isFlag) &&
    isOptional(member, isName)
  );
}

export function isChoice(value: unknown): value is ChoiceRow {
  const { slip, at } = of(value);
  return isView(value) && isName(slip) && isTime(at);
}

export function isShown(value: unknown): value is ShownRow {
  return isSigned(value) && isTexts(of(value)['waited']);
}

export function isOutcome(value: unknown): value is OutcomeRow {
  const { result, kind, themes, reason, finding, note } = of(value);
  return (
    isSigned(value) &&
    (result === 'agreed' || result === 'differ') &&
    isOptional(kind, isKind) &&
    isTexts(themes) &&
    isReason(reason) &&
    isName(finding) &&
    isName(note)
  );
}

export function isSessionOutcome(value: unknown): value is SessionOutcomeRow {
  const { session, result } = of(value);
  return isSigned(value) && isName(session) && (result === 'agreed' || result === 'differ');
}

export function isTally(value: unknown): value is TallyRow {
  const { counts, sets, views } = of(value);
  return isListOf(counts, isSaidCount) && isListOf(sets, isThemesCount) && isListOf(views, isView);
}

function isSaidCount(value: unknown): value is SaidCount {
  const { said, n } = of(value);
  return (said === null || isSaid(said)) && isOffset(n);
}

function isThemesCount(value: unknown): value is ThemesCount {
  const { themes, n } = of(value);
  return isTexts(themes) && isOffset(n);
}

function isListOf<T>(value: unknown, check: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(check);
}
