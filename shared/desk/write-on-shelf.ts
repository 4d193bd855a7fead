import { fail, ok, type Result } from '../core/result.ts';
import { applyToRegistry, type RegistryCommand } from '../store/apply-library.ts';
import type { OpenDocument } from '../store/documents.ts';
import { use } from './report-place.ts';
import type { Applied, RunDeps } from './run-deps.ts';
import type { Shelf } from './shelves.ts';

/** Those that say whose they are. */
const PLACED: readonly string[] = ['report.put', 'theme.put', 'theme.into', 'status.put', 'sentence'];

/** Runs a command on one workspace's registry, where this member may write there. */
export async function writeOnShelf(
  shelf: Shelf,
  command: RegistryCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const { ws, role } = shelf.workspace;
  if (role === 'reader') return fail('role-too-low', ws);
  const document = await use(shelf.document.name, deps, used);
  if (document.readOnly.value) return fail(document.readOnly.value, document.name);
  const inverse = applyToRegistry(document.doc, command, deps.writer());
  const isPlaced = PLACED.includes(inverse.type);
  return ok({ inverse: isPlaced ? ({ ...inverse, ws } as RegistryCommand) : inverse, ws });
}
