import type { LibraryCommand } from '../../core/command.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { applyToRegistry } from '../../store/apply-library.ts';
import type { OpenDocument } from '../../store/documents.ts';
import { use } from '../report-place.ts';
import type { Applied, RunDeps } from '../run-deps.ts';
import type { Shelf, Shelves } from '../shelves.ts';

type WithinCommand = Extract<LibraryCommand, { type: 'within' }>;

/** Writes a tie, or what a member says of it, into every registry where both papers are known. */
export async function applyWithin(
  command: WithinCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const shelves = targets(command, deps.shelves);
  if (!shelves.ok) return shelves;
  const documents = await Promise.all(shelves.value.map(({ document }) => use(document.name, deps, used)));
  const newer = documents.find(({ readOnly }) => readOnly.value !== null);
  if (newer) return fail(newer.readOnly.value!, newer.name);
  const inverses = documents.map(({ doc }, at) => ({
    ...(applyToRegistry(doc, command, deps.writer()) as WithinCommand),
    ws: shelves.value[at]!.workspace.ws,
  }));
  const [first, ...others] = inverses;
  const { ws } = first!;
  if (others.length === 0) return ok({ inverse: first!, ws });
  return ok({ inverse: { type: 'all', commands: inverses.toReversed(), at: command.at }, ws });
}

/** Which registries a tie is written into. Of a restricted paper none but the device's may name anything. */
function targets({ report, pack, ws }: WithinCommand, shelves: Shelves): Result<readonly Shelf[]> {
  const isRestricted = [report, pack].some(({ rid }) => shelves.isRestricted(rid));
  const known = [report, pack].every(({ rid }) => shelves.layersOf(rid).length > 0);
  if (!known) return fail('command-invalid', 'report');
  if (ws !== undefined) {
    const told = shelves.find(ws);
    if (told?.workspace.role === 'reader') return fail('role-too-low', ws);
    const mayHave = told && (!isRestricted || told.workspace.kind === 'device');
    return mayHave ? ok([told]) : fail('command-invalid', 'ws');
  }
  if (isRestricted) return ok([shelves.primary('device')]);
  const groups = shelves.all.value.filter(
    ({ workspace, registry }) =>
      workspace.kind === 'group' &&
      workspace.role !== 'reader' &&
      [report, pack].every(({ rid }) => registry.value.reports.has(rid)),
  );
  return ok([shelves.primary('own'), ...groups]);
}
