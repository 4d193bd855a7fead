/** Where a tie between two findings is written: [S185], [S186]. */
import type { Command, ReportCommand } from '../core/command.ts';
import type { FindingId, ReportId, WorkspaceId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { authorIn } from '../store/copy-finding.ts';
import { reportName } from '../store/document-name.ts';
import type { OpenDocument } from '../store/documents.ts';
import { applyOnReport } from './apply-on-report.ts';
import { use } from './report-place.ts';
import type { Applied, RunDeps } from './run-deps.ts';

type LinkOnReport = Extract<ReportCommand, { type: 'link' }>;

/**
 * Wherever both findings are: a tie names the second one to all who read the first. Where no workspace has both it is the
 * member's alone.
 */
export async function applyLink(
  command: LinkOnReport,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const { shelves } = deps;
  const [first, second] = [shelves.isRestricted(command.rid), shelves.isRestricted(command.toRid)];
  if (second && !first && command.on) return fail('share-restricted', command.toRid);
  const from = await holdersOf(command.finding, command.rid, deps, used);
  const to = await holdersOf(command.to, command.toRid, deps, used);
  if (from.length === 0 || to.length === 0) return fail('finding-unknown', command.to);
  const both = from.filter((ws) => to.includes(ws));
  const personal = shelves.primary(first ? 'device' : 'own').workspace.ws;
  const allowed = first || both.length === 0 ? [personal] : both;
  const told = command.on || command.ws !== undefined ? allowed : [...new Set([...allowed, personal])];
  const places = command.ws === undefined ? told : told.filter((ws) => ws === command.ws);
  if (places.length === 0) return fail('command-invalid', 'ws');
  return inEach(command, places, deps, used);
}

async function inEach(
  command: LinkOnReport,
  places: readonly WorkspaceId[],
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const done: Applied[] = [];
  for (const ws of places) {
    const applied = await applyOnReport({ ...command, ws }, deps, used);
    if (!applied.ok) {
      for (const { inverse } of done.toReversed())
        if (inverse.type === 'link') await applyOnReport(inverse, deps, used);
      return applied;
    }
    done.push(applied.value);
  }
  const inverses: readonly Command[] = done.map(({ inverse }) => inverse).toReversed();
  const inverse =
    inverses.length === 1 ? inverses[0]! : ({ type: 'all', commands: inverses, at: command.at } as const);
  return ok({ inverse, ws: done[0]!.ws });
}

/** The workspaces that have a finding. */
async function holdersOf(
  finding: FindingId,
  rid: ReportId,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<readonly WorkspaceId[]> {
  const found: WorkspaceId[] = [];
  for (const place of deps.shelves.layersOf(rid)) {
    const { ws } = place.shelf.workspace;
    const { doc } = await use(reportName(ws, place.rid), deps, used);
    if (authorIn(doc, finding) !== undefined) found.push(ws);
  }
  return found;
}
