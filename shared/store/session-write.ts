/**
 * Changes of a tagging session's document, each one transaction. No key holds a member's id: a key stays readable in a Yjs
 * document after its row was deleted ([Y99]).
 */
import * as Y from 'yjs';
import { createId, type MemberId, type ReportId, type World } from '../core/ids.ts';
import type { ChoiceRow, OutcomeRow, PassageRow, ViewRow } from '../core/session.ts';
import { tallyOf } from '../core/tally.ts';
import { ensureSchema } from './apply-finding.ts';
import { readSession, type SessionRows } from './session-rows.ts';

export interface SessionWriter {
  /** This member's ids, the present one first. */
  readonly mine: readonly MemberId[];
  readonly world: World;
}

export interface SessionPlan {
  readonly rid: ReportId;
  readonly title: string;
  readonly names: boolean;
  readonly people: readonly MemberId[];
  readonly second?: MemberId;
  readonly passages: readonly Omit<PassageRow, 'order'>[];
}

/** Writes a new session: about, passages in their order, people, and who leads. */
export function writeSession(doc: Y.Doc, plan: SessionPlan, writer: SessionWriter): void {
  const signed = { by: writer.mine[0]!, at: writer.world.now() };
  doc.transact(() => {
    ensureSchema(doc);
    const { rid, title, names } = plan;
    doc.getMap('about').set('session', { rid, title, names, ...signed });
    const ids = plan.passages.map((passage, order) => {
      const id = createId(writer.world);
      doc.getMap('passage').set(id, { ...passage, order });
      return id;
    });
    for (const member of plan.people) {
      const second = member === plan.second ? { second: true } : {};
      doc.getMap('person').set(member, { ...signed, ...second });
    }
    doc.getMap('lead').set('now', signed);
    doc.getMap('on').set('now', ids[0]);
  });
}

/** Only this travels before all is shown. */
export function sayChosen(doc: Y.Doc, passage: string, on: boolean, writer: SessionWriter): void {
  const rows = doc.getMap('chosen');
  const own = ownKeys(rows, writer).filter((key) => key.startsWith(`${passage}|`));
  doc.transact(() => {
    if (!on) for (const key of own) rows.delete(key);
    else if (own.length === 0) rows.set(`${passage}|${createId(writer.world)}`, signPerson(doc, writer));
  });
}

/** Agrees to names beside views, or takes that back. */
export function sayKeep(doc: Y.Doc, on: boolean, writer: SessionWriter): void {
  const rows = doc.getMap('keep');
  const own = ownKeys(rows, writer);
  doc.transact(() => {
    if (!on) for (const key of own) rows.delete(key);
    else if (own.length === 0) rows.set(createId(writer.world), signPerson(doc, writer));
  });
}

/** Says whose "has chosen" had come; by that, not by any clock, it is told who chose after ([Y97]). */
export function showAll(doc: Y.Doc, passage: string, writer: SessionWriter): void {
  const { chosen, shown } = readSession(doc);
  if (shown.has(passage)) return;
  doc.transact(() => {
    const waited = [...(chosen.get(passage) ?? [])].sort();
    doc.getMap('shown').set(passage, { ...sign(writer), waited });
    const rows = doc.getMap('chosen');
    for (const key of rows.keys()) if (key.startsWith(`${passage}|`)) rows.delete(key);
  });
}

/** Who leads: somebody else from now on, or this member takes over. */
export function setLead(doc: Y.Doc, member: MemberId, writer: SessionWriter): void {
  doc.getMap('lead').set('now', { ...sign(writer), by: member });
}

export function setOn(doc: Y.Doc, passage: string): void {
  if (doc.getMap('on').get('now') !== passage) doc.getMap('on').set('now', passage);
}

export function setOutcome(doc: Y.Doc, passage: string, row: OutcomeRow): void {
  doc.getMap('outcome').set(passage, row);
}

/**
 * Puts this member's choices of what was shown beside the others'. Written as if by somebody new each time: what a device
 * wrote under its own number would say whose view it is.
 */
export function publishDue(doc: Y.Doc, own: ReadonlyMap<string, ChoiceRow>, writer: SessionWriter): number {
  const rows = readSession(doc);
  if (rows.endedBy !== undefined) return 0;
  let published = 0;
  for (const [passage, { waited }] of rows.shown) {
    const choice = own.get(passage);
    if (!choice || rows.views.has(`${passage}|${choice.slip}`)) continue;
    const isAfter = !writer.mine.some((member) => waited.includes(member));
    writeApart(doc, `${passage}|${choice.slip}`, viewOf(choice, isAfter, nameFor(rows, writer)));
    published++;
  }
  return published;
}

function viewOf(
  { said, themes, reason }: ChoiceRow,
  isAfter: boolean,
  member: MemberId | undefined,
): ViewRow {
  return {
    said,
    themes: themes.toSorted(),
    ...(reason === undefined || reason === '' ? {} : { reason }),
    ...(isAfter ? { after: true } : {}),
    ...(member === undefined ? {} : { member }),
  };
}

/** Everybody who takes part has agreed to names. */
export function haveAllAgreed({ about, people, keeps }: SessionRows): boolean {
  return about?.names === true && people.size > 0 && [...people.keys()].every((member) => keeps.has(member));
}

function nameFor(rows: SessionRows, { mine }: SessionWriter): MemberId | undefined {
  return haveAllAgreed(rows) ? mine.find((member) => rows.people.has(member)) : undefined;
}

function writeApart(doc: Y.Doc, key: string, row: ViewRow): void {
  const apart = new Y.Doc();
  Y.applyUpdate(apart, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(apart);
  apart.getMap('view').set(key, row);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(apart, before));
  apart.destroy();
}

/** Closes: counts and outcomes stay, all else of what was chosen goes ([Y99]). */
export function closeSession(doc: Y.Doc, writer: SessionWriter): void {
  const rows = readSession(doc);
  if (rows.endedBy !== undefined) return;
  const keepsNames = haveAllAgreed(rows);
  doc.transact(() => {
    for (const passage of rows.shown.keys()) {
      const views = [...rows.views].filter(([key]) => key.startsWith(`${passage}|`)).map(([, row]) => row);
      const kept = keepsNames ? views : views.map(({ member: _member, ...row }) => row);
      const isKept = keepsNames || rows.outcomes.get(passage)?.result === 'differ';
      doc.getMap('tally').set(passage, tallyOf(kept, isKept));
      doc.getMap('shown').set(passage, { ...sign(writer), waited: [] });
    }
    doc.getMap('end').set('session', sign(writer));
    clear(doc, () => true);
  });
}

/** What came in after the closing goes: what a device brought itself, and all of it by who closed. */
export function tidyClosed(doc: Y.Doc, slips: ReadonlySet<string>, writer: SessionWriter): void {
  const { endedBy } = readSession(doc);
  if (endedBy === undefined) return;
  const isAll = writer.mine.includes(endedBy);
  clear(doc, (key, row) => isAll || slips.has(key.split('|')[1] ?? '') || isBy(row, writer));
}

function clear(doc: Y.Doc, isGone: (key: string, row: unknown) => boolean): void {
  doc.transact(() => {
    for (const name of ['view', 'chosen', 'keep']) {
      const rows = doc.getMap(name);
      for (const [key, row] of rows) if (isGone(key, row)) rows.delete(key);
    }
  });
}

function sign({ mine, world }: SessionWriter): { readonly by: MemberId; readonly at: number } {
  return { by: mine[0]!, at: world.now() };
}

/** Under the id by which this member was picked, which may be a former one. */
function signPerson(doc: Y.Doc, writer: SessionWriter): { readonly by: MemberId; readonly at: number } {
  const people = doc.getMap('person');
  const by = writer.mine.find((member) => people.has(member)) ?? writer.mine[0]!;
  return { by, at: writer.world.now() };
}

function ownKeys(rows: Y.Map<unknown>, writer: SessionWriter): readonly string[] {
  return [...rows].filter(([, row]) => isBy(row, writer)).map(([key]) => key);
}

function isBy(row: unknown, { mine }: SessionWriter): boolean {
  const by = (row as { readonly by?: unknown } | undefined)?.by;
  return typeof by === 'string' && mine.includes(by);
}
