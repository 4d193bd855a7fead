import type * as Y from 'yjs';
import type { LibraryCommand, WithinPages } from '../core/command.ts';
import { partKey } from '../core/part-key.ts';
import { withinKey } from '../core/within-key.ts';
import { isName } from './check.ts';
import { applySentence } from './apply-sentence.ts';
import { applyStatus } from './apply-status.ts';
import { applyFollows } from './apply-follows.ts';
import { isPart } from './check-within.ts';
import { ensureSchema } from './apply-finding.ts';
import type { Writer } from './writer.ts';
import { isMeeting, isReport, isTheme, isWithin } from './check-rows.ts';

/** A command on one registry. */
export type RegistryCommand = Exclude<LibraryCommand, { type: 'all' | 'share' | 'withdraw' }>;

/** Runs a checked command on a workspace's registry, as one transaction, and gives the inverse. */
export function applyToRegistry(doc: Y.Doc, command: RegistryCommand, writer: Writer): RegistryCommand {
  return doc.transact(() => {
    ensureSchema(doc);
    return apply(doc, command, writer);
  }, writer);
}

function apply(doc: Y.Doc, command: RegistryCommand, writer: Writer): RegistryCommand {
  const { at } = command;
  switch (command.type) {
    case 'theme.put':
      return { ...command, theme: swap(doc.getMap('theme'), command.id, command.theme, isTheme) };
    case 'theme.into':
      return { ...command, into: swap(doc.getMap('themeInto'), command.id, command.into, isName) };
    case 'report.put':
      return { ...command, report: swap(doc.getMap('report'), command.rid, command.report, isReport) };
    case 'meeting.put':
      return { ...command, row: swap(doc.getMap('meeting'), command.meeting, command.row, isMeeting) };
    case 'part':
      return {
        ...command,
        row: swap(doc.getMap('part'), partKeyOf(doc, command, writer), command.row, isPart),
      };
    case 'sentence':
      return applySentence(doc, command, writer);
    case 'status.put':
      return applyStatus(doc, command, writer);
    case 'within':
      return applyWithin(doc, command, writer);
    case 'follows':
      return applyFollows(doc, command, writer);
    case 'same': {
      const key = [command.rid, command.other].sort().join('|');
      const same = doc.getMap('same');
      const before = same.has(key);
      if (command.on && !before) same.set(key, { by: writer.mine[0]!, at });
      if (!command.on && before) same.delete(key);
      return { ...command, on: !command.on };
    }
  }
}

/** What this member said under an older id is theirs to say again. */
function partKeyOf(
  doc: Y.Doc,
  { paper, pages }: Extract<RegistryCommand, { type: 'part' }>,
  { mine }: Writer,
): string {
  const keys = mine.map((member) => partKey(paper, member, pages));
  return keys.find((key) => doc.getMap('part').has(key)) ?? keys[0]!;
}

/**
 * What was recognised and what a member says of it are rows of their own: a device that recognises the same again takes
 * nothing back of what somebody said meanwhile.
 */
function applyWithin(
  doc: Y.Doc,
  command: Extract<RegistryCommand, { type: 'within' }>,
  writer: Writer,
): RegistryCommand {
  const { report, pack, row, on, at, ...rest } = command;
  const key = withinKey(report, pack);
  const signed = { by: writer.mine[0]!, at };
  const [within, notWithin] = [doc.getMap('within'), doc.getMap('notWithin')];
  const before = within.get(key);
  const wasOn = !notWithin.has(key);
  if (row === null) within.delete(key);
  else if (row !== undefined && !hasPages(before, row)) within.set(key, { ...row, ...signed });
  if (on && !wasOn) notWithin.delete(key);
  if (!on && wasOn) notWithin.set(key, signed);
  const isRowChanged = within.get(key) !== before;
  return {
    ...rest,
    report,
    pack,
    ...(isRowChanged ? { row: pagesOf(before) } : {}),
    on: wasOn,
    at,
  };
}

/** Who recognised it first stays named. */
function hasPages(known: unknown, { runs, of }: WithinPages): boolean {
  return isWithin(known) && known.of === of && JSON.stringify(known.runs) === JSON.stringify(runs);
}

function pagesOf(row: unknown): WithinPages | null {
  if (!isWithin(row)) return null;
  const { by: _by, at: _at, ...pages } = row;
  return pages;
}

/** Puts a row, or takes it out when null, and gives the one before. Fields of a later version stay. */
function swap<Row extends object | string>(
  map: Y.Map<unknown>,
  key: string,
  row: Row | null,
  check: (value: unknown) => value is Row,
): Row | null {
  const before = map.get(key);
  if (row === null) map.delete(key);
  else if (JSON.stringify(before) !== JSON.stringify(row)) map.set(key, row);
  return check(before) ? before : null;
}
