import type { Command, OnPart, Receipt, ReportCommand } from '../core/command.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { RegistryCommand } from '../store/apply-library.ts';
import { commandPath } from '../store/check-command.ts';
import type { OpenDocument } from '../store/documents.ts';
import { applyLink } from './apply-link.ts';
import { applyOnReport, applyTogether, goTogether } from './apply-on-report.ts';
import { applyDismissed } from './dismissed.ts';
import { applySentence, applyStatus } from './apply-status.ts';
import { applyBriefCommand } from './brief/apply-brief-command.ts';
import { applyWithin } from './packs/apply-within.ts';
import type { Applied, RunDeps } from './run-deps.ts';
import { applyShare, applyWithdraw } from './share-findings.ts';
import type { Shelf, Shelves } from './shelves.ts';
import { writeOnShelf } from './write-on-shelf.ts';

/**
 * Checks a command, runs it, and answers after IndexedDB has committed every document it touched. A command that is
 * refused changes nothing. One that could not be stored stays in memory, shown as not saved, and is tried again.
 */
export async function runCommand(command: Command, deps: RunDeps, onPart?: OnPart): Promise<Result<Receipt>> {
  const path = commandPath(command);
  if (path !== undefined) return fail('command-invalid', path);
  const used: OpenDocument[] = [];
  try {
    const applied = await apply(command, deps, used, onPart);
    if (!applied.ok) return applied;
    const stored = await Promise.all(used.map((document) => document.whenStored()));
    const failed = stored.find((result) => !result.ok);
    if (failed) return failed as Result<Receipt>;
    return ok({ ...applied.value, savedAt: deps.store.world.now() });
  } finally {
    for (const document of used) document.release();
  }
}

async function apply(
  command: Command,
  deps: RunDeps,
  used: OpenDocument[],
  onPart?: OnPart,
): Promise<Result<Applied>> {
  switch (command.type) {
    case 'all':
      return applyAll(command, deps, used, onPart);
    case 'share':
      return applyShare(command, deps, used);
    case 'withdraw':
      return applyWithdraw(command, deps, used);
    case 'link':
      return applyLink(command, deps, used);
    case 'sentence':
      return applySentence(command, deps, used);
    case 'status.put':
      return applyStatus(command, deps, used);
    case 'brief':
      return applyBriefCommand(command, deps, used);
    case 'within':
      return applyWithin(command, deps, used);
    case 'dismiss':
      return applyDismissed(command, deps, used);
    case 'theme.put':
    case 'theme.into':
    case 'meeting.put':
    case 'report.put':
    case 'same':
    case 'follows':
    case 'part':
      return applyOnShelf(command, deps, used);
    default:
      return applyOnReport(command, deps, used);
  }
}

async function applyAll(
  command: Extract<Command, { type: 'all' }>,
  deps: RunDeps,
  used: OpenDocument[],
  onPart?: OnPart,
): Promise<Result<Applied>> {
  const done: Applied[] = [];
  let run = 0;
  for (const part of groupsOf(command.commands)) {
    const [first] = part;
    const applied =
      part.length === 1
        ? await apply(first!, deps, used)
        : await applyTogether(part as ReportCommand[], deps, used);
    if (!applied.ok) {
      for (const { inverse } of done.reverse()) await apply(inverse, deps, used);
      return applied;
    }
    done.push(applied.value);
    run += part.length;
    onPart?.(run / command.commands.length);
    await letGo(used);
  }
  const ws = done[0]?.ws ?? deps.shelves.primary('own').workspace.ws;
  const commands = done.map(({ inverse }) => inverse).reverse();
  return ok({ inverse: { type: 'all', commands, at: command.at }, ws });
}

/** Documents that one command holds open at a time, about. */
const MANY = 500;

/** Those that are on the disk need not stay open until all of a long command is done. */
async function letGo(used: OpenDocument[]): Promise<void> {
  if (used.length < MANY) return;
  const stored = await Promise.all(used.map((document) => document.whenStored()));
  const left = used.filter((_, at) => !stored[at]!.ok);
  for (const [at, document] of used.entries()) if (stored[at]!.ok) document.release();
  used.splice(0, used.length, ...left);
}

/** A command that goes into one registry. */
type ShelfCommand = Exclude<RegistryCommand, { type: 'within' | 'status.put' | 'sentence' }>;

/** Commands that can be one change, in their order. */
function groupsOf(commands: readonly Command[]): readonly (readonly Command[])[] {
  const groups: Command[][] = [];
  let findings = new Set<string>();
  for (const command of commands) {
    const last = groups.at(-1)?.at(-1);
    const id = 'finding' in command ? command.finding : '';
    if (last && goTogether(last, command) && !findings.has(id)) groups.at(-1)!.push(command);
    else {
      groups.push([command]);
      findings = new Set();
    }
    findings.add(id);
  }
  return groups;
}

async function applyOnShelf(
  command: ShelfCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const shelf = shelfFor(command, deps.shelves);
  if (!shelf.ok) return shelf;
  return writeOnShelf(shelf.value, command, deps, used);
}

/** Registry rows of a restricted paper never go anywhere but the device workspace. */
function shelfFor(command: ShelfCommand, shelves: Shelves): Result<Shelf> {
  if (command.type === 'theme.put' || command.type === 'theme.into') return shelfForTheme(command, shelves);
  if (command.type === 'meeting.put') {
    const holds = shelves.all.value.filter(({ registry }) => registry.value.meetings.has(command.meeting));
    return ok(holds[0] ?? shelves.primary('own'));
  }
  if (command.type === 'part') return shelfForPart(command, shelves);
  const restricted = shelves.isRestricted(command.rid);
  if (command.type === 'same' || command.type === 'follows') {
    return ok(shelves.primary(restricted || shelves.isRestricted(command.other) ? 'device' : 'own'));
  }
  if (command.ws === undefined) return ok(shelves.layersOf(command.rid)[0]?.shelf ?? shelves.primary('own'));
  const shelf = shelves.find(command.ws);
  const allowed = shelf && (!restricted || shelf.workspace.kind === 'device');
  return allowed ? ok(shelf) : fail('command-invalid', 'ws');
}

/** Pages are shared out in a group that has the paper, and nowhere else. */
function shelfForPart(
  { ws, paper }: Extract<RegistryCommand, { type: 'part' }>,
  shelves: Shelves,
): Result<Shelf> {
  const place = shelves.layersOf(paper.rid).find(({ shelf }) => shelf.workspace.ws === ws);
  const isGroups = place?.shelf.workspace.kind === 'group' && !shelves.isRestricted(paper.rid);
  return isGroups ? ok(place.shelf) : fail('command-invalid', 'ws');
}

/** A theme of the device workspace, put again by somebody who does not say where, stays there. */
function shelfForTheme(
  { id, ws }: Extract<RegistryCommand, { type: 'theme.put' | 'theme.into' }>,
  shelves: Shelves,
): Result<Shelf> {
  if (ws === undefined) {
    const device = shelves.primary('device');
    return ok(device.registry.value.themes.has(id) ? device : shelves.primary('own'));
  }
  const shelf = shelves.find(ws);
  return shelf ? ok(shelf) : fail('command-invalid', 'ws');
}
