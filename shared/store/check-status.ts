/** Guards for what members say of where things stand, and for links between findings. */
import { isObject } from '../core/json.ts';
import { LINK_TYPES, type LinkRow, type LinkType } from '../core/rows.ts';
import type { SentenceRow } from '../core/sentence-row.ts';
import { isStatusValue, type Evidence, type StatusRow } from '../core/status-row.ts';
import { isKeyPart, isOptional, isText } from './check.ts';
import { isSigned } from './check-rows.ts';

/** Characters of one quote or statement. */
const LONGEST_WORDS = 20_000;

export function isStatus(value: unknown): value is StatusRow {
  return isSigned(value) && value !== null && saidStatusPath(value, '') === undefined;
}

/** Path of the first thing wrong in what is said; null says nothing and is right. */
export function saidStatusPath(value: unknown, at: string): string | undefined {
  if (value === null) return undefined;
  const path = (name: string): string => (at === '' ? name : `${at}.${name}`);
  if (!isObject(value)) return at;
  if (!isAbout(value['about'])) return path('about');
  if (!isStatusValue(value['value'])) return path('value');
  if (!isEvidence(value['evidence'])) return path('evidence');
  return isOptional(value['report'], isKeyPart) ? undefined : path('report');
}

/** Of one thing, and of one only. */
function isAbout(value: unknown): boolean {
  if (!isObject(value)) return false;
  const named = ['theme', 'finding', 'promise'].filter((name) => isKeyPart(value[name]));
  return named.length === 1 && (named[0] !== 'finding' || isKeyPart(value['rid']));
}

function isEvidence(value: unknown): value is Evidence {
  if (!isObject(value)) return false;
  switch (value['kind']) {
    case 'quote':
      return (
        isKeyPart(value['rid']) &&
        isWords(value['quote']) &&
        ['edition', 'finding'].every((name) => isOptional(value[name], isKeyPart)) &&
        isOptional(value['paragraph'], isWords)
      );
    case 'statement':
      return isOptional(value['words'], isWords);
    case 'searched':
      return isWords(value['words']);
    default:
      return false;
  }
}

function isWords(value: unknown): value is string {
  return isText(value) && value.trim() !== '' && value.length <= LONGEST_WORDS;
}

export function isSentence(value: unknown): value is SentenceRow {
  return isSigned(value) && isKeyPart((value as SentenceRow).theme) && isWords((value as SentenceRow).text);
}

export function isLinkType(value: unknown): value is LinkType {
  return (LINK_TYPES as readonly unknown[]).includes(value);
}

export function isLink(value: unknown): value is LinkRow {
  return isSigned(value) && isKeyPart((value as LinkRow).rid);
}
