/** `share` and `withdraw`: a finding's rows in a group's document, and the registry rows that go before them. */
import type { Command } from '../core/command.ts';
import type { FindingId, ReportId, WorkspaceId } from '../core/ids.ts';
import { fail, ok, type Failure, type Result } from '../core/result.ts';
import { authorIn, copyFindings, removeShared } from '../store/copy-finding.ts';
import { reportName } from '../store/document-name.ts';
import type { OpenDocument } from '../store/documents.ts';
import { copyReport } from '../store/copy-report.ts';
import type { Applied, RunDeps } from './run-deps.ts';
import type { Shelf } from './shelves.ts';

type Share = Extract<Command, { type: 'share' }>;
type Withdraw = Extract<Command, { type: 'withdraw' }>;

/** Shows own findings to a group. All of them, or none: one that is not the member's own refuses the whole. */
export async function applyShare(
  command: Share,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const { rid, findings, to, at } = command;
  const refused = mayShare(deps, rid, to);
  if (!refused.ok) return refused;
  const group = refused.value;
  const source = await findSource(deps, used, command, to);
  if (!source.ok) return source;
  const target = await open(deps, used, reportName(to, rid));
  const meta = await open(deps, used, group.document.name);
  const newer = target.readOnly.value ?? meta.readOnly.value;
  if (newer) return fail(newer, target.name);
  const writer = deps.writer();
  copyReport(source.value.shelf.document.doc, meta.doc, rid, writer);
  const options = { mine: writer.mine, notes: command.notes, origin: writer };
  const added = copyFindings(source.value.document.doc, target.doc, findings, options);
  return ok({ inverse: { type: 'withdraw', rid, findings: added, from: to, at }, ws: to });
}

/** Takes own findings out of a group again; they stay where else they are. What others have read, they have read. */
export async function applyWithdraw(
  command: Withdraw,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const { rid, findings, from, at } = command;
  if (deps.shelves.find(from)?.workspace.kind !== 'group') return fail('command-invalid', 'from');
  const document = await open(deps, used, reportName(from, rid));
  if (document.readOnly.value) return fail(document.readOnly.value, document.name);
  const elsewhere = await findSource(deps, used, command, from);
  if (!elsewhere.ok) return elsewhere;
  const writer = deps.writer();
  removeShared(document.doc, findings, writer.mine, writer);
  return ok({ inverse: { type: 'share', rid, findings, to: from, notes: true, at }, ws: from });
}

function mayShare({ shelves }: RunDeps, rid: ReportId, to: WorkspaceId): Result<Shelf> {
  const group = shelves.find(to);
  if (group?.workspace.kind !== 'group') return fail('command-invalid', 'to');
  if (shelves.isRestricted(rid)) return fail('share-restricted', rid);
  if (group.workspace.role === 'reader') return fail('role-too-low', to);
  return ok(group);
}

interface Source {
  readonly shelf: Shelf;
  readonly document: OpenDocument;
}

/** Another workspace of this member that holds all the findings, each of them the member's own. */
async function findSource(
  deps: RunDeps,
  used: OpenDocument[],
  { rid, findings }: { readonly rid: ReportId; readonly findings: readonly FindingId[] },
  except: WorkspaceId,
): Promise<Result<Source> | Failure> {
  const { mine } = deps.writer();
  for (const place of deps.shelves.layersOf(rid)) {
    const { ws } = place.shelf.workspace;
    if (ws === except || place.rid !== rid) continue;
    const document = await open(deps, used, reportName(ws, rid));
    const authors = findings.map((id) => authorIn(document.doc, id));
    if (authors.some((by) => by !== undefined && !mine.includes(by)))
      return fail('command-invalid', 'findings');
    if (authors.every((by) => by !== undefined)) return ok({ shelf: place.shelf, document });
  }
  return fail('finding-unknown', findings[0] ?? rid);
}

async function open(deps: RunDeps, used: OpenDocument[], name: string): Promise<OpenDocument> {
  const document = deps.store.documents.open(name);
  used.push(document);
  await document.loaded;
  return document;
}
