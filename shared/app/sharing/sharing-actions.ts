/** What a reader of a paper does about who can see a finding, in the app and in the panel. */
import type { Command, FindingCommand } from '../../core/command.ts';
import type { FindingId, ReportId, WorkspaceId } from '../../core/ids.ts';
import type { ReportView } from '../../core/view.ts';
import type { FindingActions } from '../../ui/finding-props.ts';
import { MET } from '../../ui/strings/met.ts';
import { announcements } from '../../ui/strings/announcements.ts';
import { SHARING } from '../strings/sharing.ts';
import { isMet, keepBoth, metKey } from './met.ts';
import { ridOf } from './rid-of.ts';
import type { SharingModel } from './sharing-model.ts';

export interface SharingActions extends Required<
  Pick<FindingActions, 'onShare' | 'onWithdraw' | 'onKeepVersions' | 'onKeepBoth'>
> {
  /** Brings back what was deleted while somebody wrote a note. */
  onRestore(finding: FindingId): void;
  /** It stays deleted: the member has seen the note. */
  onLeaveDeleted(finding: FindingId): void;
  /** Shares several, or everything marked in this report from now on. */
  onShareMany(): void;
  /** New marks are "only me" again. */
  onStopAll(): void;
}

interface Own {
  readonly model: SharingModel;
  readonly view: () => ReportView | null;
}

/** One object for as long as the report is open. */
export function createSharingActions({ model, view }: Own): SharingActions {
  const rid = (): string => view()?.rid ?? '';
  const at = (): number => model.world.now();
  const onFinding = (command: FindingCommand & { readonly ws?: WorkspaceId }): Command => ({
    ...command,
    rid: ridOf(view(), command.finding),
    at: at(),
  });
  return {
    onShare(finding) {
      model.dialog.value = { kind: 'share', rid: ridOf(view(), finding), findings: [finding], choose: false };
    },
    onShareMany() {
      const findings = (view()?.findings ?? [])
        .filter(({ author, audience, madeIn }) => author.isMe && audience.kind === 'own' && !madeIn)
        .map((each) => each.id);
      model.dialog.value = { kind: 'share', rid: rid(), findings, choose: true };
    },
    onStopAll() {
      void stopSharingAll(model, rid());
    },
    onWithdraw(finding, from) {
      const group = model.desk.sharing.groups.value.find((each) => each.ws === from)?.name ?? '';
      const rid = ridOf(view(), finding);
      const command = { type: 'withdraw', rid, findings: [finding], from, at: at() } as const;
      void model.run(command, SHARING.withdrawn(group));
    },
    onKeepBoth(finding) {
      const key = metKey(ridOf(view(), finding));
      void model.desk.settings
        .change(key, (met) => (isMet(met) ? keepBoth(met, finding) : undefined))
        .then(() => model.say(MET.said));
    },
    onKeepVersions(finding, versions) {
      // Each is written again by itself: then neither replaces what the other does.
      const commands = versions.map((note) =>
        onFinding({
          type: 'note',
          finding,
          note: model.newId(),
          text: note.text,
          replaces: [note.id],
          ws: note.audience.ws,
        }),
      );
      void model.run({ type: 'all', commands, at: at() }, announcements.noteKept());
    },
    onRestore(finding) {
      void model.run(onFinding({ type: 'restore', finding }), announcements.restored());
    },
    onLeaveDeleted(finding) {
      void model.run(onFinding({ type: 'delete', finding }));
    },
  };
}

async function stopSharingAll(model: SharingModel, rid: ReportId): Promise<void> {
  const done = await model.desk.sharing.shareAll(rid, undefined);
  if (done.ok) model.say(SHARING.stoppedAll);
  else model.take(done);
}
