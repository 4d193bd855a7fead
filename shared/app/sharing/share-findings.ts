import type { FindingId, ReportId, WorkspaceId } from '../../core/ids.ts';
import { SHARING } from '../strings/sharing.ts';
import type { SharingModel } from './sharing-model.ts';

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
export async function shareFindings(model: SharingModel, wish: ShareWish): Promise<boolean> {
  const { rid, to, group, findings, notes, all, paper } = wish;
  const { sharing } = model.desk;
  if (all) {
    const kept = await sharing.shareAll(rid, to);
    if (!kept.ok) return model.take(kept) !== undefined;
  }
  const said = SHARING.shared(findings.length, group);
  const command = { type: 'share', rid, findings, to, notes, at: model.world.now() } as const;
  // Also without findings: a paper is lent to those who have its report.
  if (findings.length > 0 || paper) {
    const isShared = await model.run(command, findings.length > 0 ? said : undefined);
    if (isShared === undefined) return false;
  }
  if (findings.length === 0) model.say(said);
  // A server without room for a paper still takes what is said about it.
  const lent = paper ? await sharing.sharePaper(rid, to) : undefined;
  if (lent !== undefined && !lent.ok) model.take(lent);
  return true;
}
