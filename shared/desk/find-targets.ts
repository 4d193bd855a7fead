/** Where a command on a finding is written. */
import type { ReportCommand } from '../core/command.ts';
import type { NoteId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { copyEdition } from '../store/copy-report.ts';
import { authorIn } from '../store/copy-finding.ts';
import type { OpenDocument } from '../store/documents.ts';
import { carryReport, openLayer, type Layer } from './report-place.ts';
import type { RunDeps } from './run-deps.ts';
import type { Shelf } from './shelves.ts';

/** One layer, with what is to be done there. */
export interface Target extends Layer {
  readonly command: ReportCommand;
}

/** The layers of a report, open, and the means to make one more. */
interface Layers {
  readonly command: ReportCommand;
  readonly all: readonly Layer[];
  readonly deps: RunDeps;
  readonly used: OpenDocument[];
  readonly isRestricted: boolean;
}

/**
 * A new finding goes to the own workspace, or the device's when its report is restricted; to a group where `ws` says
 * so. What its author changes is changed in every workspace that has it; another member changes the group's. What a
 * member will ask or has checked is kept by the member alone, and so is a note with the own `ws`.
 */
export async function findTargets(
  command: ReportCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<readonly Target[]>> {
  const places = deps.shelves.layersOf(command.rid);
  if (places.length === 0) return fail('command-invalid', 'rid');
  if (command.ws !== undefined && !deps.shelves.find(command.ws)) return fail('command-invalid', 'ws');
  const all = await Promise.all(places.map(({ shelf, rid }) => openLayer(shelf, rid, deps, used)));
  const layers = { command, all, deps, used, isRestricted: deps.shelves.isRestricted(command.rid) };
  const holders = all.filter(({ document }) => authorIn(document.doc, command.finding) !== undefined);
  if (command.type === 'mark') return targetOfMark(layers, holders);
  if (holders.length === 0) return fail('finding-unknown', command.finding);
  if (command.type === 'note') return targetsOfNote(layers, command, holders);
  if (command.type === 'link') {
    const told = holders.find(({ ws }) => ws === command.ws);
    return one(command, told ? ok(told) : await personalLayer(layers, holders));
  }
  if (command.type === 'ask' || command.type === 'confirm') {
    const told = holders.find(({ ws, kind }) => ws === command.ws && kind !== 'group');
    return one(command, told ? ok(told) : await personalLayer(layers, holders));
  }
  const targets = concerned(layers, holders);
  if (command.type === 'reanchor') return targetsOfRepair(layers, command, targets);
  return targets.length === 0 ? fail('finding-unknown', command.finding) : ok(each(command, targets));
}

function each(command: ReportCommand, layers: readonly Layer[]): readonly Target[] {
  return layers.map((layer) => ({ ...layer, command }));
}

function one(command: ReportCommand, layer: Result<Layer>): Result<readonly Target[]> {
  return layer.ok ? ok(each(command, [layer.value])) : layer;
}

/** Where it is said, else everywhere for its author, and in the groups for another member. */
function concerned({ command, deps }: Layers, holders: readonly Layer[]): readonly Layer[] {
  if (command.ws !== undefined) return holders.filter(({ ws }) => ws === command.ws);
  const { mine } = deps.writer();
  const isMine = holders.some(({ document }) => mine.includes(authorIn(document.doc, command.finding) ?? ''));
  const groups = holders.filter(({ kind }) => kind === 'group');
  return isMine || groups.length === 0 ? holders : groups;
}

async function targetOfMark(layers: Layers, holders: readonly Layer[]): Promise<Result<readonly Target[]>> {
  const { command, all, isRestricted } = layers;
  // A replay: since the first time another workspace may have become the primary one, or the paper restricted.
  if (holders[0]) return ok(each(command, [holders[0]]));
  const told = command.ws === undefined ? undefined : layers.deps.shelves.find(command.ws);
  if (told?.workspace.kind === 'group') {
    return isRestricted ? fail('share-restricted', command.rid) : targetsInGroup(layers, told);
  }
  const kind = isRestricted ? 'device' : 'own';
  const place = all.find(
    (layer) => layer.rid === command.rid && (told ? layer.ws === told.workspace.ws : layer.kind === kind),
  );
  if (place && isRestricted && place.kind !== 'device') return fail('command-invalid', 'ws');
  if (place) return ok(each(command, [place]));
  if (told || isRestricted || all.every((layer) => layer.kind !== 'group')) {
    return fail('command-invalid', told ? 'ws' : 'rid');
  }
  return one(command, await enter(layers, layers.deps.shelves.primary('own')));
}

/** What the member will ask about it is the member's alone, also where it is marked for a group. */
async function targetsInGroup(layers: Layers, group: Shelf): Promise<Result<readonly Target[]>> {
  const { command } = layers;
  const layer = await enter(layers, group);
  if (!layer.ok || command.type !== 'mark' || command.ask !== true) return one(command, layer);
  const personal = await personalLayer(layers, []);
  if (!personal.ok) return personal;
  const { rid, finding, at } = command;
  const question = command.question === undefined ? {} : { question: command.question };
  const ask: ReportCommand = { type: 'ask', rid, finding, on: true, ...question, at };
  return ok([...each({ ...command, ask: false }, [layer.value]), ...each(ask, [personal.value])]);
}

/** The layer where only this member reads: that of the device for a restricted paper. The report is entered there. */
async function personalLayer(layers: Layers, holders: readonly Layer[]): Promise<Result<Layer>> {
  const kind = layers.isRestricted ? 'device' : 'own';
  const known =
    holders.find((layer) => layer.kind === kind) ?? layers.all.find((layer) => layer.kind === kind);
  return known ? ok(known) : enter(layers, layers.deps.shelves.primary(kind));
}

/** Enters the report in a workspace, from one that has it; never from the device's. */
async function enter({ command, all, deps, used }: Layers, shelf: Shelf): Promise<Result<Layer>> {
  const { ws, role } = shelf.workspace;
  if (role === 'reader') return fail('role-too-low', ws);
  const known = all.find((layer) => layer.ws === ws && layer.rid === command.rid);
  const from = all.filter((layer) => layer.kind !== 'device' && layer.rid === command.rid && layer.ws !== ws);
  if (!known && from.length === 0) return fail('command-invalid', 'rid');
  const layer = known ?? (await openLayer(shelf, command.rid, deps, used));
  const newer = layer.document.readOnly.value ?? shelf.document.readOnly.value;
  if (newer) return fail(newer, layer.document.name);
  await carryReport(from, layer, deps, used);
  return ok(layer);
}

/** A repair has words of the version it is made on: the version goes with it, and of a restricted paper neither does. */
function targetsOfRepair(
  { all, deps, isRestricted }: Layers,
  command: Extract<ReportCommand, { type: 'reanchor' }>,
  targets: readonly Layer[],
): Result<readonly Target[]> {
  if (targets.length === 0) return fail('finding-unknown', command.finding);
  const isShared = targets.some(({ kind }) => kind === 'group');
  if (isRestricted && isShared && command.undoes === undefined) return fail('share-restricted', command.rid);
  for (const target of targets) {
    const from = all.filter(({ kind }) => kind !== 'device' || target.kind === 'device');
    from.some(({ document }) =>
      copyEdition(document.doc, target.document.doc, command.edition, deps.writer()),
    );
  }
  return ok(each(command, targets));
}

type NoteCommand = Extract<ReportCommand, { type: 'note' }>;

/**
 * An edit goes where all the notes are that it replaces, so that words that only the member could see are not shown to
 * others, and takes those out wherever they are.
 */
async function targetsOfNote(
  layers: Layers,
  command: NoteCommand,
  holders: readonly Layer[],
): Promise<Result<readonly Target[]>> {
  const { all, isRestricted } = layers;
  const places = await placesOfNote(layers, command, holders);
  if (!places.ok) return places;
  if (isRestricted && places.value.some(({ kind }) => kind === 'group')) {
    return fail('share-restricted', command.rid);
  }
  const rest = all.filter(
    (layer) => !places.value.includes(layer) && command.replaces.some((id) => hasNote(layer, id)),
  );
  return ok([...each(command, places.value), ...each({ ...command, text: '' }, rest)]);
}

async function placesOfNote(
  layers: Layers,
  command: NoteCommand,
  holders: readonly Layer[],
): Promise<Result<readonly Layer[]>> {
  const { ws, note, replaces } = command;
  if (ws !== undefined) {
    const told = holders.find((layer) => layer.ws === ws);
    if (told) return ok([told]);
    const isOwn = layers.deps.shelves.find(ws)?.workspace.kind === 'own';
    if (!isOwn) return fail('finding-unknown', command.finding);
    if (layers.isRestricted) return fail('command-invalid', 'ws');
    return list(await personalLayer(layers, holders));
  }
  // A replay stays where it was written first.
  const written = layers.all.filter((layer) => hasNote(layer, note));
  if (written.length > 0) return ok(written);
  if (replaces.length === 0) {
    return layers.isRestricted ? list(await personalLayer(layers, holders)) : ok(concerned(layers, holders));
  }
  // A note that was written while its finding was withdrawn elsewhere may lie where the finding is no more.
  const replaced = holders.filter((layer) => replaces.some((id) => hasNote(layer, id)));
  if (replaced.length === 0) return list(await personalLayer(layers, holders));
  const live = replaces.filter((id) => replaced.some((layer) => hasNote(layer, id)));
  const common = replaced.filter((layer) => live.every((id) => hasNote(layer, id)));
  return ok(common.length > 0 ? common : replaced.slice(0, 1));
}

function list(layer: Result<Layer>): Result<readonly Layer[]> {
  return layer.ok ? ok([layer.value]) : layer;
}

function hasNote({ document }: Layer, id: NoteId): boolean {
  return document.doc.getMap('note').has(id);
}
