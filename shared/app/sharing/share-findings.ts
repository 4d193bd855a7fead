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
  const said = SHARING.goesTo(findings.length, group);
  // Before the rest: the group has to know the report before it is offered the paper.
  if (findings.length > 0 || paper) {
    const command = { type: 'share', rid, findings, to, notes, at: model.world.now() } as const;
    const receipt = await model.run(command, findings.length > 0 ? said : undefined);
    if (receipt === undefined) return false;
  }
  if (findings.length === 0) model.say(said);
  if (paper) {
    // A server that has no room for a paper still takes what is said about it.
    const shared = await sharing.sharePaper(rid, to);
    if (!shared.ok) model.take(shared);
  }
  if (!all) return true;
  const kept = await sharing.shareAll(rid, to);
  if (!kept.ok) model.take(kept);
  return kept.ok;
}
