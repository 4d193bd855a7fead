import type { FindingId, ReportId, WorkspaceId } from '../../core/ids.ts';
import type { AppModel } from '../app-model.ts';
import { SHARING } from '../strings/sharing.ts';

export interface ShareWish {
  readonly rid: ReportId;
  readonly to: WorkspaceId;
  /** The group's name, for the sentence. */
  readonly group: string;
  readonly findings: readonly FindingId[];
  readonly notes: boolean;
  readonly all: boolean;
  readonly paper: boolean;
}

/** Shows findings to a group, with a way to take it back. False after a failure that is shown. */
export async function shareFindings(model: AppModel, wish: ShareWish): Promise<boolean> {
  const { rid, to, group, findings, notes, all, paper } = wish;
  const { sharing } = model.desk;
  if (all) {
    const kept = await sharing.shareAll(rid, to);
    if (!kept.ok) return model.take(kept) !== undefined;
  }
  if (paper) {
    // A server that has no room for a paper still takes what is said about it.
    const shared = await sharing.sharePaper(rid, to);
    if (!shared.ok) model.failure.value = shared.code;
  }
  const said = SHARING.shared(findings.length, group);
  if (findings.length === 0) {
    model.say(said);
    return true;
  }
  const command = { type: 'share', rid, findings, to, notes, at: model.world.now() } as const;
  return (await model.run(command, said)) !== undefined;
}
