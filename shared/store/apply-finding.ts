import type * as Y from 'yjs';
import type { FindingCommand, Place, ReportCommand } from '../core/command.ts';
import { figureIn, type FigureRow } from '../core/figure-row.ts';
import type { FindingId, MemberId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import {
  SCHEMA,
  type AskRow,
  type ConfirmedRow,
  type DelRow,
  type KindRow,
  type Time,
} from '../core/rows.ts';
import { isAnn, isAsk, isConfirmed, isKindRow, isNote, isSigned } from './check-rows.ts';
import { setAnchor } from './apply-anchor.ts';
import { adoptFrom } from './adopt-from.ts';
import { applyNote } from './apply-note.ts';
import { setLink } from './apply-link.ts';
import type { Writer } from './writer.ts';

/** Writes the row that says which version may write here, if it is not there. Call inside a transaction. */
export function ensureSchema(doc: Y.Doc): void {
  const schema = doc.getMap('schema');
  if (!schema.has('v')) schema.set('v', SCHEMA.v);
  if (!schema.has('minWriter')) schema.set('minWriter', SCHEMA.minWriter);
}

/**
 * Runs a checked command on a report's document, as one transaction. The same command twice changes nothing the second
 * time. Gives the inverse; fails with `finding-unknown` or, for a rule of authorship, `command-invalid`. `beside` is for
 * what a member writes to themselves about a finding that lives in another workspace.
 */
export function applyToReport(
  doc: Y.Doc,
  command: ReportCommand,
  writer: Writer,
  beside = false,
): Result<ReportCommand> {
  if (command.type !== 'mark' && !beside && !isAnn(doc.getMap('ann').get(command.finding))) {
    return fail('finding-unknown', command.finding);
  }
  return doc.transact((): Result<ReportCommand> => {
    const place = { rid: command.rid, ...(command.ws === undefined ? {} : { ws: command.ws }) };
    const inverse = apply(doc, command, writer, place);
    if (inverse.ok) ensureSchema(doc);
    return inverse.ok ? ok({ ...inverse.value, ...place, at: command.at }) : inverse;
  }, writer);
}

function apply(doc: Y.Doc, command: ReportCommand, writer: Writer, place: Place): Result<FindingCommand> {
  const { finding, at } = command;
  switch (command.type) {
    case 'mark':
      return applyMark(doc, command, writer, place);
    case 'kind':
      return ok(setKind(doc, finding, command.kind, at, writer));
    case 'ask':
      return ok(setAsk(doc, command, at, writer));
    case 'tag':
      return ok(setTag(doc, command, at, writer));
    case 'note':
      return applyNote(doc, command, at, writer);
    case 'delete':
      setDeleted(doc, finding, at, writer);
      return ok({ type: 'restore', finding });
    case 'restore':
      if (doc.getMap('del').has(finding)) doc.getMap('del').delete(finding);
      return ok({ type: 'delete', finding });
    case 'confirm':
      return ok(setConfirmed(doc, command, at, writer));
    case 'reanchor':
      return ok(setAnchor(doc, command, at, writer));
    case 'link':
      return ok(setLink(doc, command, at, writer));
  }
}

type Of<Type extends FindingCommand['type']> = Extract<ReportCommand, { type: Type }>;

function applyMark(doc: Y.Doc, command: Of<'mark'>, writer: Writer, place: Place): Result<FindingCommand> {
  const { finding, at, edition, sel } = command;
  const ann = doc.getMap('ann');
  const inverse = ok<FindingCommand>({ type: 'delete', finding });
  // Written once: a replay must not bring back a kind or a theme that was taken away since.
  if (ann.has(finding)) return inverse;
  ann.set(finding, { edition, sel, by: writer.mine[0]!, dev: writer.device, at });
  if (command.kind) setKind(doc, finding, command.kind, at, writer);
  if (command.ask) {
    const question = command.question === undefined ? {} : { question: command.question };
    setAsk(doc, { type: 'ask', finding, on: true, ...question, ...place, at }, at, writer);
  }
  for (const theme of command.themes ?? []) {
    setTag(doc, { type: 'tag', finding, theme, on: true, ...place, at }, at, writer);
  }
  const figure = figureIn(command.figure);
  if (figure) doc.getMap('figure').set(finding, { ...figure, by: writer.mine[0]!, at } satisfies FigureRow);
  if (command.source) adoptFrom(doc, command, command.source, writer);
  return inverse;
}

/** With the notes that could be seen here: one that comes later is told of. */
function setDeleted(doc: Y.Doc, finding: FindingId, at: Time, writer: Writer): void {
  const del = doc.getMap('del');
  if (del.has(finding)) return;
  const knew = [...doc.getMap('note')]
    .filter(([, row]) => isNote(row) && row.finding === finding)
    .map(([id]) => id)
    .sort();
  del.set(finding, { by: writer.mine[0]!, at, knew } satisfies DelRow);
}

function setKind(
  doc: Y.Doc,
  finding: string,
  kind: Of<'kind'>['kind'],
  at: Time,
  writer: Writer,
): FindingCommand {
  const kinds = doc.getMap('kind');
  const author = authorOf(doc, finding);
  // The finding's kind is its author's entry, also when the author is this member under an older id.
  const member = author !== undefined && writer.mine.includes(author) ? author : writer.mine[0]!;
  const key = `${finding}|${member}`;
  const row = kinds.get(key);
  const before = isKindRow(row) ? row.kind : null;
  if (kind === null) {
    if (kinds.has(key)) kinds.delete(key);
  } else if (kind !== before) kinds.set(key, { kind, at } satisfies KindRow);
  return { type: 'kind', finding, kind: before };
}

function authorOf(doc: Y.Doc, finding: string): MemberId | undefined {
  const row = doc.getMap('ann').get(finding);
  return isAnn(row) ? row.by : undefined;
}

function setAsk(doc: Y.Doc, command: Of<'ask'>, at: Time, writer: Writer): FindingCommand {
  const flags = doc.getMap('flag');
  const { finding, on, question } = command;
  const keys = writer.mine.map((member) => `${finding}|${member}|ask`);
  const before = keys.map((key) => flags.get(key)).find(isAsk);
  if (!on) {
    for (const key of keys) if (flags.has(key)) flags.delete(key);
  } else if (!before || before.question !== question) {
    flags.set(keys[0]!, { ...(question === undefined ? {} : { question }), at } satisfies AskRow);
  }
  return {
    type: 'ask',
    finding,
    on: before !== undefined,
    ...(before?.question === undefined ? {} : { question: before.question }),
  };
}

function setTag(doc: Y.Doc, command: Of<'tag'>, at: Time, writer: Writer): FindingCommand {
  const tags = doc.getMap('tag');
  const { finding, theme } = command;
  const present = writer.mergedFrom(theme).filter((id) => tags.has(`${finding}|${id}`));
  if (!command.on) {
    for (const id of present) tags.delete(`${finding}|${id}`);
    return { type: 'tag', finding, theme, on: true };
  }
  if (present.length === 0) tags.set(`${finding}|${theme}`, { by: writer.mine[0]!, at });
  // A theme that another member had put there already is not this command's to take away.
  const others = present
    .map((id) => tags.get(`${finding}|${id}`))
    .some((row) => isSigned(row) && !writer.mine.includes(row.by));
  return { type: 'tag', finding, theme, on: others };
}

function setConfirmed(doc: Y.Doc, command: Of<'confirm'>, at: Time, writer: Writer): FindingCommand {
  const flags = doc.getMap('flag');
  const { finding, edition, on } = command;
  const keys = writer.mine.flatMap((member) => {
    const key = `${finding}|${member}|confirmed`;
    return [`${key}|${edition}`, key];
  });
  const present = keys.filter((key) => {
    const row = flags.get(key);
    return isConfirmed(row) && row.edition === edition;
  });
  if (!on) for (const key of present) flags.delete(key);
  else if (present.length === 0) flags.set(keys[0]!, { edition, at } satisfies ConfirmedRow);
  return { type: 'confirm', finding, edition, on: present.length > 0 };
}
