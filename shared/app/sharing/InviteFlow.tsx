import '../../ui/styles/sharing.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WorkspaceId } from '../../core/ids.ts';
import type { ErrorCode } from '../../core/result.ts';
import type { Invited, InviteEnds } from '../../core/sharing-view.ts';
import { InviteDialog, type InviteRole } from '../../ui/InviteDialog.tsx';
import { SHARING } from '../strings/sharing.ts';
import type { SharingModel } from './sharing-model.ts';
import { useAsk } from './use-ask.ts';
import { useCodeOffer } from './use-code-offer.ts';
import { useCopied } from './use-copied.ts';
import { useInvites } from './use-invites.ts';
import { useOperator } from './use-operator.ts';

/** What a link may do. */
interface Terms {
  readonly role: InviteRole;
  readonly ends: InviteEnds;
  readonly once: boolean;
}

export interface InviteFlowProps {
  readonly model: SharingModel;
  readonly ws: WorkspaceId;
  readonly onClose: () => void;
}

/** Makes links for a group. Changing what a link may do makes another one, and ends the one that nobody used. */
export function InviteFlow({ model, ws, onClose }: InviteFlowProps): JSX.Element | null {
  const { sharing } = model.desk;
  const group = sharing.groups.value.find((each) => each.ws === ws);
  const ask = useAsk(model, { name: 'keep', host: group?.host === undefined });
  const operator = useOperator(model);
  const [role, setRole] = useState<InviteRole>('member');
  const [ends, setEnds] = useState<InviteEnds>('after-meeting');
  const [once, setOnce] = useState(false);
  const [made, setMade] = useState<Invited | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorCode | undefined>(undefined);
  const [copied, copy] = useCopied(model);
  const { invites, look, end } = useInvites(model, group, true, made?.invite);
  const code = useCodeOffer(model, { ws, role }, made !== null);

  const make = async (options: Terms): Promise<void> => {
    if (!(await ask.settle())) return;
    setBusy(true);
    setFailure(undefined);
    const invited = await sharing.invite(ws, options);
    setBusy(false);
    if (!invited.ok) {
      setFailure(invited.code);
      return;
    }
    const unused = made !== null && !invites.some((each) => each.invite === made.invite && each.joined > 0);
    setMade(invited.value);
    if (unused) await sharing.endInvite(ws, made.invite);
    look();
  };
  const change = (options: Partial<Terms>): void => {
    const next = { role, ends, once, ...options };
    setRole(next.role);
    setEnds(next.ends);
    setOnce(next.once);
    if (made !== null) void make(next);
  };
  if (group === undefined) return null;
  return (
    <InviteDialog
      group={group.name}
      host={group.host ?? sharing.host.value}
      operator={made?.operator ?? group.operator ?? operator}
      ask={ask.fields}
      role={role}
      onRole={(next) => change({ role: next })}
      ends={ends}
      onEnds={(next) => change({ ends: next })}
      once={once}
      onOnce={(next) => change({ once: next })}
      link={made?.link}
      busy={isBusy}
      onMake={() => void make({ role, ends, once })}
      copied={copied}
      onCopy={() => made && copy(made.link)}
      failure={failure}
      code={code}
      people={group.people}
      invites={invites}
      onEndInvite={(invite) => {
        void end(invite).then(() => model.say(SHARING.linkEnded));
        if (invite === made?.invite) setMade(null);
      }}
      onClose={onClose}
    />
  );
}
