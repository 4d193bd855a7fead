import type { Command } from '../core/command.ts';
import { isKind } from '../core/kind.ts';
import { isObject, type Json } from '../core/json.ts';
import { isName, isKeyPart, isOptional, isText, isTime } from './check.ts';
import { briefRowsPath } from './check-brief.ts';
import { isMeeting, isReport, isSource, isTheme, selectorsPath } from './check-rows.ts';
import { isFigure } from '../core/figure-row.ts';
import { isFollowsWord } from './apply-follows.ts';
import { isPages } from '../core/part-row.ts';
import { isLinkType, saidStatusPath } from './check-status.ts';
import { isPart, isWithinPages } from './check-within.ts';

/** Characters of one note or question. */
export const LONGEST_TEXT = 20_000;

/**
 * The path of the first thing wrong in a command, such as `sel.quote` or `commands.2.theme`; undefined when all is
 * well. Commands come over message channels: the type says nothing.
 */
export function commandPath(command: unknown): string | undefined {
  if (!isObject(command)) return 'command';
  if (!isTime(command['at'])) return 'at';
  const check = CHECKS[String(command['type']) as Command['type']];
  if (!check || !Object.hasOwn(CHECKS, String(command['type']))) return 'type';
  return check(command);
}

type Check = (command: Json) => string | undefined;

const CHECKS: Readonly<Record<Command['type'], Check>> = {
  mark: (c) =>
    onFinding(c) ??
    need(c, 'edition', isKeyPart) ??
    selectors(c['sel'], 'sel') ??
    need(c, 'kind', optional(isKind)) ??
    need(c, 'ask', optional(isBoolean)) ??
    need(c, 'question', optional(isShortText)) ??
    keyParts(c['themes'] ?? [], 'themes') ??
    need(c, 'figure', optional(isFigure)) ??
    need(c, 'source', optional(isFromFile)) ??
    fileNotes(c['notes'] ?? []),
  kind: (c) => onFinding(c) ?? need(c, 'kind', orNull(isKind)),
  ask: (c) => onFinding(c) ?? need(c, 'on', isBoolean) ?? need(c, 'question', optional(isShortText)),
  tag: (c) => onFinding(c) ?? need(c, 'on', isBoolean) ?? need(c, 'theme', isKeyPart),
  note: (c) =>
    onFinding(c) ??
    need(c, 'note', isKeyPart) ??
    need(c, 'text', isShortText) ??
    keyParts(c['replaces'], 'replaces') ??
    need(c, 'source', optional(isFromFile)),
  delete: (c) => onFinding(c),
  restore: (c) => onFinding(c),
  confirm: (c) => onFinding(c) ?? need(c, 'edition', isKeyPart) ?? need(c, 'on', isBoolean),
  reanchor: (c) =>
    onFinding(c) ??
    need(c, 'edition', isKeyPart) ??
    (c['sel'] === null ? undefined : selectors(c['sel'], 'sel')) ??
    need(c, 'repair', optional(isKeyPart)) ??
    need(c, 'undoes', optional(isKeyPart)),
  link: (c) =>
    onFinding(c) ??
    need(c, 'link', isLinkType) ??
    need(c, 'to', isKeyPart) ??
    need(c, 'toRid', isKeyPart) ??
    need(c, 'on', isBoolean),
  'status.put': (c) =>
    need(c, 'id', isKeyPart) ?? need(c, 'ws', optional(isName)) ?? saidStatusPath(c['status'], 'status'),
  sentence: (c) =>
    need(c, 'id', isKeyPart) ??
    need(c, 'theme', isKeyPart) ??
    need(c, 'text', isShortText) ??
    keyParts(c['replaces'], 'replaces') ??
    need(c, 'ws', optional(isName)),
  'theme.put': (c) =>
    need(c, 'id', isKeyPart) ?? need(c, 'ws', optional(isName)) ?? need(c, 'theme', orNull(isTheme)),
  'report.put': (c) =>
    need(c, 'rid', isKeyPart) ?? need(c, 'ws', optional(isName)) ?? need(c, 'report', orNull(isReport)),
  'meeting.put': (c) => need(c, 'meeting', isKeyPart) ?? need(c, 'row', orNull(isMeeting)),
  'theme.into': (c) =>
    need(c, 'id', isKeyPart) ?? need(c, 'into', orNull(isKeyPart)) ?? need(c, 'ws', optional(isName)),
  dismiss: (c) =>
    need(c, 'rid', isKeyPart) ?? keyParts(c['suggestions'], 'suggestions') ?? need(c, 'on', isBoolean),
  same: (c) => need(c, 'rid', isKeyPart) ?? need(c, 'other', isKeyPart) ?? need(c, 'on', isBoolean),
  follows: (c) =>
    need(c, 'rid', isKeyPart) ??
    need(c, 'other', isKeyPart) ??
    (c['other'] === c['rid'] ? 'other' : need(c, 'says', orNull(isFollowsWord))),
  within: (c) =>
    version(c['report'], 'report') ??
    version(c['pack'], 'pack') ??
    need(c, 'row', (row) => row === undefined || row === null || isWithinPages(row)) ??
    need(c, 'on', isBoolean) ??
    need(c, 'ws', optional(isName)),
  part: (c) =>
    version(c['paper'], 'paper') ??
    need(c, 'ws', isName) ??
    need(c, 'pages', isPageRange) ??
    need(c, 'row', orNull(isPart)),
  share: (c) =>
    need(c, 'rid', isKeyPart) ??
    keyParts(c['findings'], 'findings') ??
    need(c, 'to', isName) ??
    need(c, 'notes', isBoolean) ??
    keyParts(c['only'] ?? [], 'only'),
  withdraw: (c) =>
    need(c, 'rid', isKeyPart) ?? keyParts(c['findings'], 'findings') ?? need(c, 'from', isName),
  brief: (c) => need(c, 'ws', isName) ?? briefRowsPath(c['rows']),
  all: (c) => {
    if (!Array.isArray(c['commands'])) return 'commands';
    for (const [i, command] of c['commands'].entries()) {
      const path = commandPath(command);
      if (path !== undefined) return `commands.${i}.${path}`;
    }
    return undefined;
  },
};

function onFinding(command: Json): string | undefined {
  return (
    need(command, 'finding', isKeyPart) ??
    need(command, 'rid', isKeyPart) ??
    need(command, 'ws', optional(isName))
  );
}

function version(value: unknown, at: string): string | undefined {
  if (!isObject(value)) return at;
  const wrong = need(value, 'rid', isKeyPart) ?? need(value, 'edition', isKeyPart);
  return wrong && `${at}.${wrong}`;
}

function selectors(value: unknown, at: string): string | undefined {
  const path = selectorsPath(value);
  if (path !== undefined) return path === '' ? at : `${at}.${path}`;
  const { exact } = (value as { quote: { exact: string } }).quote;
  return exact.trim() === '' ? `${at}.quote.exact` : undefined;
}

function keyParts(value: unknown, at: string): string | undefined {
  if (!Array.isArray(value)) return at;
  const wrong = value.findIndex((part) => !isKeyPart(part));
  return wrong < 0 ? undefined : `${at}.${wrong}`;
}

function isFromFile(value: unknown): value is object {
  return isObject(value) && isSource({ ...value, by: 'me' });
}

function fileNotes(value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'notes';
  const wrong = value.findIndex(
    (note) =>
      !isObject(note) ||
      !isKeyPart(note['note']) ||
      !isShortText(note['text']) ||
      !isFromFile({ ...note, key: 'of its mark' }),
  );
  return wrong < 0 ? undefined : `notes.${wrong}`;
}

function need(command: Json, name: string, check: (value: unknown) => boolean): string | undefined {
  return check(command[name]) ? undefined : name;
}

function orNull(check: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === null || check(value);
}

function isPageRange(value: unknown): boolean {
  return isObject(value) && isPages({ from: value['from'], to: value['to'] });
}

function optional<T>(check: (value: unknown) => value is T): (value: unknown) => boolean {
  return (value) => isOptional(value, check);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isShortText(value: unknown): value is string {
  return isText(value) && value.length <= LONGEST_TEXT;
}
