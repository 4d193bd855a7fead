/** Where a member's word on suggestions is written: where the member alone reads it. */
import type { DismissCommand } from '../core/dismiss-command.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { applyDismissed as applyTo } from '../store/dismissed-rows.ts';
import type { OpenDocument } from '../store/documents.ts';
import { carryReport, openLayer } from './report-place.ts';
import type { Applied, RunDeps } from './run-deps.ts';

/** In the own workspace, in the device's for a restricted paper; a paper that only a group has is entered there first. */
export async function applyDismissed(
  command: DismissCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const { rid } = command;
  const { shelves } = deps;
  const places = shelves.layersOf(rid);
  if (places.length === 0) return fail('command-invalid', 'rid');
  const kind = shelves.isRestricted(rid) ? 'device' : 'own';
  const place = places.find(({ shelf }) => shelf.workspace.kind === kind);
  const layer = await openLayer(place?.shelf ?? shelves.primary(kind), place?.rid ?? rid, deps, used);
  const newer = layer.document.readOnly.value ?? layer.shelf.document.readOnly.value;
  if (newer) return fail(newer, layer.document.name);
  if (!place) {
    const groups = places.filter((each) => each.rid === rid);
    const from = await Promise.all(groups.map((each) => openLayer(each.shelf, each.rid, deps, used)));
    await carryReport(from, layer, deps, used);
  }
  const inverse = applyTo(layer.document.doc, { ...command, rid: layer.rid }, deps.writer());
  return ok({ inverse: { ...inverse, rid }, ws: layer.ws });
}
