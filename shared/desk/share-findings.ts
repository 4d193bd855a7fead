/** `share` and `withdraw`: a finding's rows in a group's document, and the registry rows that go before them. */
import type { Command } from '../core/command.ts';
import type { FindingId, ReportId, WorkspaceId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { authorIn, copyFindings, copyNotes, notesOf, removeShared, themesOf } from '../store/copy-finding.ts';
import { copyReport, copyThemes } from '../store/copy-report.ts';
import type { OpenDocument } from '../store/documents.ts';
import { carryReport, openLayer, use, type Layer } from './report-place.ts';
import type { Applied, RunDeps } from './run-deps.ts';
import type { Shelf } from './shelves.ts';

type Share = Extract<Command, { type: 'share' }>;
type Withdraw = Extract<Command, { type: 'withdraw' }>;

/**
 * Shows own findings to a group. All of them, or none: one that is not the member's own refuses the whole. What is in
 * the group already stays as it is there. The inverse takes out what came new; others may have read it by then.
 */
export async function applyShare(
  command: Share,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const { rid, findings, to, at, notes, only } = command;
  const group = groupFor(deps, to, 'to');
  if (!group.ok) return group;
  if (deps.shelves.isRestricted(rid)) return fail('share-restricted', rid);
  const source = await findSource(deps, used, rid, findings, to);
  if (!source.ok) return source;
  const target = await openLayer(group.value, rid, deps, used);
  const newer = target.document.readOnly.value ?? group.value.document.readOnly.value;
  if (newer) return fail(newer, target.document.name);
  const writer = deps.writer();
  const from = source.value.shelf.document.doc;
  const { doc: meta } = await use(group.value.document.name, deps, used);
  copyReport(from, meta, rid, writer);
  const options = { mine: writer.mine, notes, origin: writer, ...(only === undefined ? {} : { only }) };
  const { doc } = source.value.document;
  const added = copyFindings(doc, target.document.doc, findings, options);
  copyThemes(from, meta, themesOf(doc, added), writer);
  return ok({ inverse: { type: 'withdraw', rid, findings: added, from: to, at }, ws: to });
}

/**
 * Takes own findings out of a group again; they are "only me" then, with all that the member wrote about them there.
 * What others have read, they have read; what others wrote about them stays in the group, unseen.
 */
export async function applyWithdraw(
  command: Withdraw,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const { rid, findings, from, at } = command;
  const group = groupFor(deps, from, 'from');
  if (!group.ok) return group;
  const layer = await openLayer(group.value, rid, deps, used);
  const { doc } = layer.document;
  const writer = deps.writer();
  const present = findings.filter((id) => authorIn(doc, id) !== undefined);
  const isMine = (id: FindingId): boolean => writer.mine.includes(authorIn(doc, id) ?? '');
  if (!present.every(isMine)) return fail('command-invalid', 'findings');
  const kept = await ownLayer(deps, used, rid);
  const newer = layer.document.readOnly.value ?? kept.document.readOnly.value;
  if (newer) return fail(newer, layer.document.name);
  if (present.length > 0) {
    await carryReport([layer], kept, deps, used);
    const options = { mine: writer.mine, notes: true, deleted: true, origin: writer };
    copyFindings(doc, kept.document.doc, present, options);
    copyNotes(doc, kept.document.doc, present, writer.mine, writer);
  }
  const only = notesOf(doc, present, writer.mine).map(([id]) => id);
  removeShared(doc, present, writer.mine, writer);
  const inverse = {
    type: 'share',
    rid,
    findings: present,
    to: from,
    notes: only.length > 0,
    only,
    at,
  } as const;
  return ok({ inverse, ws: from });
}

function groupFor({ shelves }: RunDeps, ws: WorkspaceId, path: string): Result<Shelf> {
  const group = shelves.find(ws);
  if (group?.workspace.kind !== 'group') return fail('command-invalid', path);
  return group.workspace.role === 'reader' ? fail('role-too-low', ws) : ok(group);
}

/** Where the member keeps what is only theirs: of a paper that is restricted here, on this device. */
function ownLayer(deps: RunDeps, used: OpenDocument[], rid: ReportId): Promise<Layer> {
  const kind = deps.shelves.isRestricted(rid) ? 'device' : 'own';
  const place = deps.shelves
    .layersOf(rid)
    .find((each) => each.rid === rid && each.shelf.workspace.kind === kind);
  return openLayer(place?.shelf ?? deps.shelves.primary(kind), rid, deps, used);
}

/** Another workspace of this member that holds all the findings, each of them the member's own. */
async function findSource(
  deps: RunDeps,
  used: OpenDocument[],
  rid: ReportId,
  findings: readonly FindingId[],
  except: WorkspaceId,
): Promise<Result<Layer>> {
  const { mine } = deps.writer();
  for (const place of deps.shelves.layersOf(rid)) {
    if (place.shelf.workspace.ws === except || place.rid !== rid) continue;
    const layer = await openLayer(place.shelf, rid, deps, used);
    const authors = findings.map((id) => authorIn(layer.document.doc, id));
    if (authors.some((by) => by !== undefined && !mine.includes(by))) {
      return fail('command-invalid', 'findings');
    }
    if (authors.every((by) => by !== undefined)) return ok(layer);
  }
  return fail('finding-unknown', findings[0] ?? rid);
}
