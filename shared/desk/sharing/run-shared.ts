/** Running commands where sharing has a say: what is refused, and "everything I mark in this report". */
import type { Command, OnPart, Receipt } from '../../core/command.ts';
import type { ReportId, WorkspaceId } from '../../core/ids.ts';
import { ok, type Result } from '../../core/result.ts';
import type { SharingContext } from './context.ts';
import { allKey } from './memory.ts';
import { whyNot } from './plan.ts';

/** Refuses, or runs; a new finding follows what was said for its report. Nothing here waits for a server. */
export async function runShared(
  command: Command,
  context: SharingContext,
  onPart?: OnPart,
): Promise<Result<Receipt>> {
  const failure = await whyNot(command, context);
  if (failure) return failure;
  const receipt = await context.run(command, onPart);
  if (!receipt.ok) return receipt;
  if (command.type === 'share') await rememberShown(context, command.rid, command.to);
  if (command.type === 'mark') await shareMarked(command, context);
  return receipt;
}

/** Undefined ends it; what was shared stays shared. */
export async function shareAll(
  context: SharingContext,
  rid: ReportId,
  to: WorkspaceId | undefined,
): Promise<Result<void>> {
  if (to !== undefined) {
    const at = context.store.world.now();
    const failure = await whyNot({ type: 'share', rid, findings: [], to, notes: true, at }, context);
    if (failure) return failure;
  }
  await context.memory.set(allKey(rid), to);
  return ok(undefined);
}

/** A finding whose sharing fails stays as it is: kept, and "only me". */
async function shareMarked(
  { rid, finding, ws, at }: Extract<Command, { type: 'mark' }>,
  context: SharingContext,
): Promise<void> {
  const to = context.memory.read<WorkspaceId>(allKey(rid));
  if (to === undefined || ws !== undefined) return;
  const share: Command = { type: 'share', rid, findings: [finding], to, notes: true, at };
  if (await whyNot(share, context)) return;
  const shared = await context.run(share);
  if (shared.ok) await rememberShown(context, rid, to);
}

async function rememberShown(
  { memory, store }: SharingContext,
  rid: ReportId,
  to: WorkspaceId,
): Promise<void> {
  const key = `shown|${rid}|${to}`;
  if (memory.read(key) === undefined) await memory.set(key, store.world.now());
}
