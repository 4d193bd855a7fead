/** Where questions, answers and promises may go: nothing about a restricted paper leaves the device workspace. */
import type { BriefCommand, BriefPut } from '../../core/brief-command.ts';
import { ofKey } from '../../core/brief-row.ts';
import type { ReportId } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { applyBrief } from '../../store/apply-brief.ts';
import type { OpenDocument } from '../../store/documents.ts';
import type { Applied, RunDeps } from '../run-deps.ts';
import type { Shelves } from '../shelves.ts';

export async function applyBriefCommand(
  command: BriefCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const shelf = deps.shelves.find(command.ws);
  if (!shelf) return fail('command-invalid', 'ws');
  const { kind, role, ws } = shelf.workspace;
  if (role === 'reader') return fail('role-too-low', ws);
  const restricted = command.rows.find((put) => put.row !== null && isRestricted(put, deps.shelves));
  if (restricted && kind !== 'device') {
    return kind === 'group' ? fail('share-restricted', restricted.key) : fail('command-invalid', 'ws');
  }
  const document = deps.store.documents.open(shelf.document.name);
  used.push(document);
  await document.loaded;
  if (document.readOnly.value) return fail(document.readOnly.value, document.name);
  const inverse = applyBrief(document.doc, command, deps.writer());
  return inverse.ok ? ok({ inverse: inverse.value, ws }) : inverse;
}

/** It names a restricted paper, or belongs to a question that does. */
function isRestricted(put: BriefPut, shelves: Shelves): boolean {
  if (papersOf(put).some((rid) => shelves.isRestricted(rid))) return true;
  const question = questionOf(put);
  if (question === undefined) return false;
  const device = shelves.primary('device').document.doc.getMap('brief');
  return [...device.keys()].some((key) => ofKey(key) === question);
}

function papersOf(put: BriefPut): readonly ReportId[] {
  const { map, row } = put;
  if (row === null || map === 'briefPlace') return [];
  if (map === 'brief') return [...row.evidence, ...(row.from ? [row.from] : [])].map(({ rid }) => rid);
  if (map === 'answer') return row.paper === undefined ? [] : [row.paper];
  const named = [row.about?.rid, row.minute?.rid];
  return named.filter((rid) => rid !== undefined);
}

function questionOf(put: BriefPut): string | undefined {
  return put.map === 'promise' ? put.row?.question : put.map === 'brief' ? undefined : ofKey(put.key);
}
