import type { Command, Receipt, ReportCommand } from '../core/command.ts';
import type { ReportId, WorkspaceId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { applyToReport } from '../store/apply-finding.ts';
import { applyToRegistry, type RegistryCommand } from '../store/apply-library.ts';
import { commandPath } from '../store/check-command.ts';
import { reportName } from '../store/document-name.ts';
import type { OpenDocument } from '../store/documents.ts';
import { isAnn } from '../store/check-rows.ts';
import type { Applied, RunDeps } from './run-deps.ts';
import { applyShare, applyWithdraw } from './share-findings.ts';
import type { LayerPlace, Shelf, Shelves } from './shelves.ts';

/**
 * Checks a command, runs it, and answers after IndexedDB has committed every document it touched. A command that is
 * refused changes nothing. One that could not be stored stays in memory, shown as not saved, and is tried again.
 */
export async function runCommand(command: Command, deps: RunDeps): Promise<Result<Receipt>> {
  const path = commandPath(command);
  if (path !== undefined) return fail('command-invalid', path);
  const used: OpenDocument[] = [];
  try {
    const applied = await apply(command, deps, used);
    if (!applied.ok) return applied;
    const stored = await Promise.all(used.map((document) => document.whenStored()));
    const failed = stored.find((result) => !result.ok);
    if (failed) return failed as Result<Receipt>;
    return ok({ ...applied.value, savedAt: deps.store.world.now() });
  } finally {
    for (const document of used) document.release();
  }
}

async function apply(command: Command, deps: RunDeps, used: OpenDocument[]): Promise<Result<Applied>> {
  switch (command.type) {
    case 'all':
      return applyAll(command, deps, used);
    case 'share':
      return applyShare(command, deps, used);
    case 'withdraw':
      return applyWithdraw(command, deps, used);
    case 'theme.put':
    case 'meeting.put':
    case 'report.put':
    case 'same':
      return applyOnShelf(command, deps, used);
    default:
      return applyOnReport(command, deps, used);
  }
}

async function applyAll(
  command: Extract<Command, { type: 'all' }>,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const done: Applied[] = [];
  for (const part of command.commands) {
    const applied = await apply(part, deps, used);
    if (!applied.ok) {
      for (const { inverse } of done.reverse()) await apply(inverse, deps, used);
      return applied;
    }
    done.push(applied.value);
  }
  const ws = done[0]?.ws ?? deps.shelves.primary('own').workspace.ws;
  const commands = done.map(({ inverse }) => inverse).reverse();
  return ok({ inverse: { type: 'all', commands, at: command.at }, ws });
}

async function applyOnShelf(
  command: RegistryCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const shelf = shelfFor(command, deps.shelves);
  if (!shelf.ok) return shelf;
  const { ws } = shelf.value.workspace;
  const document = deps.store.documents.open(shelf.value.document.name);
  used.push(document);
  await document.loaded;
  if (document.readOnly.value) return fail(document.readOnly.value, document.name);
  const inverse = applyToRegistry(document.doc, command, deps.writer());
  const placed = inverse.type === 'report.put' || inverse.type === 'theme.put';
  return ok({ inverse: placed ? { ...inverse, ws } : inverse, ws });
}

/** Registry rows of a restricted paper never go anywhere but the device workspace. */
function shelfFor(command: RegistryCommand, shelves: Shelves): Result<Shelf> {
  if (command.type === 'theme.put') return shelfForTheme(command, shelves);
  if (command.type === 'meeting.put') {
    const holds = shelves.all.value.filter(({ registry }) => registry.value.meetings.has(command.meeting));
    return ok(holds[0] ?? shelves.primary('own'));
  }
  const restricted = shelves.isRestricted(command.rid);
  if (command.type === 'same') {
    return ok(shelves.primary(restricted || shelves.isRestricted(command.other) ? 'device' : 'own'));
  }
  if (command.ws === undefined) return ok(shelves.layersOf(command.rid)[0]?.shelf ?? shelves.primary('own'));
  const shelf = shelves.find(command.ws);
  const allowed = shelf && (!restricted || shelf.workspace.kind === 'device');
  return allowed ? ok(shelf) : fail('command-invalid', 'ws');
}

/** A theme of the device workspace, put again by somebody who does not say where, stays there. */
function shelfForTheme(
  { id, ws }: Extract<RegistryCommand, { type: 'theme.put' }>,
  shelves: Shelves,
): Result<Shelf> {
  if (ws === undefined) {
    const device = shelves.primary('device');
    return ok(device.registry.value.themes.has(id) ? device : shelves.primary('own'));
  }
  const shelf = shelves.find(ws);
  return shelf ? ok(shelf) : fail('command-invalid', 'ws');
}

async function applyOnReport(
  command: ReportCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const found = await findDocuments(command, deps, used);
  if (!found.ok) return found;
  const newer = found.value.find(({ document }) => document.readOnly.value);
  if (newer) return fail(newer.document.readOnly.value!, newer.document.name);
  const inverses: Command[] = [];
  for (const { document, ws, rid } of found.value) {
    const inverse = applyToReport(document.doc, { ...command, ws, rid }, deps.writer());
    if (!inverse.ok) return inverse;
    inverses.push(inverse.value);
  }
  const { ws } = found.value[0]!;
  if (inverses.length === 1) return ok({ inverse: inverses[0]!, ws });
  return ok({ inverse: { type: 'all', commands: inverses.reverse(), at: command.at }, ws });
}

interface Found {
  readonly document: OpenDocument;
  readonly ws: WorkspaceId;
  readonly rid: ReportId;
}

/**
 * A new finding goes where its report is registered: the device workspace for a restricted one, else the own. Until
 * somebody has decided that, nothing is stored. What is said of a finding goes where it is: into each workspace that
 * has it, so that what its author changes is changed for all who can see it; but what the member will ask, and has
 * checked, stays in the first, and a note goes where it is told, or where the notes are that it replaces.
 */
async function findDocuments(
  command: ReportCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<readonly Found[]>> {
  const { shelves } = deps;
  const places = shelves.layersOf(command.rid);
  const open = async (ws: WorkspaceId, rid: ReportId): Promise<Found> => {
    const document = deps.store.documents.open(reportName(ws, rid));
    used.push(document);
    await document.loaded;
    return { document, ws, rid };
  };
  const holding = async (among: readonly LayerPlace[]): Promise<readonly Found[]> => {
    const found: Found[] = [];
    for (const place of among) {
      const opened = await open(place.shelf.workspace.ws, place.rid);
      if (isAnn(opened.document.doc.getMap('ann').get(command.finding))) found.push(opened);
    }
    return found;
  };
  const mayUse = ({ shelf }: LayerPlace): boolean =>
    command.ws === undefined || shelf.workspace.ws === command.ws;
  if (places.length === 0) return fail('command-invalid', 'rid');
  if (!places.some(mayUse)) return fail('command-invalid', 'ws');
  if (command.type === 'mark') {
    // A replay: since the first time another workspace may have become the primary one, or the paper restricted.
    const before = await holding(places);
    if (before[0]) return ok([before[0]]);
    const place = placeOfNew(command, places, shelves.isRestricted(command.rid));
    return place.ok ? ok([await open(place.value.shelf.workspace.ws, place.value.rid)]) : place;
  }
  const found = await holding(places.filter(mayUse));
  return found.length > 0 ? ok(concerned(command, found)) : fail('finding-unknown', command.finding);
}

function concerned(command: ReportCommand, found: readonly Found[]): readonly Found[] {
  if (command.type === 'ask' || command.type === 'confirm') return found.slice(0, 1);
  if (command.type !== 'note') return found;
  const { replaces } = command;
  const has = ({ document }: Found): boolean => replaces.some((id) => document.doc.getMap('note').has(id));
  const holders = found.filter(has);
  return holders.length > 0 ? holders : found.slice(0, 1);
}

function placeOfNew(
  { rid, ws }: ReportCommand,
  places: readonly LayerPlace[],
  restricted: boolean,
): Result<LayerPlace> {
  const kind = restricted ? 'device' : 'own';
  const place = places.find(
    ({ rid: id, shelf: { workspace } }) =>
      id === rid && (ws === undefined ? workspace.kind === kind : workspace.ws === ws),
  );
  if (!place) return fail('command-invalid', 'rid');
  if (restricted && place.shelf.workspace.kind !== 'device') return fail('command-invalid', 'ws');
  return ok(place);
}
